package dev.tagalong.processor.check;

import dev.tagalong.processor.template.TemplateText;
import dev.tagalong.template.Position;

/**
 * A text of a template together with its place in the Java source.
 *
 * @param text the text
 * @param anchor the annotation value that holds or names it
 * @param order where its problems stand among those of other texts
 */
record AnchoredTemplateText(TemplateText text, Anchor anchor, int order) {
  private static final int LONGEST_QUOTE = 60;

  /** {@code mail/receipt.html:3:6}; texts that are no files go by their name alone. */
  String where(int offset) {
    return text.kind().isFile() ? text.name() + ":" + text.at(offset) : text.name();
  }

  /** A problem within the text, shown with its line: {@code where: said}. */
  Problem problem(Code code, int start, int end, String said) {
    return new Problem(code, anchor, where(start) + ": " + said + "\n" + excerpt(start, end));
  }

  /** A problem within the text, with a last line that says what to do. */
  Problem problem(Code code, int start, int end, String said, String remedy) {
    return new Problem(
        code, anchor, where(start) + ": " + said + "\n" + excerpt(start, end) + "\n  " + remedy);
  }

  /** A part of the text as a message quotes it: on one line, and not too long. */
  String quote(int start, int end) {
    String part = text.source().substring(start, end).replaceAll("\\s+", " ");
    return part.length() > LONGEST_QUOTE ? part.substring(0, LONGEST_QUOTE).strip() + "…" : part;
  }

  /** The line with carets below a part of it. */
  String excerpt(int start, int end) {
    Position position = text.at(start);
    String line = position.lineText();
    int length = text.source().codePointCount(start, end);
    boolean severalLines = text.source().length() > line.length();
    return text.kind().isFile() || severalLines
        ? Excerpt.of(line, position.column() - 1, length, position.line())
        : Excerpt.of(line, position.column() - 1, length);
  }
}
