package dev.tagalong.internal;

import dev.tagalong.RefusedValueException;
import dev.tagalong.rules.Addresses;
import org.jspecify.annotations.Nullable;

/** Refuses whom no mail could reach. */
final class Addressing {
  private Addressing() {}

  /**
   * The address as the header has it.
   *
   * @param position the recipient's, from 0
   * @throws RefusedValueException if the address cannot be one, or the display name
   */
  static String checked(long position, @Nullable String address, @Nullable String displayName) {
    try {
      String checked = Addresses.checked(present(address, "the address"));
      Addresses.checkDisplayName(present(displayName, "the display name"));
      return checked;
    } catch (IllegalArgumentException e) {
      throw refusal(position, address, String.valueOf(e.getMessage()), e);
    }
  }

  private static String present(@Nullable String text, String what) {
    if (text == null) {
      throw new IllegalArgumentException(what + " is null");
    }
    return text;
  }

  /**
   * The refusal of a recipient who has no row yet.
   *
   * @param position the recipient's, from 0
   * @param cause null for no other reason than {@code fault}
   */
  static RefusedValueException refusal(
      long position, @Nullable String address, String fault, @Nullable Throwable cause) {
    return new RefusedValueException(
        RecipientLabel.of(position, address) + ": " + fault,
        "",
        position + 1,
        address == null ? "" : address,
        cause);
  }
}
