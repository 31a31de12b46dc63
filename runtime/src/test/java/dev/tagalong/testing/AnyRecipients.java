package dev.tagalong.testing;

import dev.tagalong.Recipients;
import dev.tagalong.RefusedItem;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.RecipientCollector;
import dev.tagalong.internal.RecipientRow;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.sendgrid.SendGridHeader;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Recipients of any template: a builder whose steps are told by the index of their column, where a
 * generated class has a method and a stage for each.
 */
public final class AnyRecipients extends Recipients {
  private AnyRecipients(RecipientData data) {
    super(data);
  }

  public static Row builder(Template template) {
    return builder(template.compiled());
  }

  public static Row builder(CompiledTemplate template) {
    return RecipientCollector.begin(template, Row::new);
  }

  public SendGridHeader.Builder sendGrid() {
    return SendGridHeader.builder(data());
  }

  public SendCloudHeader.Builder sendCloud() {
    return SendCloudHeader.builder(data());
  }

  @Override
  protected List<SmtpApiHeader.Builder<?>> headers() {
    return List.of(sendGrid(), sendCloud());
  }

  /** All stages in one. */
  public static final class Row extends RecipientRow {
    private Row(RecipientCollector rows) {
      super(rows);
    }

    public Row to(String address) {
      return open(Row::new, address);
    }

    public Row to(String address, String displayName) {
      return open(Row::new, address, displayName);
    }

    public Row give(int column, String value) {
      put(column, value);
      return this;
    }

    public Row give(int column, long value) {
      put(column, value);
      return this;
    }

    public Row give(int column, Object value) {
      put(column, value);
      return this;
    }

    /** Has {@code value} in an object with values, for a column that is shared. */
    public Row has(int column, Object value) {
      rows().requireShared(this, column, value);
      return this;
    }

    /** Adds a recipient with the values that {@code steps} give. */
    public Row add(String address, UnaryOperator<Row> steps) {
      return whole(Row::new, address, steps, steps);
    }

    public <T> Row addAll(Iterable<? extends T> items, BiFunction<Row, ? super T, Row> row) {
      begin().addAll(items, row, Row::new);
      return new Row(rows());
    }

    public <T> Row addAll(
        Iterable<? extends T> items,
        BiFunction<Row, ? super T, Row> row,
        Consumer<? super RefusedItem<T>> refused) {
      begin().addAll(items, row, refused, Row::new);
      return new Row(rows());
    }

    public <T> Stream<AnyRecipients> batches(
        Stream<? extends T> items, int max, BiFunction<Row, ? super T, Row> row) {
      return begin().batches(items, max, row, Row::new, AnyRecipients::new);
    }

    public <T> Stream<AnyRecipients> batches(
        Stream<? extends T> items,
        int max,
        BiFunction<Row, ? super T, Row> row,
        Consumer<? super RefusedItem<T>> refused) {
      return begin().batches(items, max, row, refused, Row::new, AnyRecipients::new);
    }

    public Row dropUnfinished() {
      rows().dropUnfinished();
      return this;
    }

    public AnyRecipients build() {
      return new AnyRecipients(rows().data());
    }
  }
}
