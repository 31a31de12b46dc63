package dev.tagalong.internal;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Function;

/** A {@code @Format}: the text form of a column's values. Safe for use by several threads. */
public final class ValueFormat {
  private final Function<Object, String> writer;

  private ValueFormat(Function<Object, String> writer) {
    this.writer = writer;
  }

  /** Numbers, by a {@link DecimalFormat} pattern; {@code locale} is a BCP 47 tag or empty. */
  public static ValueFormat decimal(String pattern, String locale) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.forLanguageTag(locale)));
    return new ValueFormat(value -> ((DecimalFormat) format.clone()).format(value));
  }

  /** Dates and times, by a {@link DateTimeFormatter} pattern; {@code zone} may be empty. */
  public static ValueFormat dateTime(String pattern, String locale, String zone) {
    DateTimeFormatter formatter =
        DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(locale));
    DateTimeFormatter zoned = zone.isEmpty() ? formatter : formatter.withZone(ZoneId.of(zone));
    return new ValueFormat(value -> zoned.format((TemporalAccessor) value));
  }

  /** The text of {@code value}. */
  String text(Object value) {
    return writer.apply(value);
  }
}
