package dev.tagalong.wire;

import dev.tagalong.internal.data.FixedText;
import dev.tagalong.internal.data.TextPieces;
import dev.tagalong.rules.AsciiEscapes;
import java.util.Arrays;

/** Puts pieces of a text together as it stands within the quotes of a JSON string. */
final class JsonPieces implements TextPieces {
  private final AsciiEscapes escapes;
  private byte[] bytes = new byte[1_024];
  private int size;

  JsonPieces(AsciiEscapes escapes) {
    this.escapes = escapes;
  }

  /** Begins a text. */
  void begin() {
    size = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  private void reserve(long length) {
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(size + length, bytes.length * 2L)));
    }
  }

  @Override
  public void fixed(FixedText text) {
    byte[] json = text.json();
    if (json.length > 0 && joinsWord(json[0])) {
      text(text.text());
      return;
    }
    reserve(json.length);
    System.arraycopy(json, 0, bytes, size, json.length);
    size += json.length;
  }

  @Override
  @SuppressWarnings("deprecation") // Copies faster than any encoder, since all are one byte.
  public void plain(String text) {
    int length = text.length();
    if (length > 0 && joinsWord(text.charAt(0))) {
      text(text);
      return;
    }
    reserve(length);
    text.getBytes(0, length, bytes, size);
    size += length;
  }

  /** Whether an encoded word of RFC 2047 could begin where two pieces meet. */
  private boolean joinsWord(int first) {
    return first == '?' && size > 0 && bytes[size - 1] == '=';
  }

  @Override
  public void digits(Object value) {
    reserve(AsciiNumbers.LONGEST);
    size += AsciiNumbers.write(value, bytes, size);
  }

  @Override
  public void text(String text) {
    if (!text.isEmpty() && joinsWord(text.charAt(0))) {
      // The character before is what tells that the first one has to be escaped.
      size--;
      encode("=" + text);
    } else {
      encode(text);
    }
  }

  private void encode(String text) {
    reserve((long) AsciiEscapes.LONGEST * text.length());
    size += escapes.encode(text, bytes, size);
  }
}
