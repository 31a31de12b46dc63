package dev.tagalong.scan;

import java.nio.charset.CharacterCodingException;

/** Bytes that are not UTF-8. */
public final class MalformedUtf8Exception extends CharacterCodingException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  MalformedUtf8Exception(String reason) {
    this.reason = reason;
  }

  /** What is wrong, and where: {@code byte 14 (0xE9, in line 2) is not UTF-8}. */
  @Override
  public String getMessage() {
    return reason;
  }
}
