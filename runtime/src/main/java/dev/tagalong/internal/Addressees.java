package dev.tagalong.internal;

import java.util.Arrays;

/**
 * Who the recipients are, by row. As with {@link ColumnCells}, those that count never change, and a
 * {@link #view} shares them.
 */
final class Addressees {
  private String[] addresses;
  private String[] displayNames;
  private boolean needNoEscaping;

  /** None; {@code capacity} is how many there is room for. */
  Addressees(int capacity) {
    this(new String[capacity], new String[0], true);
  }

  private Addressees(String[] addresses, String[] displayNames, boolean needNoEscaping) {
    this.addresses = addresses;
    this.displayNames = displayNames;
    this.needNoEscaping = needNoEscaping;
  }

  /** The recipients up to here, which no longer change. */
  Addressees view() {
    return new Addressees(addresses, displayNames, needNoEscaping);
  }

  int capacity() {
    return addresses.length;
  }

  void grow(int capacity) {
    addresses = Arrays.copyOf(addresses, capacity);
  }

  void put(int row, String address, String displayName) {
    addresses[row] = address;
    if (displayNames.length > 0 || !displayName.isEmpty()) {
      displayNames = row < displayNames.length ? displayNames : grownDisplayNames();
      displayNames[row] = displayName;
    }
  }

  private String[] grownDisplayNames() {
    String[] grown = Arrays.copyOf(displayNames, addresses.length);
    Arrays.fill(grown, displayNames.length, grown.length, "");
    return grown;
  }

  /** An address has to be escaped. */
  void setNeedEscaping() {
    needNoEscaping = false;
  }

  String address(int row) {
    return addresses[row];
  }

  /** The display name at {@code row}; empty without one. */
  String displayName(int row) {
    return row < displayNames.length ? displayNames[row] : "";
  }

  /** Whether any row in the range has a display name. */
  boolean haveDisplayNames(int from, int to) {
    for (int row = from; row < Math.min(to, displayNames.length); row++) {
      if (!displayNames[row].isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether all addresses go into the header as they are. */
  boolean needNoEscaping() {
    return needNoEscaping;
  }
}
