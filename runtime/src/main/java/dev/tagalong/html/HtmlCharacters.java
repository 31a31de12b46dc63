package dev.tagalong.html;

/** The characters that the syntax of HTML is made of. */
final class HtmlCharacters {
  private HtmlCharacters() {}

  /** Whether a tag's name may begin with the character. */
  static boolean isLetter(char unit) {
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
  }

  /** Whether the character separates what stands in a tag. */
  static boolean isBlank(char unit) {
    return unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r' || unit == '\f';
  }

  /** Whether a tag's name ends before the character. */
  static boolean endsName(char unit) {
    return isBlank(unit) || unit == '/' || unit == '>';
  }
}
