package p;

import dev.tagalong.EmailContent;
import dev.tagalong.Recipients;
import dev.tagalong.RefusedItem;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.GeneratedByTagalong;
import dev.tagalong.internal.RecipientCollector;
import dev.tagalong.internal.RecipientRow;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.WrittenBy;
import dev.tagalong.internal.data.Context;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.sendgrid.SendGridHeader;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Recipients of {@link Receipt}, with a value for every tag of its template. */
@NullMarked
@Generated("dev.tagalong.processor.TagalongProcessor")
@GeneratedByTagalong("VERSION")
public final class ReceiptRecipients extends Recipients {
  private static final CompiledTemplate TEMPLATE =
      WrittenBy.tagalong("VERSION", 2, ReceiptRecipients.class)
          .template("Receipt", file -> ReceiptRecipients.class.getResourceAsStream(file))
          .html("mail/receipt.html")
          .subject("Your ifaxin bill")
          .column(TagColumn.text("name").tag("%name%", Context.HTML))
          .column(TagColumn.number("money").tag("%money%", Context.HTML))
          .build();

  private ReceiptRecipients(RecipientData data) {
    super(data);
  }

  /** Begins a list of recipients, in a builder that belongs to one thread. */
  public static Builder.NeedsRecipient builder() {
    return RecipientCollector.begin(TEMPLATE, Stages::new);
  }

  /** The subject and the bodies to send, with every tag spelled as the header spells it. */
  public static EmailContent content() {
    return TEMPLATE.content();
  }

  /** The header for SendGrid. */
  public SendGridHeader.Builder sendGrid() {
    return SendGridHeader.builder(data());
  }

  /** The header for SendCloud. */
  public SendCloudHeader.Builder sendCloud() {
    return SendCloudHeader.builder(data());
  }

  @Override
  protected List<SmtpApiHeader.Builder<?>> headers() {
    return List.of(sendGrid(), sendCloud());
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
    Then add(String address, Receipt values);
  }

  /**
   * Adds recipients, and builds.
   *
   * <p>A builder belongs to one thread. It can be handed to another between two rows; within one,
   * or within a call, another is refused by an {@link IllegalStateException}. So is what the
   * builder itself calls, such as a lambda or an iterator, if it calls the builder.
   */
  public interface Builder extends NewRow<Builder> {
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
    ReceiptRecipients build();

    /** Needs the first recipient. */
    interface NeedsRecipient extends NewRow<Builder> {
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
      <T> Stream<ReceiptRecipients> batches(
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
      <T> Stream<ReceiptRecipients> batches(
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
       * Fills {@code %name%} in mail/receipt.html, line 1.
       *
       * <pre>{@code Dear %name%:}</pre>
       *
       * <p>In the HTML, markup in it is escaped.
       */
      NeedsMoney<Then> name(String name);
    }

    interface NeedsMoney<Then> {
      /**
       * Fills {@code %money%} in mail/receipt.html, line 2.
       *
       * <pre>{@code Hello! Your consumption amount in ifaxin this month : %money% .}</pre>
       */
      Then money(BigDecimal money);

      /** The same with an integer. */
      default Then money(long money) {
        return money(BigDecimal.valueOf(money));
      }
    }
  }

  /** A row with all that it needs, for a lambda to return. */
  public interface FinishedRow {}

  /** All stages, so that each step returns the row itself as the next one. */
  private static final class Stages extends RecipientRow
      implements Builder,
          Builder.NeedsRecipient,
          FinishedRow,
          Builder.NeedsName<Builder>,
          Builder.NeedsMoney<Builder> {
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
    public Stages name(String name) {
      put(0, name);
      return this;
    }

    @Override
    public Stages money(BigDecimal money) {
      put(1, money);
      return this;
    }

    @Override
    public Stages add(String address, Receipt values) {
      return whole(
          Stages::new,
          address,
          values,
          row -> row.name(values.name()).money(values.money()));
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
    public <T> Stream<ReceiptRecipients> batches(
        Stream<? extends T> items,
        int max,
        BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row) {
      return begin().batches(items, max, row, Stages::new, ReceiptRecipients::new);
    }

    @Override
    public <T> Stream<ReceiptRecipients> batches(
        Stream<? extends T> items,
        int max,
        BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
        Consumer<? super RefusedItem<T>> refused) {
      return begin().batches(items, max, row, refused, Stages::new, ReceiptRecipients::new);
    }

    @Override
    public Stages dropUnfinished() {
      rows().dropUnfinished();
      return this;
    }

    @Override
    public ReceiptRecipients build() {
      return new ReceiptRecipients(rows().data());
    }
  }
}
