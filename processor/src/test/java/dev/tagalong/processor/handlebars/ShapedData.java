package dev.tagalong.processor.handlebars;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random data of a template interface's shape, as JSON has them; the same for the same seed. */
final class ShapedData {
  /** As little as there can be, as much as there can be, or anything. */
  enum Amount {
    NOTHING,
    ALL,
    ANY
  }

  /** Which texts there are. */
  enum Texts {
    /** Any. */
    ALL,
    /** None that are empty. */
    FILLED,
    /** None that are empty or have several lines. */
    ONE_LINE
  }

  private static final List<String> TEXTS =
      List.of(
          "Ann",
          "O'Brien & Sons",
          "<b>\"bold\"</b>",
          "&lt;",
          "a=b `c`",
          "one\ntwo",
          "one\r\n\r\n\ttwo\n",
          "  blanks  ",
          "Zo\u00EB",
          "\u65E5\u672C\u8A9E",
          "\u0645\u0631\u062D\u0628\u0627",
          "\uD83D\uDE00 smile",
          "0",
          "false");

  private final Random random;
  private final Amount amount;
  private final Texts texts;

  private ShapedData(Random random, Amount amount, Texts texts) {
    this.random = random;
    this.amount = amount;
    this.texts = texts;
  }

  /** Several sets of data: the first with nothing, the second with all, the others with any. */
  static List<Map<String, Object>> of(Class<?> type, Texts texts) {
    List<Map<String, Object>> sets = new ArrayList<>();
    for (int seed = 0; seed < 6; seed++) {
      Amount amount = Amount.values()[Math.min(seed, 2)];
      sets.add(
          new ShapedData(new Random(type.getName().hashCode() + seed), amount, texts)
              .members(type));
    }
    return sets;
  }

  /** A name of several words is there as {@code userId} and as {@code user_id}. */
  private Map<String, Object> members(Class<?> type) {
    Map<String, Object> members = new LinkedHashMap<>();
    TypedValues.accessors(type)
        .forEach(
            (name, shape) -> {
              Object value = value(shape);
              if (value != null) {
                members.put(name, value);
                members.put(name.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT), value);
              }
            });
    return members;
  }

  private @Nullable Object value(Type type) {
    Class<?> raw = TypedValues.raw(type);
    if (raw == Optional.class) {
      return truth() ? present(TypedValues.argument(type)) : null;
    }
    if (raw.isArray()) {
      return items(raw.getComponentType());
    }
    if (Iterable.class.isAssignableFrom(raw)) {
      return items(TypedValues.argument(type));
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return truth();
    }
    if (raw.isEnum()) {
      return ((Enum<?>) raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)])
          .name();
    }
    if (raw == BigDecimal.class) {
      return BigDecimal.valueOf(random.nextInt(100_000), 2).toString();
    }
    if (raw == LocalDate.class) {
      return LocalDate.ofEpochDay(random.nextInt(30_000)).toString();
    }
    if (raw.isPrimitive() || Number.class.isAssignableFrom(raw)) {
      return amount == Amount.NOTHING ? 0 : random.nextInt(-3, 2_000);
    }
    return CharSequence.class.isAssignableFrom(raw) ? text(texts == Texts.ALL) : members(raw);
  }

  /** What is present is neither 0 nor empty, which Handlebars would take for absent. */
  private @Nullable Object present(Type type) {
    Class<?> raw = TypedValues.raw(type);
    if (Number.class.isAssignableFrom(raw) && raw != BigDecimal.class) {
      return random.nextInt(1, 2_000);
    }
    return CharSequence.class.isAssignableFrom(raw) ? text(false) : value(type);
  }

  private boolean truth() {
    return switch (amount) {
      case NOTHING -> false;
      case ALL -> true;
      case ANY -> random.nextBoolean();
    };
  }

  private String text(boolean mayBeEmpty) {
    if (mayBeEmpty
        && (amount == Amount.NOTHING || amount == Amount.ANY && random.nextInt(4) == 0)) {
      return "";
    }
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    return texts == Texts.ONE_LINE ? text.replaceAll("\\s+", " ") : text;
  }

  private List<Object> items(Type type) {
    int size =
        switch (amount) {
          case NOTHING -> 0;
          case ALL -> 3;
          case ANY -> random.nextInt(4);
        };
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(item(type));
    }
    return items;
  }

  /** What JavaScript takes for false ends the look for outer names. */
  private @Nullable Object item(Type type) {
    Class<?> raw = TypedValues.raw(type);
    return raw == boolean.class || raw == Boolean.class
        ? Boolean.TRUE
        : TypedValues.raw(type).isPrimitive()
            ? Integer.valueOf(random.nextInt(1, 99))
            : present(type);
  }
}
