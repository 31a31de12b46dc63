package dev.tagalong.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** ASCII bytes in one array that grows; without locks, unlike a {@code ByteArrayOutputStream}. */
public final class AsciiBuffer extends OutputStream {
  private byte[] bytes;
  private int size;

  /** No bytes yet, and room for {@code capacity} before anything is copied. */
  public AsciiBuffer(int capacity) {
    bytes = new byte[capacity];
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The number of bytes. */
  public int size() {
    return size;
  }

  /** Takes all bytes away, and leaves room for {@code capacity}. */
  void clear(int capacity) {
    size = 0;
    makeRoom(capacity);
  }

  @Override
  public void write(int value) {
    makeRoom(1);
    bytes[size++] = (byte) value;
  }

  @Override
  public void write(byte[] source, int offset, int length) {
    makeRoom(length);
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
  }

  private void makeRoom(int length) {
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + length, bytes.length + bytes.length / 4));
    }
  }

  /** The array behind; what follows {@link #size} in it is no content. */
  byte[] array() {
    return bytes;
  }

  /** Writes all bytes to {@code out}. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  /** The bytes as text. */
  public String text() {
    return new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
  }
}
