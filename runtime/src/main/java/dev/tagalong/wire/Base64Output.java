package dev.tagalong.wire;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/** Encodes what is written in base64, on one line, piece by piece as it comes. */
public final class Base64Output extends OutputStream {
  /** A multiple of three, so that no piece but the last one is padded. */
  private static final int PIECE = 960;

  private final AsciiBuffer encoded;
  private final byte[] piece = new byte[PIECE];
  private final byte[] encodedPiece = new byte[PIECE / 3 * 4];
  private int size;

  /** Everything goes to {@code encoded}; the end of it when this is closed. */
  public Base64Output(AsciiBuffer encoded) {
    this.encoded = encoded;
  }

  /** The number of characters that {@code length} bytes take. */
  public static long length(long length) {
    return (length + 2) / 3 * 4;
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) {
    int from = offset;
    int end = offset + length;
    while (from < end) {
      int count = Math.min(end - from, PIECE - size);
      System.arraycopy(source, from, piece, size, count);
      from += count;
      size += count;
      if (size == PIECE) {
        Base64.getEncoder().encode(piece, encodedPiece);
        encoded.write(encodedPiece, 0, encodedPiece.length);
        size = 0;
      }
    }
  }

  @Override
  public void close() {
    byte[] end = Base64.getEncoder().encode(Arrays.copyOf(piece, size));
    encoded.write(end, 0, end.length);
    size = 0;
  }
}
