package dev.tagalong.processor.generate;

import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.problem.JavaText;
import dev.tagalong.processor.resolve.CheckedTemplate.CheckedColumn;
import dev.tagalong.processor.resolve.CheckedTemplate.Occurrence;
import dev.tagalong.processor.resolve.ContextGroup;
import dev.tagalong.processor.template.TemplateText;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the IDE shows at a step: the tag, where it stands, and what is done to its values. */
final class StepJavadoc {
  private static final int EXCERPT_LENGTH = 66;
  private static final int LINE = 88;

  /** So many tags are named where blocks ask for a value. */
  private static final int MOST_TAGS = 3;

  /** What the marks of blocks begin with. */
  private static final List<String> BLOCKS = List.of("{{#", "{{^");

  private static final String RUN =
      "Send what {@code content()} or {@code compose} gives: the file itself still has the"
          + " blocks.";

  /** What Unicode calls line breaks, besides control characters. */
  private static final String BREAKS = "\u2028\u2029";

  private StepJavadoc() {}

  /**
   * The Javadoc of a step.
   *
   * @param translated whether there are several languages
   */
  static String of(CheckedColumn column, boolean translated) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(filled(summary(column)));
    List<Occurrence> all = occurrences(column);
    if (!all.isEmpty() && !isAlone(all.get(0))) {
      paragraphs.add("<pre>" + literal(excerpt(all.get(0))) + "</pre>");
    }
    String treatment = treatment(column, translated);
    if (!treatment.isEmpty()) {
      paragraphs.add(filled("<p>" + treatment));
    }
    return String.join("\n\n", paragraphs) + "\n";
  }

  private static String summary(CheckedColumn column) {
    Accessor accessor = column.accessor();
    return switch (accessor.role()) {
      case SEND_AT -> "When this recipient's mail is sent, at most 72 hours ahead.";
      case UNSUBSCRIBE_PAGE -> "This recipient's unsubscribe page, by its number in the account.";
      case TAG -> verb(column) + " " + tags(column) + where(column) + ".";
    };
  }

  /** A value of which nothing stands in the mail itself is read. */
  private static String verb(CheckedColumn column) {
    Accessor accessor = column.accessor();
    boolean stands =
        !accessor.type().isComposite()
            && (column.asking().isEmpty()
                || !column.spellings().isEmpty()
                || column.asking().stream().anyMatch(asking -> !isBlock(asking)));
    return stands ? "Fills" : "Read by";
  }

  private static boolean isBlock(Occurrence asking) {
    return BLOCKS.stream().anyMatch(asking.tag()::startsWith);
  }

  private static String tags(CheckedColumn column) {
    Set<String> tags = new LinkedHashSet<>();
    column.spellings().forEach(spelling -> tags.add(code(spelling.authored())));
    asking(column).stream()
        .map(Occurrence::tag)
        .distinct()
        .limit(MOST_TAGS)
        .forEach(tag -> tags.add(code(tag)));
    return Phrases.and(List.copyOf(tags));
  }

  /** Where its tags stand, and then where blocks ask for it. */
  private static List<Occurrence> occurrences(CheckedColumn column) {
    List<Occurrence> all = new ArrayList<>(column.occurrences());
    all.addAll(asking(column));
    return all;
  }

  /** Where blocks ask for it: text for text, and in each from its beginning. */
  private static List<Occurrence> asking(CheckedColumn column) {
    List<TemplateText> texts = column.asking().stream().map(Occurrence::text).distinct().toList();
    return column.asking().stream()
        .sorted(
            Comparator.comparingInt((Occurrence asking) -> texts.indexOf(asking.text()))
                .thenComparingInt(Occurrence::offset))
        .toList();
  }

  /** Whether its line has nothing else. */
  private static boolean isAlone(Occurrence occurrence) {
    return occurrence.lineText().strip().equals(occurrence.tag());
  }

  private static String where(CheckedColumn column) {
    List<Occurrence> all = occurrences(column);
    if (all.isEmpty()) {
      return "";
    }
    Occurrence first = all.get(0);
    int others = all.size() - 1;
    return " in "
        + safe(first.file())
        + ", line "
        + first.line()
        + (others == 0 ? "" : others == 1 ? " and once more" : " and " + others + " times more");
  }

  /** The line, or as much of it around the tag as reads well in a comment. */
  private static String excerpt(Occurrence occurrence) {
    Position position = occurrence.text().at(occurrence.offset());
    // A window of the line, in which the excerpt has room on either side.
    int windowStart = Math.max(position.lineStart(), occurrence.offset() - 2 * EXCERPT_LENGTH);
    int windowEnd =
        Math.min(
            position.lineEnd(),
            occurrence.offset() + occurrence.tag().length() + 2 * EXCERPT_LENGTH);
    String line =
        occurrence.text().source().substring(windowStart, Math.max(windowStart, windowEnd));
    int tag = occurrence.offset() - windowStart;
    int end = Math.min(line.length(), tag + occurrence.tag().length());
    int room = Math.max(0, EXCERPT_LENGTH - (end - tag));
    int from = line.length() - EXCERPT_LENGTH;
    from = from <= 0 ? 0 : wordStart(line, Math.max(0, Math.min(from, tag - room / 3)), tag);
    int to = from + EXCERPT_LENGTH;
    to = to >= line.length() ? line.length() : wordEnd(line, end, Math.max(end, to));
    return (from > 0 ? "… " : "")
        + line.substring(from, to).strip()
        + (to < line.length() ? " …" : "");
  }

  private static int wordStart(String line, int from, int tag) {
    int blank = from == 0 ? 0 : line.indexOf(' ', from);
    return blank < 0 || blank > tag ? tag : blank;
  }

  private static int wordEnd(String line, int end, int to) {
    int blank = line.lastIndexOf(' ', to);
    return blank < end ? end : blank;
  }

  private static String treatment(CheckedColumn column, boolean translated) {
    Accessor accessor = column.accessor();
    List<String> sentences = new ArrayList<>();
    if (accessor.presence() == Presence.SHARED) {
      sentences.add("One value for all recipients.");
    } else if (accessor.presence() == Presence.OPTIONAL) {
      sentences.add(leftOut(accessor) + ", which means " + nothing(accessor) + ".");
    } else if (accessor.presence() == Presence.DEFAULTED) {
      sentences.add(
          leftOut(accessor)
              + "; then {@code "
              + accessor.name()
              + "()} of the interface computes it.");
    }
    accessor
        .format()
        .ifPresent(
            format ->
                sentences.add(
                    "Written as "
                        + code(format.name())
                        + (translated && format.locale().isEmpty()
                            ? ", as the recipient's language has it."
                            : ".")));
    if (accessor.raw()) {
      sentences.add("Trusted markup: written as it is, without escaping.");
    } else if (!accessor.sections().isEmpty()) {
      sentences.add("Chooses the section whose text stands there.");
    } else if (!accessor.type().isComposite()
        && (!accessor.type().isPlainEverywhere() || accessor.format().isPresent())) {
      escaping(column).forEach(sentences::add);
    }
    if (!column.asking().isEmpty()) {
      sentences.add(
          accessor.type().isComposite()
              ? "What it holds is read at this step, and escaped for where it stands. " + RUN
              : RUN);
    }
    return String.join(" ", sentences);
  }

  /** What a value that is left out means. */
  static String nothing(Accessor accessor) {
    return switch (accessor.type().kind()) {
      case LIST -> "an empty list";
      case OBJECT -> "that there is none";
      default -> "empty text";
    };
  }

  private static String leftOut(Accessor accessor) {
    return accessor.nullable() ? "May be left out or null" : "May be left out";
  }

  private static List<String> escaping(CheckedColumn column) {
    Set<Context> contexts = EnumSet.noneOf(Context.class);
    column.spellings().forEach(spelling -> contexts.addAll(spelling.contexts()));
    column.shown().ifPresent(shown -> contexts.addAll(shown.contexts()));
    List<String> sentences = new ArrayList<>();
    if (ContextGroup.of(contexts).contains(ContextGroup.LINK)) {
      sentences.add("As a link it must be http, https, mailto, tel or cid.");
    }
    if (ContextGroup.of(contexts).contains(ContextGroup.LINK_PART)) {
      sentences.add("Within a link it is percent-encoded.");
    }
    if (contexts.contains(Context.ATTRIBUTE)) {
      sentences.add("In the HTML, markup and quotes in it are escaped.");
    } else if (contexts.contains(Context.HTML) || contexts.contains(Context.ESCAPABLE_RAW_TEXT)) {
      sentences.add("In the HTML, markup in it is escaped.");
    }
    if (contexts.contains(Context.SUBJECT)) {
      sentences.add("In the subject it stands as it is, and may hold no line break.");
    } else if (contexts.contains(Context.TEXT)) {
      sentences.add("In the text it stands as it is.");
    }
    return sentences;
  }

  /** Sentences in lines of a comment's width. */
  static String filled(String sentences) {
    StringBuilder filled = new StringBuilder();
    int length = 0;
    for (String word : sentences.split(" ", -1)) {
      if (length > 0) {
        boolean fits = length + 1 + word.length() <= LINE;
        filled.append(fits ? ' ' : '\n');
        length = fits ? length + 1 : 0;
      }
      filled.append(word);
      length += word.length();
    }
    return filled.toString();
  }

  private static String code(String text) {
    return isLiteral(text) ? "{@code " + text + "}" : "<code>" + safe(text) + "</code>";
  }

  private static String literal(String text) {
    return isLiteral(text) ? "{@code " + text + "}" : safe(text);
  }

  /** Whether {@code text} can stand within a code tag as it is. */
  private static boolean isLiteral(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      // An at sign may be taken for a Javadoc tag, a backslash for an escape.
      if (c == '@' || c == '\\') {
        return false;
      }
    }
    return depth == 0 && !text.contains("*/") && text.codePoints().allMatch(JavaText::isVisible);
  }

  /** Text that a comment can hold: no end of it, no escape, no markup and no Javadoc tag. */
  static String safe(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.getType(c) == Character.SURROGATE) {
                safe.append('\uFFFD');
              } else if (BREAKS.indexOf(c) >= 0 || Character.isISOControl(c)) {
                safe.append(' ');
              } else if (!JavaText.isVisible(c)) {
                safe.append("&#").append(c).append(';');
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
