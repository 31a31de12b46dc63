package dev.tagalong.internal;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Function;

/** A {@code @Format}: the text form of a column's values. Safe for use by several threads. */
public final class ValueFormat {
  private final Function<Locale, Function<Object, String>> writers;
  private final boolean ofItsOwnLocale;
  private final Function<Object, String> writer;

  private ValueFormat(
      Function<Locale, Function<Object, String>> writers, Locale locale, boolean ofItsOwnLocale) {
    this.writers = writers;
    this.ofItsOwnLocale = ofItsOwnLocale;
    writer = writers.apply(locale);
  }

  private static ValueFormat of(String locale, Function<Locale, Function<Object, String>> writers) {
    return new ValueFormat(writers, Locale.forLanguageTag(locale), !locale.isEmpty());
  }

  /**
   * Numbers, by a {@link DecimalFormat} pattern.
   *
   * @param locale a BCP 47 tag; empty for that of the texts
   */
  public static ValueFormat decimal(String pattern, String locale) {
    return of(
        locale,
        wanted -> {
          DecimalFormat format =
              new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(wanted));
          return value -> ((DecimalFormat) format.clone()).format(value);
        });
  }

  /**
   * Dates and times, by a {@link DateTimeFormatter} pattern, in the locale's digits.
   *
   * @param locale a BCP 47 tag; empty for that of the texts
   * @param zone may be empty
   */
  public static ValueFormat dateTime(String pattern, String locale, String zone) {
    return of(locale, wanted -> times(DateTimeFormatter.ofPattern(pattern, wanted), wanted, zone));
  }

  /**
   * Dates and times, by the locale's own pattern.
   *
   * @param form what they are
   * @param style how much of it is said
   * @param locale a BCP 47 tag; empty for that of the texts
   * @param zone may be empty
   */
  public static ValueFormat styled(TimeForm form, FormatStyle style, String locale, String zone) {
    return of(locale, wanted -> times(form.formatter(style), wanted, zone));
  }

  private static Function<Object, String> times(
      DateTimeFormatter formatter, Locale locale, String zone) {
    DateTimeFormatter localized =
        formatter.localizedBy(locale).withDecimalStyle(DecimalStyle.of(locale));
    DateTimeFormatter zoned = zone.isEmpty() ? localized : localized.withZone(ZoneId.of(zone));
    return value -> zoned.format((TemporalAccessor) value);
  }

  /** The same for texts in {@code locale}, unless it has a locale of its own. */
  ValueFormat in(Locale locale) {
    return ofItsOwnLocale ? this : new ValueFormat(writers, locale, false);
  }

  /** The text of {@code value}. */
  String text(Object value) {
    return writer.apply(value);
  }
}
