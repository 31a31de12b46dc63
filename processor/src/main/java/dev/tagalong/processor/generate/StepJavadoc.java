package dev.tagalong.processor.generate;

import dev.tagalong.processor.check.CheckedTemplate.CheckedColumn;
import dev.tagalong.processor.check.CheckedTemplate.Occurrence;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.template.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the IDE shows at a step: the tag, where it stands, and what is done to its values. */
final class StepJavadoc {
  private static final int EXCERPT_LENGTH = 80;

  private StepJavadoc() {}

  static String of(CheckedColumn column) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(summary(column));
    if (!column.occurrences().isEmpty()) {
      paragraphs.add("<pre>" + safe(excerpt(column.occurrences().get(0))) + "</pre>");
    }
    String treatment = treatment(column);
    if (!treatment.isEmpty()) {
      paragraphs.add("<p>" + treatment);
    }
    return String.join("\n\n", paragraphs) + "\n";
  }

  private static String summary(CheckedColumn column) {
    Accessor accessor = column.accessor();
    return switch (accessor.role()) {
      case SEND_AT -> "When this recipient's mail is sent: at most 72 hours ahead, by seconds.";
      case UNSUBSCRIBE_PAGE -> "This recipient's unsubscribe page, by its number in the account.";
      case TAG -> "Fills " + tags(column) + where(column) + ".";
    };
  }

  private static String tags(CheckedColumn column) {
    Set<String> tags = new java.util.LinkedHashSet<>();
    column
        .spellings()
        .forEach(spelling -> tags.add("<code>" + safe(spelling.authored()) + "</code>"));
    return String.join(" and ", tags);
  }

  private static String where(CheckedColumn column) {
    if (column.occurrences().isEmpty()) {
      return "";
    }
    Occurrence first = column.occurrences().get(0);
    int others = column.occurrences().size() - 1;
    return " in "
        + safe(first.file())
        + ", line "
        + first.line()
        + (others == 0 ? "" : others == 1 ? " and once more" : " and " + others + " times more");
  }

  private static String excerpt(Occurrence occurrence) {
    String line = occurrence.lineText();
    int[] cells = line.codePoints().toArray();
    int column = Math.min(occurrence.column() - 1, cells.length);
    int from = Math.max(0, Math.min(column - EXCERPT_LENGTH / 3, cells.length - EXCERPT_LENGTH));
    int to = Math.min(cells.length, from + EXCERPT_LENGTH);
    String part = new String(cells, from, to - from).strip();
    return (from > 0 ? "…" : "") + part + (to < cells.length ? "…" : "");
  }

  private static String treatment(CheckedColumn column) {
    Accessor accessor = column.accessor();
    List<String> sentences = new ArrayList<>();
    if (accessor.presence() == Presence.SHARED) {
      sentences.add("One value for all recipients.");
    } else if (accessor.presence() == Presence.OPTIONAL) {
      sentences.add("May be left out, which means empty text.");
    } else if (accessor.presence() == Presence.DEFAULTED) {
      sentences.add(
          "May be left out; then {@code " + accessor.name() + "()} of the interface computes it.");
    }
    accessor
        .format()
        .ifPresent(
            format -> sentences.add("Written as <code>" + safe(format.pattern()) + "</code>."));
    if (accessor.raw()) {
      sentences.add("Trusted markup: written as it is, without escaping.");
    } else if (!accessor.sections().isEmpty()) {
      sentences.add("Chooses the section whose text stands there.");
    } else if (!accessor.type().isPlainEverywhere() || accessor.format().isPresent()) {
      escaping(column).forEach(sentences::add);
    }
    return String.join("\n", sentences);
  }

  private static List<String> escaping(CheckedColumn column) {
    Set<Place> places = EnumSet.noneOf(Place.class);
    column.spellings().forEach(spelling -> places.addAll(spelling.places()));
    List<String> sentences = new ArrayList<>();
    if (places.contains(Place.URL)) {
      sentences.add("As a link it must be http, https, mailto, tel or cid.");
    }
    if (places.contains(Place.URL_PART)) {
      sentences.add("Within a link it is percent-encoded.");
    }
    if (places.contains(Place.ATTRIBUTE)) {
      sentences.add("In the HTML, markup and quotes in it are escaped.");
    } else if (places.contains(Place.HTML)) {
      sentences.add("In the HTML, markup in it is escaped.");
    }
    if (places.contains(Place.SUBJECT)) {
      sentences.add("In the subject it stands as it is, and may hold no line break.");
    } else if (places.contains(Place.TEXT)) {
      sentences.add("In the text it stands as it is.");
    }
    return sentences;
  }

  /** Text that a comment can hold: no end of it, no escape, no markup and no Javadoc tag. */
  static String safe(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                safe.append(' ');
              } else if (needsEntity(c, safe)) {
                safe.append("&#").append(c).append(';');
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  /** A slash is harmless but after an asterisk. */
  private static boolean needsEntity(int c, StringBuilder before) {
    if (c == '/') {
      return before.length() > 0 && before.charAt(before.length() - 1) == '*';
    }
    return "&<>@{}\\".indexOf(c) >= 0;
  }
}
