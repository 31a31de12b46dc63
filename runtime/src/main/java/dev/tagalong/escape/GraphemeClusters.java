package dev.tagalong.escape;

/**
 * Where a text may be parted without parting a grapheme cluster, which is what people see as one
 * character: a letter with its accents, a family of emoji, a flag. By the rules of Unicode (UAX
 * #29), whatever version of them Java knows; a few boundaries in rare scripts are passed over.
 */
final class GraphemeClusters {
  private static final int JOINER = 0x200D;

  /** Viramas and the like, which join a consonant to the next. */
  private static final String JOINING =
      "\u094D\u09CD\u0ACD\u0B4D\u0C4D\u0D4D\u1039\u17D2\u1A60\u1B44\u1BAB\uA9C0\uAAF6";

  /** The vowel AM of Thai and Lao, a letter to Unicode, but shown with what precedes. */
  private static final String APPENDED = "\u0E33\u0EB3";

  /** Shown with what follows: signs around numbers and verses, a letter of Malayalam. */
  private static final String PREPENDED =
      "\u0600\u0601\u0602\u0603\u0604\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E";

  private GraphemeClusters() {}

  /**
   * Whether one cluster ends and another begins at {@code index}, between two characters.
   *
   * @param from where a cluster begins, before {@code index}
   */
  static boolean isBoundary(CharSequence text, int index, int from) {
    if (Character.isLowSurrogate(text.charAt(index))
        && Character.isHighSurrogate(text.charAt(index - 1))) {
      return false;
    }
    int before = Character.codePointBefore(text, index);
    int after = Character.codePointAt(text, index);
    if (isRegionalIndicator(before) && isRegionalIndicator(after)) {
      return isBehindFlags(text, index, from);
    }
    return !(before == '\r' && after == '\n')
        && !goesWithPrevious(after)
        && !takesNext(before)
        && !(isMark(before) && isBehindJoining(text, index, from));
  }

  /** A flag has two regional indicators. */
  private static boolean isBehindFlags(CharSequence text, int index, int from) {
    int at = index;
    while (at > from && isRegionalIndicator(Character.codePointBefore(text, at))) {
      at -= 2;
    }
    return (index - at) % 4 == 0;
  }

  private static boolean isRegionalIndicator(int character) {
    return isIn(character, 0x1F1E6, 0x1F1FF);
  }

  /** Whether one of the marks before {@code index} joins a consonant to the next. */
  private static boolean isBehindJoining(CharSequence text, int index, int from) {
    int at = index;
    while (at > from) {
      int mark = Character.codePointBefore(text, at);
      if (!isMark(mark)) {
        return false;
      }
      if (JOINING.indexOf(mark) >= 0 || isOfRareScript(mark)) {
        return true;
      }
      at -= Character.charCount(mark);
    }
    return false;
  }

  /** A mark, or another sign that goes on with what precedes: a joiner, half a sound mark. */
  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> isSkinTone(character) || isIn(character, 0xFF9E, 0xFF9F);
    };
  }

  /** Whether {@code character} may belong to what stands before it, as a mark does. */
  private static boolean goesWithPrevious(int character) {
    return isMark(character)
        || APPENDED.indexOf(character) >= 0
        || isFollowingJamo(character)
        || isVowelOfKiratRai(character)
        || isUnknown(character);
  }

  /** Whether a newer Unicode may know {@code character} as a mark; new emoji are none. */
  private static boolean isUnknown(int character) {
    return Character.getType(character) == Character.UNASSIGNED
        && !isIn(character, 0x1F000, 0x1FAFF);
  }

  /** Whether what follows {@code character} may belong to it. */
  private static boolean takesNext(int character) {
    return character == JOINER
        || PREPENDED.indexOf(character) >= 0
        || isLeadingJamo(character)
        || isPrependedOfRareScript(character);
  }

  private static boolean isSkinTone(int character) {
    return isIn(character, 0x1F3FB, 0x1F3FF);
  }

  private static boolean isLeadingJamo(int character) {
    return isIn(character, 0x1100, 0x115F) || isIn(character, 0xA960, 0xA97C);
  }

  /** A vowel or a final consonant. */
  private static boolean isFollowingJamo(int character) {
    return isIn(character, 0x1160, 0x11FF) || isIn(character, 0xD7B0, 0xD7FB);
  }

  private static boolean isVowelOfKiratRai(int character) {
    return isIn(character, 0x16D63, 0x16D6A);
  }

  /** Of India and around it, beyond the first plane: some of their marks join consonants. */
  private static boolean isOfRareScript(int character) {
    return isIn(character, 0x10A00, 0x11FFF);
  }

  private static boolean isPrependedOfRareScript(int character) {
    return character == 0x110BD
        || character == 0x110CD
        || isIn(character, 0x111C2, 0x111C3)
        || character == 0x113D1
        || character == 0x1193F
        || character == 0x11941
        || character == 0x11A3A
        || isIn(character, 0x11A84, 0x11A89)
        || character == 0x11D46
        || character == 0x11F02;
  }

  private static boolean isIn(int character, int first, int last) {
    return character >= first && character <= last;
  }
}
