package p;

import dev.tagalong.EmailContent;
import dev.tagalong.Recipients;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.RecipientCollector;
import dev.tagalong.internal.RecipientRow;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.sendgrid.SendGridHeader;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Recipients of {@link Notice}, with a value for every tag of its template. */
@Generated("dev.tagalong.processor.TagalongProcessor")
public final class NoticeRecipients extends Recipients {
  private static final CompiledTemplate TEMPLATE =
      CompiledTemplate.of("Notice", file -> NoticeRecipients.class.getResourceAsStream(file))
          .text("mail/notice.txt")
          .build();

  private NoticeRecipients(RecipientData columns) {
    super(columns);
  }

  /** Begins a list of recipients, in a builder that belongs to one thread. */
  public static Steps.NeedsRecipient builder() {
    RecipientCollector rows = new RecipientCollector(TEMPLATE);
    return rows.first(new Stages(rows));
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
    Builder to(String address);

    /**
     * The next recipient, with the name that the mail shows.
     *
     * @param address the plain address, {@code ben@example.com}
     * @param displayName the name, unquoted
     */
    Builder to(String address, String displayName);

    /**
     * Adds a recipient whose values are all in one object, or nothing if one is refused.
     *
     * @param address the plain address, {@code ben@example.com}
     */
    Builder add(String address, Notice values);

    /** Adds a recipient for each item: all of them, or none if one fails. */
    <T> Builder addAll(Iterable<? extends T> items, RowOf<? super T> row);

    /**
     * Drops the latest recipient if it is not finished, because a value is missing or could
     * not be computed; a finished one is kept.
     */
    Builder dropUnfinished();

    /** The recipients up to here; more can be added later without changing them. */
    NoticeRecipients build();
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
      Builder to(String address);

      /**
       * The next recipient, with the name that the mail shows.
       *
       * @param address the plain address, {@code ben@example.com}
       * @param displayName the name, unquoted
       */
      Builder to(String address, String displayName);

      /**
       * Adds a recipient whose values are all in one object, or nothing if one is refused.
       *
       * @param address the plain address, {@code ben@example.com}
       */
      Builder add(String address, Notice values);

      /** Adds a recipient for each item: all of them, or none if one fails. */
      <T> Builder addAll(Iterable<? extends T> items, RowOf<? super T> row);

      /**
       * Recipients in batches, in constant memory: each batch is made when the stream is asked
       * for it. Closing the stream closes {@code items}.
       *
       * @param max the most recipients that a batch has
       */
      <T> Stream<NoticeRecipients> batches(
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
      FinishedRow to(String address);

      /**
       * The next recipient, with the name that the mail shows.
       *
       * @param address the plain address, {@code ben@example.com}
       * @param displayName the name, unquoted
       */
      FinishedRow to(String address, String displayName);

      /**
       * Adds a recipient whose values are all in one object, or nothing if one is refused.
       *
       * @param address the plain address, {@code ben@example.com}
       */
      FinishedRow add(String address, Notice values);
    }

    /** A row with all that it needs. */
    interface FinishedRow {}
  }

  /** All stages: the first ones, and a recipient's. */
  private static final class Stages extends RecipientRow
      implements Builder,
          Steps.NeedsRecipient,
          Steps.FinishedRow {
    private Stages(RecipientCollector rows) {
      super(rows);
    }

    @Override
    public Builder to(String address) {
      return begin().open(new Stages(rows()), address);
    }

    @Override
    public Builder to(String address, String displayName) {
      return begin().open(new Stages(rows()), address, displayName);
    }

    @Override
    public Builder add(String address, Notice values) {
      return begin().whole(
          new Stages(rows()), address, values, row -> row);
    }

    @Override
    public <T> Builder addAll(Iterable<? extends T> items, RowOf<? super T> row) {
      begin().addAll(items, row, (rows, item) -> row.row(new ItemRow(rows), item));
      return new Stages(rows());
    }

    @Override
    public <T> Stream<NoticeRecipients> batches(
        Stream<? extends T> items, int max, RowOf<? super T> row) {
      return begin().batches(
          items,
          max,
          row,
          (rows, item) -> row.row(new ItemRow(rows), item),
          NoticeRecipients::new);
    }

    @Override
    public Stages dropUnfinished() {
      rows().dropUnfinished();
      return this;
    }

    @Override
    public NoticeRecipients build() {
      return new NoticeRecipients(rows().columns());
    }
  }

  /** The row that a lambda is given. */
  private static final class ItemRow implements Steps.NewRow {
    private final RecipientCollector rows;

    private ItemRow(RecipientCollector rows) {
      this.rows = rows;
    }

    @Override
    public Steps.FinishedRow to(String address) {
      return rows.openItem(new Stages(rows), address);
    }

    @Override
    public Steps.FinishedRow to(String address, String displayName) {
      return rows.openItem(new Stages(rows), address, displayName);
    }

    @Override
    public Steps.FinishedRow add(String address, Notice values) {
      return rows.wholeItem(
          new Stages(rows), address, values, row -> row);
    }
  }
}
