package dev.tagalong.internal.data;

/** Takes a text piece by piece. */
public interface TextPieces {
  /** Text that is the same for many recipients. */
  void fixed(FixedText text);

  /**
   * What follows is a value.
   *
   * @param tag the tag that brings it, as the template has it
   * @param takesBreaks whether a comment may stand among its characters
   */
  default void value(String tag, boolean takesBreaks) {}

  /** Text of which it is known that JSON writes it as it is, whatever stands beside it. */
  void plain(String text);

  /**
   * A number or a date that {@link dev.tagalong.wire.AsciiNumbers} takes, whose text is that of
   * {@link Object#toString}.
   */
  void digits(Object value);

  /** Any text. */
  void text(String text);
}
