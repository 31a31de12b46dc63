package dev.tagalong.internal.data;

import dev.tagalong.rules.AsciiEscapes;
import java.util.BitSet;

/**
 * Text that is the same for many recipients.
 *
 * @param text the text
 * @param json the text as it stands within the quotes of a JSON string of printable ASCII
 * @param breaks before which of its characters a comment may stand, unseen
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record FixedText(String text, byte[] json, BitSet breaks) {
  /** The same text, encoded once. */
  public static FixedText of(String text, BitSet breaks) {
    return new FixedText(text, AsciiEscapes.PRINTABLE.encoded(text), breaks);
  }
}
