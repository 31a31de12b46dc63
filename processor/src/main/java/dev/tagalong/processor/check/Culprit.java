package dev.tagalong.processor.check;

import dev.tagalong.rules.Phrases;
import dev.tagalong.rules.TextChecks;

/** Names what makes a tag none, which is mostly not seen. */
final class Culprit {
  private static final int LONGEST = 40;

  private Culprit() {}

  /** What {@code piece} is. */
  static String described(String piece) {
    if (piece.startsWith("&")) {
      return "the character reference " + Phrases.shortened(piece, LONGEST);
    }
    if (piece.startsWith("%")) {
      return "the percent-encoded character " + Phrases.shortened(piece, LONGEST);
    }
    if (piece.startsWith("<!--")) {
      return "a comment";
    }
    if (piece.startsWith("<")) {
      return "the markup " + Phrases.shortened(piece, LONGEST);
    }
    return piece.startsWith("=") ? "a soft line break" : TextChecks.described(piece.codePointAt(0));
  }
}
