package dev.tagalong.processor.declaration;

import dev.tagalong.internal.TimeForm;
import dev.tagalong.processor.declaration.Accessor.Style;
import dev.tagalong.processor.declaration.ValueType.Kind;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/** Checks {@code @Format} by using it: on the pattern, and on a value of the method's type. */
final class FormatReader {
  private static final LocalDateTime SAMPLE = LocalDateTime.of(2000, 1, 2, 3, 4, 5);
  private static final Map<String, TemporalAccessor> SAMPLES =
      Map.of(
          "Instant", Instant.EPOCH,
          "LocalDate", SAMPLE.toLocalDate(),
          "LocalTime", SAMPLE.toLocalTime(),
          "LocalDateTime", SAMPLE,
          "OffsetTime", OffsetTime.of(LocalTime.NOON, ZoneOffset.UTC),
          "OffsetDateTime", OffsetDateTime.of(SAMPLE, ZoneOffset.UTC),
          "ZonedDateTime", ZonedDateTime.of(SAMPLE, ZoneId.of("UTC")),
          "Year", Year.of(2000),
          "YearMonth", YearMonth.from(LocalDate.EPOCH),
          "MonthDay", MonthDay.from(LocalDate.EPOCH));

  private final List<Problem> problems;

  FormatReader(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * The method's format, checked; empty if there is none or it is wrong, which is then a problem.
   */
  Optional<Accessor.Format> read(Element method, ValueType type) {
    Optional<AnnotationMirror> annotation = Annotations.find(method, dev.tagalong.Format.class);
    if (annotation.isEmpty()) {
      return Optional.empty();
    }
    AnnotationMirror mirror = annotation.get();
    List<FormatStyle> styles = styles(mirror);
    Accessor.Format format =
        new Accessor.Format(
            Annotations.text(mirror, "value"),
            styles.stream().findFirst().map(style -> new Style(form(simpleName(type)), style)),
            Annotations.text(mirror, "locale"),
            Annotations.text(mirror, "zone"));
    boolean patterned = Annotations.written(mirror, "value").isPresent();
    Optional<Fault> fault =
        countFault((patterned ? 1 : 0) + styles.size()).or(() -> fault(format, type));
    if (fault.isEmpty()) {
      return Optional.of(format);
    }
    problems.add(
        new Problem(
            Code.BadFormat,
            Anchor.at(method, mirror, Annotations.value(mirror, fault.get().member())),
            fault.get().message()));
    return Optional.empty();
  }

  /**
   * @param forms how many patterns and styles there are
   */
  private static Optional<Fault> countFault(int forms) {
    if (forms == 0) {
      return Optional.of(
          new Fault(
              "value",
              "@Format says nothing of the form. Write a pattern, such as @Format(\"0.00\"), or a FormatStyle for a date."));
    }
    return forms == 1
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "style",
                "a value is written in one way. Keep the pattern or one FormatStyle, and remove the rest."));
  }

  private static List<FormatStyle> styles(AnnotationMirror mirror) {
    List<FormatStyle> styles = new ArrayList<>();
    for (AnnotationValue value : Annotations.values(mirror, "style")) {
      if (value.getValue() instanceof VariableElement constant) {
        styles.add(FormatStyle.valueOf(constant.getSimpleName().toString()));
      }
    }
    return styles;
  }

  private static TimeForm form(String type) {
    return switch (type) {
      case "LocalTime", "OffsetTime" -> TimeForm.TIME;
      case "Instant", "LocalDateTime", "OffsetDateTime", "ZonedDateTime" -> TimeForm.DATE_TIME;
      default -> TimeForm.DATE;
    };
  }

  private record Fault(String member, String message) {}

  private static Optional<Fault> fault(Accessor.Format format, ValueType type) {
    Optional<String> wrong =
        format.locale().isEmpty() || format.locale().equalsIgnoreCase("und")
            ? Optional.empty()
            : LanguageTagFault.of(format.locale());
    if (wrong.isPresent()) {
      return Optional.of(new Fault("locale", wrong.get()));
    }
    Locale locale = Locale.forLanguageTag(format.locale());
    if (type.isNumber()) {
      return numberFault(format, locale);
    }
    if (type.kind() == Kind.TIME) {
      return timeFault(format, locale, simpleName(type));
    }
    return Optional.of(
        new Fault(
            "value",
            "@Format is for numbers, dates and times, and this is a %s. Remove it, or format in a"
                    .formatted(simpleName(type))
                + " default method that returns text."));
  }

  private static String simpleName(ValueType type) {
    String name = type.type().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Optional<Fault> numberFault(Accessor.Format format, Locale locale) {
    if (!format.zone().isEmpty()) {
      return Optional.of(new Fault("zone", "a number has no time zone. Remove zone."));
    }
    if (format.style().isPresent()) {
      return Optional.of(
          new Fault(
              "style",
              "a number has no FormatStyle. Write a pattern, such as @Format(\"#,##0.00\")."));
    }
    String reason;
    try {
      new DecimalFormat(format.pattern(), DecimalFormatSymbols.getInstance(locale));
      if (format.pattern().indexOf('0') >= 0 || format.pattern().indexOf('#') >= 0) {
        return Optional.empty();
      }
      reason = "it has no digit, neither 0 nor #";
    } catch (IllegalArgumentException e) {
      reason = e.getMessage();
    }
    return Optional.of(
        new Fault(
            "value",
            "\"%s\" is no pattern for numbers: %s. Write one such as \"#,##0.00\"."
                .formatted(format.pattern(), reason)));
  }

  private static Optional<Fault> timeFault(Accessor.Format format, Locale locale, String type) {
    if (type.equals("Instant") && format.zone().isEmpty()) {
      return Optional.of(
          new Fault(
              "value",
              "an Instant has no date and no time without a zone. Name one: @Format(%s, zone = \"Europe/Berlin\")."
                  .formatted(
                      format
                          .style()
                          .map(style -> "style = FormatStyle." + style.style())
                          .orElse("value = \"" + format.pattern() + "\""))));
    }
    DateTimeFormatter formatter;
    try {
      formatter =
          format
              .style()
              .map(style -> style.form().formatter(style.style()).localizedBy(locale))
              .orElseGet(() -> DateTimeFormatter.ofPattern(format.pattern(), locale));
    } catch (IllegalArgumentException e) {
      return Optional.of(
          new Fault(
              "value",
              "\"%s\" is no pattern for dates and times: %s. Write one such as \"d MMMM uuuu\"."
                  .formatted(format.pattern(), e.getMessage())));
    }
    try {
      if (!format.zone().isEmpty()) {
        formatter = formatter.withZone(ZoneId.of(format.zone()));
      }
    } catch (DateTimeException e) {
      return Optional.of(
          new Fault(
              "zone",
              "\"%s\" is no time zone. Write one such as \"Europe/Berlin\" or \"UTC\"."
                  .formatted(format.zone())));
    }
    try {
      String unused = formatter.format(SAMPLES.getOrDefault(type, SAMPLE));
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(
          format.style().isPresent()
              ? new Fault(
                  "style",
                  "%s asks for what a %s does not have: %s. Choose a shorter one, or write a pattern."
                      .formatted(format.name(), type, e.getMessage()))
              : new Fault(
                  "value",
                  "\"%s\" asks for what a %s does not have: %s. Take it out, or return another type."
                      .formatted(format.pattern(), type, e.getMessage())));
    }
  }
}
