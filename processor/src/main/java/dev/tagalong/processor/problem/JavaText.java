package dev.tagalong.processor.problem;

/**
 * Texts from outside as they stand in Java source: whatever they hold, they stay text, and a
 * compiler reads back exactly what was given.
 */
public final class JavaText {
  private static final String SIMPLE = "\b\t\n\f\r\"\\";
  private static final String SIMPLE_NAMES = "btnfr\"\\";

  private JavaText() {}

  /**
   * {@code text} as a string literal. What nobody sees is written as an escape: control characters,
   * line and paragraph separators, marks of formatting, halves of characters.
   */
  public static String literal(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      int simple = SIMPLE.indexOf(character);
      int end = at + Character.charCount(character);
      if (simple >= 0) {
        literal.append('\\').append(SIMPLE_NAMES.charAt(simple));
      } else if (isVisible(character)) {
        literal.append(text, at, end);
      } else {
        text.substring(at, end).chars().forEach(unit -> literal.append("\\u%04X".formatted(unit)));
      }
      at = end;
    }
    return literal.append('"').toString();
  }

  /** Whether {@code character} can be seen, or is a blank. */
  public static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
