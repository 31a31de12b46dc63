package dev.tagalong.rules;

/** The header field itself: its name, and how long its lines may be. */
public final class HeaderField {
  /** The field's name. */
  public static final String NAME = "X-SMTPAPI";

  /** What the names of SendCloud's further fields begin with, in any case. */
  public static final String CUSTOM = "SC-Custom-";

  /** What the first line begins with. */
  public static final String PREFIX = NAME + ": ";

  /** The narrowest line to ask for, the one that RFC 5322 recommends. */
  public static final int NARROWEST_LINE = 78;

  /** No line of a mail may be longer; SendGrid counts 1,000 with the CRLF. */
  public static final int WIDEST_LINE = 998;

  /**
   * Wide enough that long values need no break inside, and well below 990, where some mail servers
   * begin to break lines on their own.
   */
  public static final int DEFAULT_LINE = 900;

  /** The longest string that a sender which folds by itself can put on a line. */
  public static final int LONGEST_UNFOLDED = WIDEST_LINE - 6;

  private HeaderField() {}

  /** Whether an encoded word of RFC 2047, in its encoding Q, has the character as it is. */
  public static boolean isKeptInEncodedWords(int c) {
    return c > ' ' && c < 0x7F && c != '=' && c != '?' && c != '_';
  }

  /** {@code maxLine}, if lines can be that long. */
  public static int checkedLine(int maxLine) {
    if (maxLine < NARROWEST_LINE || maxLine > WIDEST_LINE) {
      throw new IllegalArgumentException(
          "A line of the header takes between %d and %d characters; asked for were %d."
              .formatted(NARROWEST_LINE, WIDEST_LINE, maxLine));
    }
    return maxLine;
  }
}
