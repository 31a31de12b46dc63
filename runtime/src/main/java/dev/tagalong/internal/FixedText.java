package dev.tagalong.internal;

import dev.tagalong.rules.AsciiEscapes;

/**
 * Wording of a block.
 *
 * @param text the text
 * @param json the text as it stands within the quotes of a JSON string
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record FixedText(String text, byte[] json) {
  static FixedText of(String text) {
    return new FixedText(text, AsciiEscapes.PRINTABLE.encoded(text));
  }
}
