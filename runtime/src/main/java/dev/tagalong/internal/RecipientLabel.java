package dev.tagalong.internal;

import dev.tagalong.rules.Addresses;
import org.jspecify.annotations.Nullable;

/** A recipient as messages name it: {@code recipient 3 (joe@example.com)}. */
final class RecipientLabel {
  private RecipientLabel() {}

  /** The recipient at {@code position}, from 0, whose address may be none. */
  static String of(long position, @Nullable String address) {
    return "recipient " + (position + 1) + (address == null ? "" : " (" + shown(address) + ")");
  }

  /** Without line breaks, and not too long. */
  private static String shown(String address) {
    String line = address.replaceAll("\\p{Cntrl}", "?");
    return line.length() <= Addresses.LONGEST ? line : line.substring(0, Addresses.LONGEST) + "…";
  }
}
