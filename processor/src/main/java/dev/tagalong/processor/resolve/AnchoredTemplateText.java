package dev.tagalong.processor.resolve;

import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Excerpt;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.template.TemplateText;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.Position;

/**
 * A text of a template together with its place in the Java source.
 *
 * @param text the text
 * @param anchor the annotation value that holds or names it
 * @param order where its problems stand among those of other texts
 * @param part the same among a text and its partials
 */
public record AnchoredTemplateText(TemplateText text, Anchor anchor, int order, int part) {
  private static final int LONGEST_QUOTE = 60;
  private static final int LONGEST_SENTENCE = 1_000;

  /** A text that is no partial. */
  public AnchoredTemplateText(TemplateText text, Anchor anchor, int order) {
    this(text, anchor, order, 0);
  }

  /** {@code mail/receipt.html:3:6}; texts that are no files go by their name alone. */
  public String where(int offset) {
    return text.kind().isFile() ? text.name() + ":" + text.at(offset) : text.name();
  }

  /** A problem within the text, shown with its line: {@code where: said}. */
  public Problem problem(Code code, int start, int end, String said) {
    return new Problem(
        code, anchor, where(start) + ": " + readable(said) + "\n" + excerpt(start, end));
  }

  /** A problem within the text, with a last line that says what to do. */
  public Problem problem(Code code, int start, int end, String said, String remedy) {
    Problem problem = problem(code, start, end, said);
    return new Problem(code, anchor, problem.message() + "\n  " + readable(remedy));
  }

  /** Names have no longest length; messages have. */
  private static String readable(String sentence) {
    return Phrases.shortened(sentence, LONGEST_SENTENCE);
  }

  /** A part of the text as a message quotes it: on one line, and not too long. */
  public String quote(int start, int end) {
    // Blanks in a row become one, so that more may have to be read than is shown.
    int read = Math.min(end, start + 20 * LONGEST_QUOTE);
    String part = text.source().substring(start, read).replaceAll("\\s+", " ");
    return Phrases.shortened(read < end ? part + "…" : part, LONGEST_QUOTE);
  }

  /** The line with carets below a part of it. */
  public String excerpt(int start, int end) {
    Position position = text.at(start);
    boolean severalLines = text.source().length() > position.lineEnd() - position.lineStart();
    return text.kind().isFile() || severalLines
        ? Excerpt.numbered(text.source(), position, start, end)
        : Excerpt.of(text.source(), position, start, end);
  }
}
