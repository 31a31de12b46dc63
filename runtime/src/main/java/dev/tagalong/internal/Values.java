package dev.tagalong.internal;

import dev.tagalong.RefusedValueException;
import dev.tagalong.content.TagVariant;
import dev.tagalong.escape.CharacterClasses;
import dev.tagalong.escape.Escaping;
import dev.tagalong.escape.TagGuard;
import dev.tagalong.escape.ValueEscaper;
import dev.tagalong.rules.TextChecks;
import dev.tagalong.scan.ServiceTags;
import dev.tagalong.wire.WidestLines;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values of one template into cells, and refuses what no service would deliver as it is
 * meant. Made once per template.
 */
final class Values {
  private final Set<String> tags;
  private final TagGuard guard;

  /** For markup of the author's own, which may hold what the service fills by itself. */
  private final TagGuard rawGuard;

  private final CharacterClasses classes;
  private final boolean digitsMayMakeTags;

  /** How many characters of a value lines can hold, whatever they are. */
  private final int surelyFitting;

  /** By the tag that is sent. */
  private final Map<String, ValueEscaper> escapers = new HashMap<>();

  /**
   * @param blocks the tags that stand for blocks
   * @param besideOthers the columns beside whose values others stand, or pieces of tags
   * @param folded whether lines of a folded header have to hold every value
   */
  Values(List<TagColumn> columns, List<String> blocks, Set<Integer> besideOthers, boolean folded) {
    surelyFitting = folded ? WidestLines.ROOM / ValueEscaper.LONGEST : Integer.MAX_VALUE;
    Set<String> own = new LinkedHashSet<>(blocks);
    for (TagColumn column : columns) {
      for (TagVariant variant : column.variants()) {
        own.add(variant.authored());
        own.add(variant.sent());
      }
      for (SectionText section : column.sections()) {
        own.add(section.tag());
      }
    }
    own.remove("");
    tags = new LinkedHashSet<>(own);
    tags.addAll(ServiceTags.all());
    rawGuard = new TagGuard(own);
    guard = new TagGuard(tags);
    classes = guard.classes();
    digitsMayMakeTags = (classes.of("0123456789-.") & CharacterClasses.TAG) != 0;
    for (int i = 0; i < columns.size(); i++) {
      boolean beside = besideOthers.contains(i);
      for (Map.Entry<String, Escaping> sent : columns.get(i).sent().entrySet()) {
        Escaping escaping = sent.getValue();
        escapers.put(sent.getKey(), new ValueEscaper(escaping, guard(escaping), beside));
      }
    }
  }

  /** What keeps values that are escaped so from becoming tags themselves. */
  private TagGuard guard(Escaping escaping) {
    return escaping == Escaping.MARKUP ? rawGuard : guard;
  }

  /** Escapes the values of {@code sent}, a tag that is sent. */
  ValueEscaper escaper(String sent) {
    return Objects.requireNonNull(escapers.get(sent));
  }

  /**
   * Escapes values in blocks.
   *
   * @param besideOthers whether others stand beside them, or pieces of tags
   */
  ValueEscaper escaper(Escaping escaping, boolean besideOthers) {
    return new ValueEscaper(escaping, guard(escaping), besideOthers);
  }

  /** All that a service may take for a tag: the template's, and what it fills by itself. */
  Set<String> tags() {
    return tags;
  }

  /** Whether a number or date can hold a tag. */
  boolean digitsMayMakeTags() {
    return digitsMayMakeTags;
  }

  /** How many characters of a value of {@code column} need no closer look for their number. */
  int surelyFitting(TagColumn column) {
    boolean broken =
        column.sent().keySet().stream().allMatch(sent -> escaper(sent).takesBreaks())
            && column.inBlocks().contexts().stream()
                .allMatch(context -> escaper(column.escaping(context), false).takesBreaks());
    return broken ? Integer.MAX_VALUE : surelyFitting;
  }

  /** The classes of a text. */
  int classes(String text) {
    return classes.of(text);
  }

  /**
   * The classes of a cell; an integer has none.
   *
   * @throws RefusedValueException if the cell must not be sent
   */
  int checked(TagColumn column, Described recipient, Object cell) {
    if (ValueText.isInteger(cell) || cell instanceof SectionText || cell instanceof Cells) {
      return 0;
    }
    int found = cell instanceof String text ? classes.of(text) : CharacterClasses.TEXT;
    if (column.mayBeRefused(found)
        || (cell instanceof String text && text.length() > surelyFitting)) {
      check(column, recipient, cell.toString(), found);
    }
    return found;
  }

  /** An integer for {@code column}. */
  Object cell(TagColumn column, Described recipient, long value) {
    if (column.kind() == TagColumn.Kind.UNSUBSCRIBE_PAGE) {
      if (value < 1) {
        throw refused(
            column, recipient, "is " + value + "; the number of an unsubscribe page is positive");
      }
      return ValueText.integer(value);
    }
    return column.format() == null && column.kind() != TagColumn.Kind.TEXT
        ? ValueText.of(value)
        : cell(column, recipient, (Object) value);
  }

  /**
   * Any value for {@code column}.
   *
   * @throws RefusedValueException if it is null, or has no text
   */
  Object cell(TagColumn column, Described recipient, @Nullable Object given) {
    Object value = given instanceof Optional<?> optional ? optional.orElse(null) : given;
    if (value == null) {
      if (given != null) {
        return "";
      }
      throw refused(
          column,
          recipient,
          "is null: give %s(…) a value%s"
              .formatted(
                  column.accessor(),
                  column.presence() == TagColumn.Presence.OPTIONAL ? ", or Optional.empty()" : ""));
    }
    try {
      Object cell = converted(column, value);
      return digitsMayMakeTags && ValueText.isDigits(cell) ? cell.toString() : cell;
    } catch (IllegalArgumentException e) {
      throw refused(column, recipient, String.valueOf(e.getMessage()), e);
    } catch (DateTimeException e) {
      throw refused(column, recipient, "cannot be written by its @Format: " + e.getMessage(), e);
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
      case NUMBER, UNSUBSCRIBE_PAGE -> ValueText.of((Number) value);
      case TEXT, FLAG -> ValueText.text(value);
      case LIST, OBJECT -> throw new IllegalStateException(column.accessor() + " has no text");
      case SECTION -> column.section(((Enum<?>) value).name());
      case SEND_AT -> ValueText.of((Instant) value);
    };
  }

  /**
   * Looks closer at text that may have to be refused because of its classes or its length.
   *
   * @throws RefusedValueException if the text must not be sent
   */
  void check(TagColumn column, Described recipient, String text, int found) {
    if ((found & CharacterClasses.SURROGATE) != 0) {
      int lone = TextChecks.loneSurrogate(text);
      if (lone >= 0) {
        throw refused(
            column,
            recipient,
            "holds half of a surrogate pair at index " + lone + ", which is no character");
      }
    }
    if ((found & CharacterClasses.LINE_BREAK) != 0 && column.standsInSubject()) {
      throw refused(
          column,
          recipient,
          "holds a line break, but its tag stands in the subject, which is one line");
    }
    for (Escaping escaping : column.escapings()) {
      Optional<String> reason = escaping.refusal(text, found, guard(escaping));
      if (reason.isPresent()) {
        throw refused(column, recipient, reason.get());
      }
    }
    if (text.length() > surelyFitting) {
      checkRuns(column, recipient, text);
    }
  }

  /** Refuses what no line of the header can hold, and where none can be made to. */
  private void checkRuns(TagColumn column, Described recipient, String text) {
    List<ValueEscaper> escapers = new ArrayList<>();
    column.sent().keySet().forEach(sent -> escapers.add(escaper(sent)));
    if (!column.isLinkInPlaces()) {
      column
          .inBlocks()
          .contexts()
          .forEach(context -> escapers.add(escaper(column.escaping(context), false)));
    }
    for (ValueEscaper escaper : escapers) {
      Optional<String> reason =
          escaper.takesBreaks() ? Optional.empty() : WidestLines.refusal(escaper.escape(text));
      if (reason.isPresent()) {
        throw refused(column, recipient, reason.get());
      }
    }
  }

  private static RefusedValueException refused(
      TagColumn column, Described recipient, String fault) {
    return refused(column, recipient, fault, null);
  }

  private static RefusedValueException refused(
      TagColumn column, Described recipient, String fault, @Nullable Exception cause) {
    String path = recipient.path();
    String name = path.isEmpty() ? column.label() : path;
    return recipient.refusal(name, name + " of " + recipient.describe() + " " + fault, cause);
  }
}
