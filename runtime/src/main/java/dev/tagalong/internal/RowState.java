package dev.tagalong.internal;

import dev.tagalong.rules.Addresses;

/** How far a row is: whose it is, which steps were taken, and whether it still counts. */
abstract class RowState implements Described {
  private static final long ALL_RECIPIENTS = -1;

  private long position = ALL_RECIPIENTS;
  private String address = "";
  private int taken;
  private boolean ofItem;
  private boolean dropped;
  private boolean unclosable;

  /** Makes this the row of an item, which a lambda gives its recipient. */
  final void setOfItem() {
    ofItem = true;
  }

  final boolean isOfItem() {
    return ofItem;
  }

  /**
   * The row has its recipient.
   *
   * @param newPosition counted from 0, over all batches
   * @param newAddress the address as it was given, which can be one
   * @param alreadyTaken how many steps come before its own
   */
  final void opened(long newPosition, String newAddress, int alreadyTaken) {
    position = newPosition;
    address = newAddress;
    taken = alreadyTaken;
    dropped = false;
    unclosable = false;
  }

  /** How many steps were taken, those of shared values included. */
  final int taken() {
    return taken;
  }

  final void setTaken(int steps) {
    taken = steps;
    unclosable = false;
  }

  /** The row does not count. */
  final void drop() {
    dropped = true;
  }

  /** Whether the row was taken back. */
  final boolean isDropped() {
    return dropped;
  }

  /** A value that was left out could not be computed. */
  final void setUnclosable() {
    unclosable = true;
  }

  final boolean isUnclosable() {
    return unclosable;
  }

  /** Whether the row is one recipient's. */
  final boolean hasRecipient() {
    return position != ALL_RECIPIENTS;
  }

  @Override
  public final String describe() {
    return hasRecipient()
        ? RecipientLabel.of(position, Addresses.checked(address))
        : "all recipients";
  }

  @Override
  public final long position() {
    return position + 1;
  }

  @Override
  public final String address() {
    return address;
  }
}
