package dev.tagalong.wire;

import dev.tagalong.RefusedValueException;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.rules.HeaderField;
import dev.tagalong.rules.Phrases;

/** A string that no line of the header can hold and that cannot be broken. */
final class TooLongForLine extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String fault;

  TooLongForLine(String place, String fault) {
    super(place + fault);
    this.fault = fault;
  }

  /** A run of {@code length} encoded characters that holds no blank to break at. */
  static TooLongForLine unbreakable(String place, long length, int room, int maxLine) {
    return new TooLongForLine(place, ": " + run(length, room, maxLine));
  }

  /** The same, as the end of a sentence. */
  static String run(long length, int room, int maxLine) {
    return "%s characters in JSON without a blank, and a line of at most %d has room for %d. Lines break only at blanks: put blanks into it, shorten it, %sor move it into the template."
        .formatted(
            Phrases.figure(length),
            maxLine,
            room,
            length > room + HeaderField.WIDEST_LINE - maxLine
                ? ""
                : "ask for wider lines with headerValue(" + HeaderField.WIDEST_LINE + "), ");
  }

  /** A tag or key, which is never broken. */
  static TooLongForLine name(String place, long length, int room, int maxLine) {
    return new TooLongForLine(
        place,
        ": a tag or key of %s characters in JSON, and a line of at most %d has room for %d. It cannot be broken: shorten it."
            .formatted(Phrases.figure(length), maxLine, room));
  }

  /** A string too long for a sender that folds by itself. */
  static TooLongForLine unfolded(String place, long length, int room) {
    return new TooLongForLine(
        place,
        ": %s characters in JSON, blanks escaped, and a sender that folds by itself cannot break it to fit into %d. Shorten it, move it into the template, or send headerValue() as it is."
            .formatted(Phrases.figure(length), room));
  }

  /**
   * The same, with whose the string is.
   *
   * @param tag what it is for; empty for the address
   * @param place the string as messages name it
   */
  RefusedValueException of(RecipientData recipients, int row, String tag, String place) {
    return new RefusedValueException(
        place + recipients.describe(row) + fault,
        tag,
        recipients.position(row),
        recipients.address(row),
        this);
  }
}
