package dev.tagalong.internal;

import dev.tagalong.content.TagVariant;
import dev.tagalong.escape.Escaping;
import dev.tagalong.escape.TagGuard;
import dev.tagalong.rules.TextChecks;
import dev.tagalong.scan.ServiceTags;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values of one template into cells, and refuses what no service would deliver as it is
 * meant. Made once per template.
 */
final class Values {
  private static final int HTTPS = "https://".length();

  private final Set<String> tags;
  private final TagGuard guard;

  /** For markup of the author's own, which may hold what the service fills by itself. */
  private final TagGuard rawGuard;

  private final CharacterClasses traits;
  private final boolean digitsMayMakeTags;

  Values(List<TagColumn> columns) {
    Set<String> own = new LinkedHashSet<>();
    for (TagColumn column : columns) {
      for (TagVariant spelling : column.spellings()) {
        own.add(spelling.authored());
        own.add(spelling.sent());
      }
      for (SectionText section : column.sections()) {
        own.add(section.tag());
      }
    }
    own.removeIf(String::isEmpty);
    tags = new LinkedHashSet<>(own);
    tags.addAll(ServiceTags.all());
    rawGuard = new TagGuard(own);
    guard = new TagGuard(tags);
    traits = new CharacterClasses(tags);
    digitsMayMakeTags = (traits.of("0123456789-.") & CharacterClasses.TAG) != 0;
  }

  /** What keeps values of {@code column} from becoming tags themselves. */
  TagGuard guard(TagColumn column) {
    return column.isRawMarkup() ? rawGuard : guard;
  }

  /** All that a service may take for a tag: the template's, and what it fills by itself. */
  Set<String> tags() {
    return tags;
  }

  /** Whether a number or date can hold a tag. */
  boolean digitsMayMakeTags() {
    return digitsMayMakeTags;
  }

  /** The traits of a text's characters. */
  int traits(String text) {
    return traits.of(text);
  }

  /**
   * The traits of a cell's text; an integer has none.
   *
   * @throws IllegalArgumentException if the text must not be sent
   */
  int checked(TagColumn column, RecipientRow row, Object cell) {
    if (ValueText.isInteger(cell) || cell instanceof SectionText) {
      return 0;
    }
    if (!(cell instanceof String text)) {
      if ((column.hazards() & CharacterClasses.TEXT) != 0) {
        check(column, row, cell.toString(), CharacterClasses.TEXT);
      }
      return CharacterClasses.TEXT;
    }
    int found = traits.of(text) | CharacterClasses.TEXT;
    if ((found & column.hazards()) != 0) {
      check(column, row, text, found);
    }
    return found;
  }

  /** An integer for {@code column}. */
  Object cell(TagColumn column, RecipientRow row, long value) {
    if (column.kind() == TagColumn.Kind.UNSUBSCRIBE_PAGE) {
      if (value < 1) {
        throw refused(
            column, row, "is " + value + "; the number of an unsubscribe page is positive");
      }
      return ValueText.integer(value);
    }
    return column.format() == null && column.kind() != TagColumn.Kind.TEXT
        ? ValueText.of(value)
        : cell(column, row, (Object) value);
  }

  /** Any value for {@code column}. */
  Object cell(TagColumn column, RecipientRow row, @Nullable Object given) {
    Object value = given instanceof Optional<?> optional ? optional.orElse(null) : given;
    if (value == null) {
      if (given != null) {
        return "";
      }
      throw new NullPointerException(
          "%s of %s is null: give %s(…) a value%s"
              .formatted(
                  column.label(),
                  row.describe(),
                  column.accessor(),
                  column.presence() == TagColumn.Presence.OPTIONAL ? ", or Optional.empty()" : ""));
    }
    try {
      Object cell = converted(column, value);
      return digitsMayMakeTags && ValueText.isDigits(cell) ? cell.toString() : cell;
    } catch (IllegalArgumentException e) {
      throw refused(column, row, e.getMessage(), e);
    } catch (DateTimeException e) {
      throw refused(column, row, "cannot be written by its @Format: " + e.getMessage(), e);
    }
  }

  private static Object converted(TagColumn column, Object value) {
    ValueFormat format = column.format();
    if (format != null) {
      ValueText.requireFinite(value);
      return format.text(value);
    }
    if (value instanceof String && column.kind() == TagColumn.Kind.TEXT) {
      return value;
    }
    return switch (column.kind()) {
      case NUMBER -> ValueText.of((Number) value);
      case TEXT -> ValueText.text(value);
      case SECTION -> column.section(((Enum<?>) value).name());
      case SEND_AT -> ValueText.of((Instant) value);
      case UNSUBSCRIBE_PAGE -> ValueText.integer(((Number) value).longValue());
    };
  }

  /**
   * Looks closer at text whose traits are hazards of its column.
   *
   * @throws IllegalArgumentException if the text must not be sent
   */
  void check(TagColumn column, RecipientRow row, String text, int found) {
    if ((found & column.hazards()) == CharacterClasses.TEXT && isPlainLink(text, found)) {
      return;
    }
    if ((found & CharacterClasses.SURROGATE) != 0) {
      int lone = TextChecks.loneSurrogate(text);
      if (lone >= 0) {
        throw refused(
            column,
            row,
            "holds half of a surrogate pair at index " + lone + ", which is no character");
      }
    }
    if ((found & CharacterClasses.LINE_BREAK) != 0 && column.standsInSubject()) {
      throw refused(
          column, row, "holds a line break, but its tag stands in the subject, which is one line");
    }
    boolean mayHoldTag = (found & CharacterClasses.TAG) != 0;
    for (Escaping escaping : column.escapings()) {
      if (escaping.isLink() && !isPlainLink(text, found)) {
        escaping
            .refusal(text)
            .ifPresent(
                reason -> {
                  throw refused(column, row, reason);
                });
      }
      // Percent-encoding makes percent signs, and so tags, of characters that begin none.
      boolean mayMakeTag = escaping == Escaping.URL_PART && (found & CharacterClasses.URL) != 0;
      if ((mayHoldTag || mayMakeTag) && !column.isDisarmed(escaping)) {
        Optional<String> tag = guard(column).tagIn(escaping.escape(text));
        if (tag.isPresent()) {
          throw refused(
              column,
              row,
              ServiceTags.isOne(tag.get())
                  ? "holds " + tag.get() + ", which the service fills by itself"
                  : "holds the tag "
                      + tag.get()
                      + " of this template, which the service would replace in turn");
        }
      }
    }
  }

  /** Whether a link is of the usual kind, which needs no closer look. */
  private static boolean isPlainLink(String text, int found) {
    return (found & CharacterClasses.JSON) == 0
        && text.startsWith("https://")
        && text.length() > HTTPS
        && text.charAt(HTTPS) != '/';
  }

  private static IllegalArgumentException refused(
      TagColumn column, RecipientRow row, String fault) {
    return new IllegalArgumentException(fault(column, row, fault));
  }

  private static IllegalArgumentException refused(
      TagColumn column, RecipientRow row, @Nullable String fault, Exception cause) {
    return new IllegalArgumentException(fault(column, row, String.valueOf(fault)), cause);
  }

  private static String fault(TagColumn column, RecipientRow row, String fault) {
    return column.label() + " of " + row.describe() + " " + fault;
  }
}
