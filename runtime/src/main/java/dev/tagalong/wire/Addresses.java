package dev.tagalong.wire;

/** STUB. */
public final class Addresses {
  private Addresses() {}

  public static String checked(String address) {
    return address;
  }

  public static void checkDisplayName(String name) {}
}
