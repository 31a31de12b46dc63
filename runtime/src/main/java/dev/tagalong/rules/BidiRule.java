package dev.tagalong.rules;

/** The rule of RFC 5893 for domains with a part that is read from right to left. */
final class BidiRule {
  private BidiRule() {}

  /** Whether the part makes its whole domain subject to the rule. */
  static boolean asksFor(String label) {
    return label.codePoints().map(Character::getDirectionality).anyMatch(BidiRule::isRightToLeft);
  }

  private static boolean isRightToLeft(int direction) {
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
        || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
  }

  /** Whether a part of such a domain has one direction of reading. */
  static boolean isObeyedBy(String label) {
    int[] directions = label.codePoints().map(Character::getDirectionality).toArray();
    int last = directions.length - 1;
    while (last > 0 && directions[last] == Character.DIRECTIONALITY_NONSPACING_MARK) {
      last--;
    }
    boolean european = false;
    boolean arabic = false;
    boolean left = directions[0] == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    for (int direction : directions) {
      european |= direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
      arabic |= direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
      if (left ? isRightToLeft(direction) : direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        return false;
      }
    }
    boolean endsInNumber = directions[last] == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
    if (left) {
      return endsInNumber || directions[last] == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
    return isRightToLeft(directions[0])
        && directions[0] != Character.DIRECTIONALITY_ARABIC_NUMBER
        && (endsInNumber || isRightToLeft(directions[last]))
        && !(european && arabic);
  }
}
