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
}
