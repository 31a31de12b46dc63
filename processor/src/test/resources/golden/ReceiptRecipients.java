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
import dev.tagalong.sendgrid.SendGridHeader;
import java.math.BigDecimal;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Recipients of {@link Receipt}, with a value for every tag of its template. */
@Generated("dev.tagalong.processor.TagalongProcessor")
public final class ReceiptRecipients extends Recipients {
  private static final CompiledTemplate TEMPLATE =
      CompiledTemplate.of("Receipt", file -> ReceiptRecipients.class.getResourceAsStream(file))
          .html("mail/receipt.html")
          .subject("Your ifaxin bill")
          .column(TagColumn.text("name").tag("%name%", Context.HTML))
          .column(TagColumn.number("money").tag("%money%", Context.HTML))
          .build();

  private ReceiptRecipients(RecipientData columns) {
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

  /** The header for SendGrid. */
  public SendGridHeader.Builder sendGrid() {
    return SendGridHeader.builder(columns());
  }

  /** The header for SendCloud. */
  public SendCloudHeader.Builder sendCloud() {
    return SendCloudHeader.builder(columns());
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
    Steps.NeedsName<Builder> to(String address);

    /**
     * The next recipient, with the name that the mail shows.
     *
     * @param address the plain address, {@code ben@example.com}
     * @param displayName the name, unquoted
     */
    Steps.NeedsName<Builder> to(String address, String displayName);

    /**
     * Adds a recipient whose values are all in one object, or nothing if one is refused.
     *
     * @param address the plain address, {@code ben@example.com}
     */
    Builder add(String address, Receipt values);

    /** Adds a recipient for each item: all of them, or none if one fails. */
    <T> Builder addAll(Iterable<? extends T> items, RowOf<? super T> row);

    /**
     * Drops the latest recipient if it is not finished, because a value is missing or could
     * not be computed; a finished one is kept.
     */
    Builder dropUnfinished();

    /** The recipients up to here; more can be added later without changing them. */
    ReceiptRecipients build();
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
      NeedsName<Builder> to(String address);

      /**
       * The next recipient, with the name that the mail shows.
       *
       * @param address the plain address, {@code ben@example.com}
       * @param displayName the name, unquoted
       */
      NeedsName<Builder> to(String address, String displayName);

      /**
       * Adds a recipient whose values are all in one object, or nothing if one is refused.
       *
       * @param address the plain address, {@code ben@example.com}
       */
      Builder add(String address, Receipt values);

      /** Adds a recipient for each item: all of them, or none if one fails. */
      <T> Builder addAll(Iterable<? extends T> items, RowOf<? super T> row);

      /**
       * Recipients in batches, in constant memory: each batch is made when the stream is asked
       * for it. Closing the stream closes {@code items}.
       *
       * @param max the most recipients that a batch has
       */
      <T> Stream<ReceiptRecipients> batches(
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
      NeedsName<FinishedRow> to(String address);

      /**
       * The next recipient, with the name that the mail shows.
       *
       * @param address the plain address, {@code ben@example.com}
       * @param displayName the name, unquoted
       */
      NeedsName<FinishedRow> to(String address, String displayName);

      /**
       * Adds a recipient whose values are all in one object, or nothing if one is refused.
       *
       * @param address the plain address, {@code ben@example.com}
       */
      FinishedRow add(String address, Receipt values);
    }

    /**
     * Needs {@code name}.
     *
     * @param <Then> what a finished row leads to
     */
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

    /**
     * Needs {@code money}.
     *
     * @param <Then> what a finished row leads to
     */
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

    /** A row with all that it needs. */
    interface FinishedRow {}
  }

  /** All stages: the first ones, and a recipient's. */
  private static final class Stages<Then> extends RecipientRow
      implements Builder,
          Steps.NeedsRecipient,
          Steps.FinishedRow,
          Steps.NeedsName<Then>,
          Steps.NeedsMoney<Then> {
    private static final int NAME = 0;
    private static final int MONEY = 1;

    private Stages(RecipientCollector rows) {
      super(rows);
    }

    @Override
    public Steps.NeedsMoney<Then> name(String name) {
      put(NAME, name);
      return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Then money(BigDecimal money) {
      put(MONEY, money);
      // Whatever follows the last value, this class is it.
      return (Then) this;
    }

    @Override
    public Steps.NeedsName<Builder> to(String address) {
      return begin().open(new Stages<Builder>(rows()), address);
    }

    @Override
    public Steps.NeedsName<Builder> to(String address, String displayName) {
      return begin().open(new Stages<Builder>(rows()), address, displayName);
    }

    @Override
    public Builder add(String address, Receipt values) {
      return begin().whole(
          new Stages<Builder>(rows()),
          address,
          values,
          row -> row.name(values.name()).money(values.money()));
    }

    @Override
    public <T> Builder addAll(Iterable<? extends T> items, RowOf<? super T> row) {
      begin().addAll(items, row, (rows, item) -> row.row(new ItemRow(rows), item));
      return new Stages<Builder>(rows());
    }

    @Override
    public <T> Stream<ReceiptRecipients> batches(
        Stream<? extends T> items, int max, RowOf<? super T> row) {
      return begin().batches(
          items,
          max,
          row,
          (rows, item) -> row.row(new ItemRow(rows), item),
          ReceiptRecipients::new);
    }

    @Override
    public Stages<Then> dropUnfinished() {
      rows().dropUnfinished();
      return this;
    }

    @Override
    public ReceiptRecipients build() {
      return new ReceiptRecipients(rows().columns());
    }
  }

  /** The row that a lambda is given. */
  private static final class ItemRow implements Steps.NewRow {
    private final RecipientCollector rows;

    private ItemRow(RecipientCollector rows) {
      this.rows = rows;
    }

    @Override
    public Steps.NeedsName<Steps.FinishedRow> to(String address) {
      return rows.openItem(new Stages<Steps.FinishedRow>(rows), address);
    }

    @Override
    public Steps.NeedsName<Steps.FinishedRow> to(String address, String displayName) {
      return rows.openItem(new Stages<Steps.FinishedRow>(rows), address, displayName);
    }

    @Override
    public Steps.FinishedRow add(String address, Receipt values) {
      return rows.wholeItem(
          new Stages<Steps.FinishedRow>(rows),
          address,
          values,
          row -> row.name(values.name()).money(values.money()));
    }
  }
}
