package p;

import dev.tagalong.EmailContent;
import dev.tagalong.Recipients;
import dev.tagalong.RefusedItem;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.internal.ByLocale;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.GeneratedByTagalong;
import dev.tagalong.internal.Members;
import dev.tagalong.internal.RecipientCollector;
import dev.tagalong.internal.RecipientRow;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.TimeForm;
import dev.tagalong.internal.ValueFormat;
import dev.tagalong.internal.WrittenBy;
import dev.tagalong.internal.data.Context;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.sendgrid.SendGridHeader;
import java.time.LocalDate;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Recipients of {@link Bill}, with a value for every tag of its template. */
@NullMarked
@Generated("dev.tagalong.processor.TagalongProcessor")
@GeneratedByTagalong("VERSION")
public final class BillRecipients extends Recipients {
  private static final CompiledTemplate TEMPLATE =
      WrittenBy.tagalong("VERSION", 2, BillRecipients.class)
          .template("Bill", file -> BillRecipients.class.getResourceAsStream(file))
          .html("mail/bill.html")
          .subject("Your bill of %day%")
          .sendGridAlone()
          .column(
              TagColumn.text("day")
                  .shared()
                  .format(ValueFormat.styled(TimeForm.DATE, FormatStyle.LONG, "", ""))
                  .tag("%day%", Context.SUBJECT))
          .column(TagColumn.text("name").tag("%name%", Context.HTML))
          .column(
              TagColumn.list(
                  "items",
                  TagColumn.object(
                      "",
                      BillRecipients::readItem,
                      TagColumn.text("what").inBlocks(Context.HTML),
                      TagColumn.text("price")
                          .format(ValueFormat.decimal("#,##0.00", ""))
                          .inBlocks(Context.HTML))))
          .column(TagColumn.text("note").optional().tag("%note%", Context.HTML))
          .block("%items%", "{{#each items}}{{what}}{{price}}{{/each}}", Context.HTML)
          .adjacent("%items%", "%note%")
          .translation("de")
          .html("mail/bill_de.html")
          .subject("Ihre Rechnung vom %day%")
          .column(1, TagColumn.text("name").tag("%name%", Context.ATTRIBUTE))
          .column(3, TagColumn.text("note").optional())
          .block("%items%", "{{#each items}}{{what}}{{price}}{{/each}}", Context.HTML)
          .translation("pt-BR")
          .html("mail/bill_pt_BR.html")
          .subject("Sua conta de %day%")
          .column(
              2,
              TagColumn.list(
                  "items",
                  TagColumn.object(
                      "",
                      BillRecipients::readItem2,
                      TagColumn.text("price")
                          .format(ValueFormat.decimal("#,##0.00", ""))
                          .inBlocks(Context.HTML),
                      TagColumn.text("what").inBlocks(Context.HTML))))
          .block("%items%", "{{#each items}}{{price}}{{what}}{{/each}}", Context.HTML)
          .adjacent("%items%", "%note%")
          .build();

  private BillRecipients(RecipientData data) {
    super(data);
  }

  /**
   * Begins a list of recipients of the untranslated mail, in a builder that belongs to one
   * thread.
   */
  public static Builder.NeedsDay builder() {
    return RecipientCollector.begin(TEMPLATE, Stages::new);
  }

  /**
   * Begins a list of recipients who read one language. There is {@code de} and {@code
   * pt-BR}; readers of any other get the untranslated mail.
   */
  public static Builder.NeedsDay builder(Locale locale) {
    return RecipientCollector.begin(TEMPLATE.in(locale), Stages::new);
  }

  /**
   * The subject and the bodies to send, with every tag spelled as the header spells it,
   * and one tag in the place of each block.
   */
  public static EmailContent content() {
    return TEMPLATE.content();
  }

  /**
   * The same for readers of one language.
   *
   * @param locale the language, as {@code builder} takes it
   */
  public static EmailContent content(Locale locale) {
    return TEMPLATE.in(locale).content();
  }

  /**
   * Recipients of many languages in one pass: one entry for each translation that occurs, and one
   * with {@link Locale#ROOT} for those whose language has none. All items are in it, or none
   * if one fails.
   *
   * @param locale the language of an item
   * @param shared takes the steps of the values that all share, once for each language, and returns
   *     the stage behind them
   * @param row fills the row that it is given for an item, and returns it
   */
  public static <T> Map<Locale, BillRecipients> byLocale(
      Iterable<? extends T> items,
      Function<? super T, Locale> locale,
      BiFunction<Locale, Builder.NeedsDay, Builder.NeedsRecipient> shared,
      BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row) {
    return ByLocale.recipients(
        TEMPLATE, items, locale, shared, row, Stages::new, BillRecipients::new);
  }

  /**
   * The same without the items whose rows are refused.
   *
   * <p>A value or an address that must not be sent costs its own row alone, of which nothing is
   * left, and so does an item that is null or has no language. Any other
   * failure, such as an exception of {@code row} itself or of {@code refused}, ends the call.
   *
   * @param locale the language of an item
   * @param shared takes the steps of the values that all share, once for each language, and returns
   *     the stage behind them
   * @param row fills the row that it is given for an item, and returns it
   * @param refused takes each item whose row is refused, with its position and the reason
   */
  public static <T> Map<Locale, BillRecipients> byLocale(
      Iterable<? extends T> items,
      Function<? super T, Locale> locale,
      BiFunction<Locale, Builder.NeedsDay, Builder.NeedsRecipient> shared,
      BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
      Consumer<? super RefusedItem<T>> refused) {
    return ByLocale.recipients(
        TEMPLATE, items, locale, shared, row, refused, Stages::new, BillRecipients::new);
  }

  /** The header for SendGrid. */
  public SendGridHeader.Builder sendGrid() {
    return SendGridHeader.builder(data());
  }

  @Override
  protected List<SmtpApiHeader.Builder<?>> headers() {
    return List.of(sendGrid());
  }

  /** Reads what the template shows of {@code items[i]}, each value once. */
  private static void readItem(Bill.Item value, Members to) {
    to.put(value.what()).put(value.price());
  }

  /** Reads what the template shows of {@code items[i]}, each value once. */
  private static void readItem2(Bill.Item value, Members to) {
    to.put(value.price()).put(value.what());
  }

  /**
   * A row that begins with its recipient.
   *
   * @param <Then> what the finished row leads to
   */
  public interface NewRow<Then> {
    /**
     * The next recipient.
     *
     * @param address the plain address, {@code ben@example.com}
     */
    Builder.NeedsName<Then> to(String address);

    /**
     * The next recipient, with the name that the mail shows.
     *
     * @param address the plain address, {@code ben@example.com}
     * @param displayName the name, unquoted
     */
    Builder.NeedsName<Then> to(String address, String displayName);

    /**
     * Adds a recipient whose values are all in one object, or nothing if one is refused.
     *
     * @param address the plain address, {@code ben@example.com}
     */
    Then add(String address, Bill values);
  }

  /**
   * Adds recipients, and builds.
   *
   * <p>A builder belongs to one thread. It can be handed to another between two rows; within one,
   * or within a call, another is refused by an {@link IllegalStateException}. So is what the
   * builder itself calls, such as a lambda or an iterator, if it calls the builder.
   */
  public interface Builder extends NewRow<Recipient> {
    /**
     * Adds a recipient for each item: all of them, or none if one fails.
     *
     * @param row fills the row that it is given for an item, and returns it
     */
    <T> Builder addAll(
        Iterable<? extends T> items, BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row);

    /**
     * Adds a recipient for each item whose row is not refused.
     *
     * <p>A value or an address that must not be sent costs its own row alone, of which nothing is
     * left, and so does an item that is null. Any other failure, such as an exception of
     * {@code row} itself or of {@code refused}, ends the call, which then adds none.
     *
     * @param row fills the row that it is given for an item, and returns it
     * @param refused takes each item whose row is refused, with its position and the reason
     */
    <T> Builder addAll(
        Iterable<? extends T> items,
        BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
        Consumer<? super RefusedItem<T>> refused);

    /**
     * Drops the latest recipient if it is not finished, because a value is missing or could
     * not be computed; a finished one is kept.
     */
    Builder dropUnfinished();

    /** The recipients up to here; more can be added later without changing them. */
    BillRecipients build();

    interface NeedsDay {
      /**
       * Fills {@code %day%} in the subject, line 1.
       *
       * <pre>{@code Your bill of %day%}</pre>
       *
       * <p>One value for all recipients. Written as {@code FormatStyle.LONG}, as the recipient's
       * language has it. In the subject it stands as it is, and may hold no line break.
       */
      NeedsRecipient day(LocalDate day);
    }

    /** Needs the first recipient. */
    interface NeedsRecipient extends NewRow<Recipient> {
      /**
       * Adds a recipient for each item: all of them, or none if one fails.
       *
       * @param row fills the row that it is given for an item, and returns it
       */
      <T> Builder addAll(
          Iterable<? extends T> items, BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row);

      /**
       * Adds a recipient for each item whose row is not refused.
       *
       * <p>A value or an address that must not be sent costs its own row alone, of which nothing is
       * left, and so does an item that is null. Any other failure, such as an exception of
       * {@code row} itself or of {@code refused}, ends the call, which then adds none.
       *
       * @param row fills the row that it is given for an item, and returns it
       * @param refused takes each item whose row is refused, with its position and the reason
       */
      <T> Builder addAll(
          Iterable<? extends T> items,
          BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
          Consumer<? super RefusedItem<T>> refused);

      /**
       * Recipients in batches, in constant memory: each batch is made when the stream is asked
       * for it. Closing the stream closes {@code items}.
       *
       * @param max the most recipients that a batch has
       * @param row fills the row that it is given for an item, and returns it
       */
      <T> Stream<BillRecipients> batches(
          Stream<? extends T> items,
          int max,
          BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row);

      /**
       * The same without the items whose rows are refused: all batches but the last are full.
       *
       * <p>A value or an address that must not be sent costs its own row alone, of which nothing is
       * left, and so does an item that is null. Any other failure, such as an exception of
       * {@code row} itself or of {@code refused}, ends the stream.
       *
       * @param max the most recipients that a batch has
       * @param row fills the row that it is given for an item, and returns it
       * @param refused takes each item whose row is refused, with its position and the reason
       */
      <T> Stream<BillRecipients> batches(
          Stream<? extends T> items,
          int max,
          BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
          Consumer<? super RefusedItem<T>> refused);

      /**
       * Drops the latest recipient if it is not finished, because a value is missing or could
       * not be computed; a finished one is kept.
       */
      NeedsRecipient dropUnfinished();
    }

    interface NeedsName<Then> {
      /**
       * Fills {@code %name%} in mail/bill.html, line 1.
       *
       * <pre>{@code <p>Dear %name%, {{#each items}}{{what}} {{price}}; …}</pre>
       *
       * <p>In the HTML, markup in it is escaped.
       */
      NeedsItems<Then> name(String name);
    }

    interface NeedsItems<Then> {
      /**
       * Read by {@code {{#each items}}} in mail/bill.html, line 1.
       *
       * <pre>{@code <p>Dear %name%, {{#each items}}{{what}} {{price}}; …}</pre>
       *
       * <p>What it holds is read at this step, and escaped for where it stands. Send what {@code
       * content()} or {@code compose} gives: the file itself still has the blocks.
       */
      Then items(List<Bill.Item> items);
    }
  }

  /** Adds recipients, or what the latest one may have besides. */
  public interface Recipient extends Builder {
    /**
     * Fills {@code %note%} in mail/bill.html, line 1.
     *
     * <pre>{@code … %name%, {{#each items}}{{what}} {{price}}; {{/each}}%note%</p>}</pre>
     *
     * <p>May be left out, which means empty text. In the HTML, markup in it is escaped.
     */
    Recipient note(String note);

    /** As {@code note} with a value; an empty one means empty text. */
    Recipient note(Optional<String> note);
  }

  /** A row with all that it needs, for a lambda to return. */
  public interface FinishedRow {
    /**
     * Fills {@code %note%} in mail/bill.html, line 1.
     *
     * <pre>{@code … %name%, {{#each items}}{{what}} {{price}}; {{/each}}%note%</p>}</pre>
     *
     * <p>May be left out, which means empty text. In the HTML, markup in it is escaped.
     */
    FinishedRow note(String note);

    /** As {@code note} with a value; an empty one means empty text. */
    FinishedRow note(Optional<String> note);
  }

  /** All stages, so that each step returns the row itself as the next one. */
  private static final class Stages extends RecipientRow
      implements Recipient,
          Builder.NeedsRecipient,
          FinishedRow,
          Builder.NeedsDay,
          Builder.NeedsName<Recipient>,
          Builder.NeedsItems<Recipient> {
    private Stages(RecipientCollector rows) {
      super(rows);
    }

    @Override
    public Stages to(String address) {
      return open(Stages::new, address);
    }

    @Override
    public Stages to(String address, String displayName) {
      return open(Stages::new, address, displayName);
    }

    @Override
    public Stages day(LocalDate day) {
      put(0, day);
      return this;
    }

    @Override
    public Stages name(String name) {
      put(1, name);
      return this;
    }

    @Override
    public Stages items(List<Bill.Item> items) {
      put(2, items);
      return this;
    }

    @Override
    public Stages note(String note) {
      put(3, note);
      return this;
    }

    @Override
    public Stages note(Optional<String> note) {
      put(3, note);
      return this;
    }

    @Override
    public Stages add(String address, Bill values) {
      return whole(
          Stages::new,
          address,
          values,
          row -> {
            rows().requireShared(row, 0, values.day());
            return row.name(values.name()).items(values.items()).note(values.note());
          });
    }

    @Override
    public <T> Builder addAll(
        Iterable<? extends T> items, BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row) {
      begin().addAll(items, row, Stages::new);
      return new Stages(rows());
    }

    @Override
    public <T> Builder addAll(
        Iterable<? extends T> items,
        BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
        Consumer<? super RefusedItem<T>> refused) {
      begin().addAll(items, row, refused, Stages::new);
      return new Stages(rows());
    }

    @Override
    public <T> Stream<BillRecipients> batches(
        Stream<? extends T> items,
        int max,
        BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row) {
      return begin().batches(items, max, row, Stages::new, BillRecipients::new);
    }

    @Override
    public <T> Stream<BillRecipients> batches(
        Stream<? extends T> items,
        int max,
        BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
        Consumer<? super RefusedItem<T>> refused) {
      return begin().batches(items, max, row, refused, Stages::new, BillRecipients::new);
    }

    @Override
    public Stages dropUnfinished() {
      rows().dropUnfinished();
      return this;
    }

    @Override
    public BillRecipients build() {
      return new BillRecipients(rows().data());
    }
  }
}
