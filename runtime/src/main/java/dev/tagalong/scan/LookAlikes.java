package dev.tagalong.scan;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Characters that look like others: to add one is an entry here. */
public final class LookAlikes {
  /** Each character of the second text looks like the one at the same place of the first. */
  private static final String[][] LETTERS = {
    // Cyrillic
    {"aceopxysijhkmtbAEOPCXBHKMTSIJ", "асеорхуѕіјһкмтьАЕОРСХВНКМТЅІЈ"},
    // Greek
    {"aovuipABEZHIKMNOPTYX", "αονυιρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"}
  };

  /** Signs that tags begin and end with, beside those that Unicode itself calls compatible. */
  private static final Map<Integer, Integer> SIGNS =
      Map.of(
          0x066A, (int) '%', 0xFE6A, (int) '%', 0xFE5B, (int) '{', 0xFE5C, (int) '}', 0xFE64,
          (int) '<', 0xFE65, (int) '>', 0x2774, (int) '{', 0x2775, (int) '}');

  private static final Map<Integer, Character> BY_LETTER = new HashMap<>();

  static {
    for (String[] pair : LETTERS) {
      for (int i = 0; i < pair[0].length(); i++) {
        BY_LETTER.put((int) pair[1].charAt(i), pair[0].charAt(i));
      }
    }
  }

  private LookAlikes() {}

  /** The sign, letter or digit of ASCII that a full-width or foreign one looks like; or itself. */
  static int plain(int character) {
    if (character < 128) {
      return character;
    }
    if (character >= 0xFF01 && character <= 0xFF5E) {
      return character - 0xFEE0;
    }
    return SIGNS.getOrDefault(character, character);
  }

  /** Whether {@code unit} looks like what a tag begins with. */
  static boolean isOpening(char unit) {
    int plain = plain(unit);
    return plain != unit && (plain == '%' || plain == '{' || plain == '<');
  }

  /** A name with each letter as the one of ASCII that it looks like. */
  public static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    Normalizer.normalize(name, Normalizer.Form.NFKC)
        .codePoints()
        .forEach(
            letter -> {
              Character alike = BY_LETTER.get(letter);
              plain.appendCodePoint(alike == null ? letter : alike);
            });
    return plain.toString();
  }

  /**
   * Where the first letter of {@code name} stands that looks like one of ASCII; -1 if none does.
   */
  public static int first(String name) {
    for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
      int letter = name.codePointAt(at);
      if (BY_LETTER.containsKey(letter) || (letter >= 128 && plain(letter) != letter)) {
        return at;
      }
    }
    return -1;
  }
}
