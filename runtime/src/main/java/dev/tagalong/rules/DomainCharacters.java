package dev.tagalong.rules;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * Which characters outside ASCII a domain may be written with: those that mean the same under all
 * rules, IDNA 2003, IDNA 2008 and UTS 46, namely letters, digits and marks that are what they look
 * like. Nothing is mapped but capital letters and what is merely composed otherwise.
 */
public final class DomainCharacters {
  static final int SHARP_S = 0xDF;
  static final int FINAL_SIGMA = 0x3C2;
  static final int JOINER = 0x200D;
  static final int NON_JOINER = 0x200C;

  private static final int DOTLESS_I = 0x131;
  private static final int MIDDLE_DOT = 0xB7;
  private static final int GERESH = 0x5F3;
  private static final int GERSHAYIM = 0x5F4;
  private static final int IDEOGRAPHIC_FULL_STOP = 0x3002;
  private static final int HALFWIDTH_FULL_STOP = 0xFF61;
  private static final int IDEOGRAPHIC_ZERO = 0x3007;
  private static final int KATAKANA_DOT = 0x30FB;

  private DomainCharacters() {}

  /** Whether a newer rule takes the character as itself, and an older one as another or none. */
  static boolean deviates(int c) {
    return c == SHARP_S || c == FINAL_SIGMA || isJoiner(c);
  }

  private static boolean isJoiner(int c) {
    return c == JOINER || c == NON_JOINER;
  }

  /** The character as a small letter. */
  static int small(int c) {
    return Character.toLowerCase(c);
  }

  /** Whether some software replaces the character, or its small letter, by others. */
  static boolean isReplaced(int c) {
    String itself = Normalizer.normalize(Character.toString(small(c)), Form.NFC);
    return !itself.equals(replacement(c)) || itself.charAt(0) < 0x80;
  }

  /** What such software makes of the character. */
  static String replacement(int c) {
    if (c == IDEOGRAPHIC_FULL_STOP || c == HALFWIDTH_FULL_STOP) {
      return ".";
    }
    String compatible = Normalizer.normalize(Character.toString(small(c)), Form.NFKC);
    // Letters whose capitals belong to others are folded to those; of the i without a dot, none is.
    return c == DOTLESS_I
        ? compatible
        : Normalizer.normalize(
            compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Form.NFC);
  }

  /** Whether the character takes no room that a person could see. */
  public static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || c == 0x34F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  /** Whether a domain may have the character, or its small letter, as it is. */
  static boolean isAllowed(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.OTHER_LETTER,
          Character.MODIFIER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          !hasUnsettledCase(c) && !isCompatibleIdeograph(c);
      default ->
          c == MIDDLE_DOT
              || c == GERESH
              || c == GERSHAYIM
              || c == IDEOGRAPHIC_ZERO
              || c == KATAKANA_DOT;
    };
  }

  /**
   * Letters whose small form came to Unicode later, so that rules differ; of Cherokee, Unicode
   * itself takes the capital letters for the small ones.
   */
  private static boolean hasUnsettledCase(int c) {
    return UnicodeScript.of(c) == UnicodeScript.CHEROKEE
        || (c >= 0x10A0 && c <= 0x10C5)
        || c == 0x4C0
        || c == 0x2132
        || c == 0x2183;
  }

  /** Second code points of ideographs, some of which stood for other ones in Unicode 3.2. */
  private static boolean isCompatibleIdeograph(int c) {
    return c >= 0x2F800 && c <= 0x2FA1F;
  }

  /** Whether the character at {@code i}, which could be taken for a dot, stands where it may. */
  static boolean isInContext(String label, int i) {
    int c = label.charAt(i);
    return switch (c) {
      case MIDDLE_DOT ->
          i > 0
              && i + 1 < label.length()
              && label.charAt(i - 1) == 'l'
              && label.charAt(i + 1) == 'l';
      case GERESH, GERSHAYIM ->
          i > 0 && UnicodeScript.of(label.codePointBefore(i)) == UnicodeScript.HEBREW;
      case KATAKANA_DOT -> label.codePoints().anyMatch(DomainCharacters::isJapanese);
      default -> true;
    };
  }

  private static boolean isJapanese(int c) {
    return switch (UnicodeScript.of(c)) {
      case HIRAGANA, KATAKANA, HAN -> true;
      default -> false;
    };
  }

  /** Whether an encoded label may hold the character, which is nobody's to replace. */
  static boolean isEncodable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> isJoiner(c) || !isInvisible(c);
    };
  }

  public static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
