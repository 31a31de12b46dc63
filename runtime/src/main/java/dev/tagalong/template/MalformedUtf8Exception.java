package dev.tagalong.template;

import java.nio.charset.CharacterCodingException;

/** Bytes that are no UTF-8. */
public final class MalformedUtf8Exception extends CharacterCodingException {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final int line;
  private final int octet;

  MalformedUtf8Exception(int offset, int line, int octet) {
    this.offset = offset;
    this.line = line;
    this.octet = octet;
  }

  /** Where the first malformed byte is, counted from 0 in bytes. */
  public int offset() {
    return offset;
  }

  /** The line of the first malformed byte, counted from 1. */
  public int line() {
    return line;
  }

  /** {@code the byte 0xE9 at offset 14, in line 2, is no UTF-8}. */
  @Override
  public String getMessage() {
    return "the byte 0x%02X at offset %d, in line %d, is no UTF-8".formatted(octet, offset, line);
  }
}
