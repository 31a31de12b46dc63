package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The text form of every type of value. Each line of the table is a method of one interface, a
 * column of values for its recipients, and the column as the two services get it.
 */
class ValueTypesTest {
  private record Line(String type, List<String> values, String sendGrid, String sendCloud) {
    @Override
    public String toString() {
      return type + " " + values;
    }
  }

  private static final List<Line> LINES = new ArrayList<>();

  /** A column that is text for both services. */
  private static void text(String type, String first, String second, String column) {
    LINES.add(new Line(type, List.of(first, second), column, column));
  }

  /** A column that is text for SendGrid and numbers for SendCloud. */
  private static void number(String type, String first, String second, String column) {
    LINES.add(new Line(type, List.of(first, second), column, column.replace("\"", "")));
  }

  static {
    text("String", "\"Ben\"", "\"\"", "[\"Ben\",\"\"]");
    text("CharSequence", "new StringBuilder(\"Ben\")", "\"Joe\"", "[\"Ben\",\"Joe\"]");
    text("StringBuilder", "new StringBuilder(\"B\")", "new StringBuilder()", "[\"B\",\"\"]");
    text("char", "'x'", "'\\u00e9'", "[\"x\",\"\\u00E9\"]");
    text("Character", "'x'", "'7'", "[\"x\",\"7\"]");
    text("String", "\"1\"", "\"2\"", "[\"1\",\"2\"]");
    text("boolean", "true", "false", "[\"true\",\"false\"]");
    text("Boolean", "Boolean.TRUE", "false", "[\"true\",\"false\"]");

    number("byte", "(byte) -128", "(byte) 127", "[\"-128\",\"127\"]");
    number("Byte", "(byte) 0", "(byte) 1", "[\"0\",\"1\"]");
    number("short", "(short) -1", "Short.MAX_VALUE", "[\"-1\",\"32767\"]");
    number("Short", "(short) 3", "(short) 4", "[\"3\",\"4\"]");
    number("int", "Integer.MIN_VALUE", "0", "[\"-2147483648\",\"0\"]");
    number("Integer", "1", "Integer.MAX_VALUE", "[\"1\",\"2147483647\"]");
    number(
        "long", "(1L << 53) - 1", "1 - (1L << 53)", "[\"9007199254740991\",\"-9007199254740991\"]");
    text("long", "1L << 53", "1", "[\"9007199254740992\",\"1\"]");
    text("Long", "1L", "Long.MIN_VALUE", "[\"1\",\"-9223372036854775808\"]");
    number("BigInteger", "BigInteger.TEN", "BigInteger.ZERO", "[\"10\",\"0\"]");
    text(
        "BigInteger",
        "BigInteger.TEN.pow(30)",
        "BigInteger.ONE",
        "[\"1000000000000000000000000000000\",\"1\"]");

    number("double", "288.0", "-0.0", "[\"288\",\"0\"]");
    number("double", "1e15", "-3e3", "[\"1000000000000000\",\"-3000\"]");
    text("double", "288.5", "1", "[\"288.5\",\"1\"]");
    text("double", "1e20", "1e-7", "[\"100000000000000000000\",\"0.0000001\"]");
    text("Double", "0.1 + 0.2", "1d", "[\"0.30000000000000004\",\"1\"]");
    number("float", "288f", "1e9f", "[\"288\",\"1000000000\"]");
    text("Float", "0.1f", "1e-3f", "[\"0.1\",\"0.001\"]");
    number(
        "BigDecimal", "new BigDecimal(\"288\")", "new BigDecimal(\"1E+3\")", "[\"288\",\"1000\"]");
    text("BigDecimal", "new BigDecimal(\"288.50\")", "BigDecimal.ONE", "[\"288.50\",\"1\"]");
    text(
        "BigDecimal",
        "new BigDecimal(\"2.00\")",
        "new BigDecimal(\"1E-8\")",
        "[\"2.00\",\"0.00000001\"]");
    text(
        "BigDecimal",
        "new BigDecimal(\"1E+17\")",
        "BigDecimal.ZERO",
        "[\"100000000000000000\",\"0\"]");

    text("TimeUnit", "TimeUnit.DAYS", "TimeUnit.HOURS", "[\"DAYS\",\"HOURS\"]");
    text("Named", "Named.ONE", "Named.TWO", "[\"ONE\",\"TWO\"]");
    text(
        "UUID",
        "new UUID(0, 1)",
        "new UUID(-1, -1)",
        "[\"00000000-0000-0000-0000-000000000001\",\"ffffffff-ffff-ffff-ffff-ffffffffffff\"]");
    text(
        "URI",
        "URI.create(\"https://x.com/?a=1\")",
        "URI.create(\"mailto:b@x.com\")",
        "[\"https://x.com/?a=1\",\"mailto:b@x.com\"]");
    text(
        "URL",
        "url(\"https://x.com/a\")",
        "url(\"http://x.com\")",
        "[\"https://x.com/a\",\"http://x.com\"]");

    text(
        "Instant",
        "Instant.EPOCH",
        "Instant.ofEpochSecond(0, 1_000_000)",
        "[\"1970-01-01T00:00:00Z\",\"1970-01-01T00:00:00.001Z\"]");
    text("LocalDate", "DAY", "LocalDate.MIN", "[\"2026-02-03\",\"-999999999-01-01\"]");
    text("LocalTime", "LocalTime.of(9, 5)", "LocalTime.MIDNIGHT", "[\"09:05\",\"00:00\"]");
    text(
        "LocalDateTime",
        "DAY.atTime(9, 5)",
        "DAY.atStartOfDay()",
        "[\"2026-02-03T09:05\",\"2026-02-03T00:00\"]");
    text(
        "OffsetTime",
        "LocalTime.NOON.atOffset(ZoneOffset.UTC)",
        "LocalTime.NOON.atOffset(ZoneOffset.ofHours(-5))",
        "[\"12:00Z\",\"12:00-05:00\"]");
    text(
        "OffsetDateTime",
        "DAY.atStartOfDay().atOffset(ZoneOffset.UTC)",
        "DAY.atTime(1, 2, 3).atOffset(ZoneOffset.ofHours(1))",
        "[\"2026-02-03T00:00Z\",\"2026-02-03T01:02:03+01:00\"]");
    text(
        "ZonedDateTime",
        "DAY.atStartOfDay(ZoneOffset.UTC)",
        "DAY.atStartOfDay(BERLIN)",
        "[\"2026-02-03T00:00Z\",\"2026-02-03T00:00+01:00[Europe/Berlin]\"]");
    text("Year", "Year.of(2026)", "Year.of(987)", "[\"2026\",\"987\"]");
    text(
        "YearMonth", "YearMonth.of(2026, 2)", "YearMonth.of(987, 12)", "[\"2026-02\",\"0987-12\"]");
    text("MonthDay", "MonthDay.of(2, 3)", "MonthDay.of(12, 24)", "[\"--02-03\",\"--12-24\"]");

    text(
        "@Format(\"#,##0.00\") BigDecimal",
        "new BigDecimal(\"1234.5\")",
        "BigDecimal.ZERO",
        "[\"1,234.50\",\"0.00\"]");
    text(
        "@Format(value = \"#,##0.00 €\", locale = \"de\") double",
        "1234.5",
        "-0.125",
        "[\"1.234,50 \\u20AC\",\"-0,12 \\u20AC\"]");
    text("@Format(\"000\") int", "7", "1234", "[\"007\",\"1234\"]");
    text("@Format(\"0\") Long", "7L", "8L", "[\"7\",\"8\"]");
    text(
        "@Format(\"#,##0\") BigInteger",
        "BigInteger.TEN.pow(20)",
        "BigInteger.ONE",
        "[\"100,000,000,000,000,000,000\",\"1\"]");
    text("@Format(\"EEEE\") LocalDate", "DAY", "DAY.plusDays(1)", "[\"Tue\",\"Wed\"]");
    text(
        "@Format(value = \"d MMMM uuuu\", locale = \"fr\") LocalDate",
        "DAY",
        "DAY.plusDays(1)",
        "[\"3 f\\u00E9vrier 2026\",\"4 f\\u00E9vrier 2026\"]");
    text(
        "@Format(value = \"d.M. HH:mm\", zone = \"Europe/Berlin\") Instant",
        "Instant.EPOCH",
        "Instant.parse(\"2026-07-01T22:30:00Z\")",
        "[\"1.1. 01:00\",\"2.7. 00:30\"]");
    text(
        "@Format(value = \"HH:mm\", zone = \"Asia/Tokyo\") ZonedDateTime",
        "DAY.atStartOfDay(ZoneOffset.UTC)",
        "DAY.atStartOfDay(BERLIN)",
        "[\"09:00\",\"08:00\"]");

    number("Optional<Integer>", "1", "Optional.of(2)", "[\"1\",\"2\"]");
    text("Optional<Integer>", "1", "Optional.empty()", "[\"1\",\"\"]");
    text("Optional<Named>", "Optional.empty()", "Named.ONE", "[\"\",\"ONE\"]");
    text(
        "@Format(\"0.0\") Optional<Double>",
        "Optional.of(1.25)",
        "Optional.empty()",
        "[\"1.2\",\"\"]");
    text(
        "@Format(\"uu\") Optional<Year>",
        "Optional.of(Year.of(2026))",
        "Optional.empty()",
        "[\"26\",\"\"]");
  }

  @TempDir private static Path folder;
  private static UserSource code;

  static List<Line> lines() {
    return LINES;
  }

  @BeforeAll
  static void compile() {
    String tags =
        IntStream.range(0, LINES.size())
            .mapToObj(i -> "%" + "v" + i + "x%\n")
            .collect(Collectors.joining());
    code =
        UserSource.of(
            Compiler.javac(folder)
                .template("mail/table.txt", tags)
                .source(source())
                .source(
                    """
                    package p;

                    public enum Named {
                      ONE,
                      TWO {
                        @Override
                        public String toString() {
                          return "not this";
                        }
                      };

                      @Override
                      public String toString() {
                        return "nor this";
                      }
                    }
                    """)
                .source(main())
                .compile());
  }

  private static String source() {
    return """
        package p;

        import dev.tagalong.*;
        import java.math.*;
        import java.net.*;
        import java.time.*;
        import java.util.*;
        import java.util.concurrent.TimeUnit;

        @EmailTemplate("mail/table.txt")
        public interface Table {
        """
        + IntStream.range(0, LINES.size())
            .mapToObj(
                i -> {
                  String type = LINES.get(i).type();
                  int annotation = type.lastIndexOf(") ") + 1;
                  return "  %s %s v%dx();\n"
                      .formatted(type.substring(0, annotation), type.substring(annotation), i);
                })
            .collect(Collectors.joining())
        + "}\n";
  }

  private static String main() {
    return """
        package p;

        import java.math.*;
        import java.net.*;
        import java.time.*;
        import java.util.*;
        import java.util.concurrent.TimeUnit;

        public class Main {
          static final LocalDate DAY = LocalDate.of(2026, 2, 3);
          static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

          static URL url(String text) {
            try {
              return URI.create(text).toURL();
            } catch (MalformedURLException e) {
              throw new IllegalArgumentException(e);
            }
          }

          public static String sendGrid() {
            return recipients().sendGrid().build().json();
          }

          public static String sendCloud() {
            return recipients().sendCloud().build().json();
          }

          private static TableRecipients recipients() {
            return TableRecipients.builder()
        """
        + row("ben@x.com", 0)
        + row("joe@x.com", 1)
        + """
                .build();
          }
        }
        """;
  }

  private static String row(String address, int row) {
    StringBuilder steps = new StringBuilder("        .to(\"" + address + "\")");
    for (boolean optional : new boolean[] {false, true}) {
      for (int i = 0; i < LINES.size(); i++) {
        if (LINES.get(i).type().contains("Optional<") == optional) {
          steps.append(".v%dx(%s)".formatted(i, LINES.get(i).values().get(row)));
        }
      }
    }
    return steps.append('\n').toString();
  }

  @AfterAll
  static void close() {
    code.close();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void hasOneTextForm(Line line) {
    String tag = "\"%v" + LINES.indexOf(line) + "x%\":";
    assertThat(column(tag, code.run("sendGrid").toString())).isEqualTo(line.sendGrid());
    assertThat(column(tag, code.run("sendCloud").toString())).isEqualTo(line.sendCloud());
  }

  private static String column(String tag, String json) {
    String rest = json.substring(json.indexOf(tag) + tag.length());
    return rest.substring(
        0, rest.startsWith("[\"") ? rest.indexOf("\"]") + 2 : rest.indexOf(']') + 1);
  }
}
