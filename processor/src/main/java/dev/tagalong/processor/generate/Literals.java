package dev.tagalong.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.tagalong.processor.problem.JavaText;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts in generated code. JavaPoet's own form for them breaks lines at every character that
 * Unicode calls a line break, also within the quotes.
 */
final class Literals {
  /** A constant has at most 65,535 bytes, and a {@code char} at most three. */
  private static final int LONGEST = 65_535 / 3;

  /** So long are the pieces of a text that is written in lines. */
  private static final int PIECE = 76;

  /** Behind what a text may be cut. */
  private static final String MARK = "}}";

  private Literals() {}

  /** An expression that gives {@code text}. */
  static CodeBlock of(String text) {
    if (text.length() <= LONGEST) {
      return CodeBlock.of("$L", JavaText.literal(text));
    }
    List<CodeBlock> parts = new ArrayList<>();
    for (int from = 0; from < text.length(); from += LONGEST) {
      String part = text.substring(from, Math.min(text.length(), from + LONGEST));
      parts.add(CodeBlock.of("$L", JavaText.literal(part)));
    }
    return CodeBlock.of("$T.join(\"\", $L)", String.class, CodeBlock.join(parts, ", "));
  }

  /**
   * An expression that gives a text with marks, in pieces that fit a line and end behind a mark.
   *
   * @param next what stands between two pieces
   */
  static CodeBlock inLines(String text, String next) {
    if (text.length() > LONGEST) {
      return of(text);
    }
    List<CodeBlock> pieces = new ArrayList<>();
    int from = 0;
    while (text.length() - from > PIECE) {
      int end = text.lastIndexOf(MARK, from + PIECE - MARK.length());
      end = end < from ? text.indexOf(MARK, from) : end;
      if (end < 0) {
        break;
      }
      pieces.add(of(text.substring(from, end + MARK.length())));
      from = end + MARK.length();
    }
    if (from < text.length()) {
      pieces.add(of(text.substring(from)));
    }
    return CodeBlock.join(pieces, next);
  }
}
