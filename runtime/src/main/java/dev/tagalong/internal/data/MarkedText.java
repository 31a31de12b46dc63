package dev.tagalong.internal.data;

/** Takes a text that one recipient reads, piece by piece, each value with what brought it. */
public interface MarkedText {
  /** Text of the template, or of a section. */
  void wording(String text);

  /**
   * A value, as it stands in the mail.
   *
   * @param tag the tag that brought it, as the template has it
   */
  void value(String tag, String text);

  /**
   * What follows was brought by a block or a section, until {@link #end}.
   *
   * @param tag what opens it, as the template has it
   */
  void begin(String tag);

  /** Ends what was begun last. */
  void end();
}
