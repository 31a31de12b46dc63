package dev.tagalong.processor.corpus;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values for any template interface, such as real people have them. */
final class Samples {
  /** In the place of a person's name where people share a value. */
  static final String ALL = "All";

  private static final Map<Class<?>, Object> BY_TYPE =
      Map.ofEntries(
          Map.entry(int.class, 42),
          Map.entry(long.class, 9_007_199_254_740_993L),
          Map.entry(double.class, 0.125),
          Map.entry(boolean.class, true),
          Map.entry(char.class, 'B'),
          Map.entry(BigDecimal.class, new BigDecimal("1288.50")),
          Map.entry(BigInteger.class, BigInteger.TEN.pow(30)),
          Map.entry(UUID.class, UUID.fromString("123e4567-e89b-12d3-a456-426614174000")),
          Map.entry(URI.class, URI.create("https://example.com/p?a=1&b='2'")),
          Map.entry(Instant.class, Instant.parse("2026-01-31T22:15:00Z")),
          Map.entry(LocalDate.class, LocalDate.of(2026, 12, 1)),
          Map.entry(LocalTime.class, LocalTime.of(9, 5)),
          Map.entry(LocalDateTime.class, LocalDateTime.of(2026, 12, 1, 9, 5)),
          Map.entry(OffsetDateTime.class, OffsetDateTime.parse("2026-12-01T09:05:00+05:30")),
          Map.entry(
              ZonedDateTime.class, ZonedDateTime.parse("2026-12-01T09:05+01:00[Europe/Paris]")),
          Map.entry(Year.class, Year.of(2026)),
          Map.entry(YearMonth.class, YearMonth.of(2026, 12)),
          Map.entry(MonthDay.class, MonthDay.of(2, 29)));

  private Samples() {}

  /**
   * An object that answers every method of {@code type} for {@code person}, but those that all
   * people share.
   */
  static Object of(Class<?> type, String person, Set<String> shared) {
    InvocationHandler answers =
        (proxy, method, arguments) ->
            method.isDefault()
                ? InvocationHandler.invokeDefault(proxy, method)
                : value(method, shared.contains(method.getName()) ? ALL : person);
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers);
  }

  /** A value of the method's type; text that needs care wherever it stands. */
  static Object value(Method method, String person) {
    Class<?> type = method.getReturnType();
    Object known = BY_TYPE.get(type);
    if (known != null) {
      return known;
    }
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[person.length() % constants.length];
    }
    String text = text(method.getName(), person);
    return type == Optional.class ? optional(text, person) : text;
  }

  private static Optional<@Nullable String> optional(String text, String person) {
    return person.length() % 2 == 0 ? Optional.empty() : Optional.of(text);
  }

  private static String text(String method, String person) {
    String lower = method.toLowerCase(Locale.ROOT);
    if (lower.endsWith("style")) {
      return "border:1px solid #000";
    }
    if (lower.endsWith("html")) {
      return "<tr><td>" + person + "</td></tr>";
    }
    boolean link = lower.endsWith("url") || lower.endsWith("image");
    return link
        ? "https://example.com/%s?of=%s&x=\"1\"&y='2'".formatted(method, person)
        : "%s's %s & \"Söhne\" <100%%>".formatted(person, method);
  }
}
