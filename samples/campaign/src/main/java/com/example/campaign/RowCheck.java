package com.example.campaign;

import dev.tagalong.RefusedValueException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets through the rows that can be sent, and puts the others out at the side: refused here, each
 * leaves its batch full and cannot spoil it.
 */
final class RowCheck extends ProcessFunction<ListRow, Subscriber> {
  private static final long serialVersionUID = 1L;

  static final OutputTag<RefusedRow> REFUSED = new OutputTag<>("refused") {};

  /** How many rows the list has: one number, at its end. */
  static final OutputTag<Long> ROWS = new OutputTag<>("rows") {};

  /** The accumulator that counts the rows which this part of the job has seen. */
  static final String CHECKED = "checked";

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

  private final LongCounter checked = new LongCounter();
  private transient Counter refused;

  @Override
  public void open(OpenContext context) {
    getRuntimeContext().addAccumulator(CHECKED, checked);
    refused = getRuntimeContext().getMetricGroup().counter("refused");
  }

  @Override
  public void processElement(ListRow row, Context context, Collector<Subscriber> sent) {
    if (row.kind() == ListRow.Kind.END) {
      context.output(ROWS, row.line());
      return;
    }
    checked.add(1);
    if (row.kind() == ListRow.Kind.BROKEN) {
      refuse(context, new RefusedRow(row.line(), "", row.email(), row.problem()));
    } else if (!AMOUNT.matcher(row.credit()).matches()) {
      refuse(
          context,
          new RefusedRow(
              row.line(),
              "{{credit}}",
              row.email(),
              "'%s' is no amount, such as 12.50.".formatted(row.credit())));
    } else {
      check(row, context, sent);
    }
  }

  private void check(ListRow row, Context context, Collector<Subscriber> sent) {
    // What is empty in a list is missing, and a mail to nobody's name is none.
    String name = row.name().isBlank() ? null : row.name();
    Subscriber subscriber =
        new Subscriber(row.line(), row.email(), name, new BigDecimal(row.credit()));
    Optional<RefusedValueException> refusal = Reminders.refusal(subscriber);
    if (refusal.isEmpty()) {
      sent.collect(subscriber);
    } else {
      RefusedValueException why = refusal.get();
      // It was the only recipient of its builder; in the list it is another.
      String reason = why.getMessage().replace("recipient 1 ", "recipient ");
      refuse(context, new RefusedRow(row.line(), why.tag(), row.email(), reason));
    }
  }

  private void refuse(Context context, RefusedRow row) {
    refused.inc();
    context.output(REFUSED, row);
  }
}
