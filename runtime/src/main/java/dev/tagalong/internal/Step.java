package dev.tagalong.internal;

import dev.tagalong.escape.CharacterClasses;

/** The step of a builder that fills one column: what is the same for every row, looked up once. */
final class Step {
  /** The turn of a value that may be left out. */
  static final int ANY_TURN = -1;

  private final TagColumn column;
  private final int turn;
  private final boolean touching;
  private final boolean takesText;
  private final boolean takesIntegers;
  private final boolean takesDigits;
  private final int surelyFitting;

  /**
   * @param turn how many values come before it: the shared ones first, then a row's mandatory ones
   * @param touching whether its values stand beside others, and may make up a tag with them
   * @param values what turns values into cells
   */
  Step(TagColumn column, int turn, boolean touching, Values values) {
    this.column = column;
    this.turn = turn;
    this.touching = touching;
    boolean asGiven = column.format() == null && !touching && !isShared();
    takesText = asGiven && column.kind() == TagColumn.Kind.TEXT;
    takesIntegers = asGiven && column.kind() == TagColumn.Kind.NUMBER;
    takesDigits =
        (takesText || takesIntegers)
            && !values.digitsMayMakeTags()
            && !column.mayBeRefused(CharacterClasses.TEXT);
    surelyFitting = values.surelyFitting(column);
  }

  TagColumn column() {
    return column;
  }

  /** Whether it can be taken after {@code taken} values were given. */
  boolean isDue(int taken) {
    return turn == taken || turn == ANY_TURN;
  }

  /** Whether it was taken if {@code taken} values were given; never so if it is optional. */
  boolean isTaken(int taken) {
    return turn != ANY_TURN && turn < taken;
  }

  /** How many values have been given when this one has been. */
  int takenAfter(int taken) {
    return turn == ANY_TURN ? taken : taken + 1;
  }

  boolean isOptional() {
    return turn == ANY_TURN;
  }

  boolean isShared() {
    return column.isShared();
  }

  boolean isTouching() {
    return touching;
  }

  /** Whether text goes in as it is given, unless its characters are refused. */
  boolean takesText() {
    return takesText;
  }

  /** Whether integers go in as they are given. */
  boolean takesIntegers() {
    return takesIntegers;
  }

  /** Whether amounts and dates go in as they are given. */
  boolean takesDigits() {
    return takesDigits;
  }

  /** Whether text of these {@linkplain CharacterClasses classes} may have to be refused. */
  boolean mayBeRefused(String text, int classes) {
    return column.mayBeRefused(classes) || text.length() > surelyFitting;
  }
}
