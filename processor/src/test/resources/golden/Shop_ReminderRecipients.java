package p;

import dev.tagalong.EmailContent;
import dev.tagalong.Recipients;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.RecipientCollector;
import dev.tagalong.internal.RecipientRow;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.data.Context;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.sendcloud.SendCloudHeader;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Recipients of {@link Shop.Reminder}, with a value for every tag of its template. */
@Generated("dev.tagalong.processor.TagalongProcessor")
final class Shop_ReminderRecipients extends Recipients {
  private static final CompiledTemplate TEMPLATE =
      CompiledTemplate.of(
          "Shop.Reminder",
          file -> Shop_ReminderRecipients.class.getResourceAsStream(file))
          .html("mail/reminder.html")
          .column(TagColumn.text("firstName").tag("%first_name%", Context.HTML))
          .column(TagColumn.number("items").tag("%items%", Context.HTML))
          .column(TagColumn.unsubscribePage("page"))
          .build();

  private Shop_ReminderRecipients(RecipientData columns) {
    super(columns);
  }

  /** Begins a list of recipients, in a builder that belongs to one thread. */
  public static Steps.NeedsRecipient builder() {
    RecipientCollector rows = new RecipientCollector(TEMPLATE);
    return rows.first(new Stages<Builder>(rows));
  }

  /** The subject and the bodies to send, with every tag spelled as the header spells it. */
  public static EmailContent content() {
    return TEMPLATE.content();
  }

  /** The header for SendCloud. */
  public SendCloudHeader.Builder sendCloud() {
    return SendCloudHeader.builder(columns())
        .sendDomain("mail.xn--mnchen-3ya.example");
  }

  /**
   * Turns an item of one's own into a recipient.
   *
   * @param <T> the type of the items
   */
  @FunctionalInterface
  public interface RowOf<T> {
    /** Fills the row for an item, and returns it finished. */
    Steps.FinishedRow row(Steps.NewRow row, T item);
  }

  /**
   * Adds recipients, and builds.
   *
   * <p>A builder belongs to one thread. It can be handed to another between two rows; within one,
   * or within a call, another is refused by an {@link IllegalStateException}. So is what the
   * builder itself calls, such as a lambda or an iterator, if it calls the builder.
   */
  public interface Builder {
    /**
     * The next recipient.
     *
     * @param address the plain address, {@code ben@example.com}
     */
    Steps.NeedsFirstName<Builder> to(String address);

    /**
     * Adds a recipient whose values are all in one object, or nothing if one is refused.
     *
     * @param address the plain address, {@code ben@example.com}
     */
    Builder add(String address, Shop.Reminder values);

    /** Adds a recipient for each item: all of them, or none if one fails. */
    <T> Builder addAll(Iterable<? extends T> items, RowOf<? super T> row);

    /**
     * Drops the latest recipient if it is not finished, because a value is missing or could
     * not be computed; a finished one is kept.
     */
    Builder dropUnfinished();

    /** The recipients up to here; more can be added later without changing them. */
    Shop_ReminderRecipients build();
  }

  /** The steps of the builder, each of which offers what comes next. */
  public interface Steps {
    /** Needs the first recipient. */
    interface NeedsRecipient {
      /**
       * The next recipient.
       *
       * @param address the plain address, {@code ben@example.com}
       */
      NeedsFirstName<Builder> to(String address);

      /**
       * Adds a recipient whose values are all in one object, or nothing if one is refused.
       *
       * @param address the plain address, {@code ben@example.com}
       */
      Builder add(String address, Shop.Reminder values);

      /** Adds a recipient for each item: all of them, or none if one fails. */
      <T> Builder addAll(Iterable<? extends T> items, RowOf<? super T> row);

      /**
       * Recipients in batches, in constant memory: each batch is made when the stream is asked
       * for it. Closing the stream closes {@code items}.
       *
       * @param max the most recipients that a batch has
       */
      <T> Stream<Shop_ReminderRecipients> batches(
          Stream<? extends T> items, int max, RowOf<? super T> row);

      /**
       * Drops the latest recipient if it is not finished, because a value is missing or could
       * not be computed; a finished one is kept.
       */
      NeedsRecipient dropUnfinished();
    }

    /** The row of an item, which needs its recipient. */
    interface NewRow {
      /**
       * The next recipient.
       *
       * @param address the plain address, {@code ben@example.com}
       */
      NeedsFirstName<FinishedRow> to(String address);

      /**
       * Adds a recipient whose values are all in one object, or nothing if one is refused.
       *
       * @param address the plain address, {@code ben@example.com}
       */
      FinishedRow add(String address, Shop.Reminder values);
    }

    /**
     * Needs {@code firstName}.
     *
     * @param <Then> what a finished row leads to
     */
    interface NeedsFirstName<Then> {
      /**
       * Fills {@code %first_name%} in mail/reminder.html, line 1.
       *
       * <pre>{@code <p>%first_name%, your cart holds %items% items.</p>}</pre>
       *
       * <p>In the HTML, markup in it is escaped.
       */
      NeedsItems<Then> firstName(String firstName);
    }

    /**
     * Needs {@code items}.
     *
     * @param <Then> what a finished row leads to
     */
    interface NeedsItems<Then> {
      /**
       * Fills {@code %items%} in mail/reminder.html, line 1.
       *
       * <pre>{@code <p>%first_name%, your cart holds %items% items.</p>}</pre>
       */
      NeedsPage<Then> items(int items);
    }

    /**
     * Needs {@code page}.
     *
     * @param <Then> what a finished row leads to
     */
    interface NeedsPage<Then> {
      /** This recipient's unsubscribe page, by its number in the account. */
      Then page(long page);
    }

    /** A row with all that it needs. */
    interface FinishedRow {}
  }

  /** All stages: the first ones, and a recipient's. */
  private static final class Stages<Then> extends RecipientRow
      implements Builder,
          Steps.NeedsRecipient,
          Steps.FinishedRow,
          Steps.NeedsFirstName<Then>,
          Steps.NeedsItems<Then>,
          Steps.NeedsPage<Then> {
    private static final int FIRST_NAME = 0;
    private static final int ITEMS = 1;
    private static final int PAGE = 2;

    private Stages(RecipientCollector rows) {
      super(rows);
    }

    @Override
    public Steps.NeedsItems<Then> firstName(String firstName) {
      put(FIRST_NAME, firstName);
      return this;
    }

    @Override
    public Steps.NeedsPage<Then> items(int items) {
      put(ITEMS, items);
      return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Then page(long page) {
      put(PAGE, page);
      // Whatever follows the last value, this class is it.
      return (Then) this;
    }

    @Override
    public Steps.NeedsFirstName<Builder> to(String address) {
      return begin().open(new Stages<Builder>(rows()), address);
    }

    @Override
    public Builder add(String address, Shop.Reminder values) {
      return begin().whole(
          new Stages<Builder>(rows()),
          address,
          values,
          row -> row.firstName(values.firstName()).items(values.items()).page(values.page()));
    }

    @Override
    public <T> Builder addAll(Iterable<? extends T> items, RowOf<? super T> row) {
      begin().addAll(items, row, (rows, item) -> row.row(new ItemRow(rows), item));
      return new Stages<Builder>(rows());
    }

    @Override
    public <T> Stream<Shop_ReminderRecipients> batches(
        Stream<? extends T> items, int max, RowOf<? super T> row) {
      return begin().batches(
          items,
          max,
          row,
          (rows, item) -> row.row(new ItemRow(rows), item),
          Shop_ReminderRecipients::new);
    }

    @Override
    public Stages<Then> dropUnfinished() {
      rows().dropUnfinished();
      return this;
    }

    @Override
    public Shop_ReminderRecipients build() {
      return new Shop_ReminderRecipients(rows().columns());
    }
  }

  /** The row that a lambda is given. */
  private static final class ItemRow implements Steps.NewRow {
    private final RecipientCollector rows;

    private ItemRow(RecipientCollector rows) {
      this.rows = rows;
    }

    @Override
    public Steps.NeedsFirstName<Steps.FinishedRow> to(String address) {
      return rows.openItem(new Stages<Steps.FinishedRow>(rows), address);
    }

    @Override
    public Steps.FinishedRow add(String address, Shop.Reminder values) {
      return rows.wholeItem(
          new Stages<Steps.FinishedRow>(rows),
          address,
          values,
          row -> row.firstName(values.firstName()).items(values.items()).page(values.page()));
    }
  }
}
