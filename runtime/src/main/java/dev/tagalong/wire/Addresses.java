package dev.tagalong.wire;

import java.net.IDN;

/** What an address and a display name may be. */
public final class Addresses {
  /** RFC 5321 lets no path be longer than 256 characters with its angle brackets. */
  static final int LONGEST = 254;

  /** ASCII that may stand anywhere in an address. */
  private static final boolean[] ORDINARY = ordinary();

  private Addresses() {}

  private static boolean[] ordinary() {
    boolean[] ordinary = new boolean[0x7F];
    for (char c = '!'; c < ordinary.length; c++) {
      ordinary[c] = !isSpecial(c) && c != '@' && c != '.';
    }
    return ordinary;
  }

  /**
   * Whether {@code address} is the usual kind of address, which goes into the header as it is: of
   * printable ASCII, without quotes and backslashes.
   */
  public static boolean isUsual(String address) {
    int at = -1;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c < ORDINARY.length && ORDINARY[c]) {
        continue;
      }
      if (c == '@' && at < 0) {
        at = i;
      } else if (c != '.' || i == at + 1 || address.charAt(i - 1) == '.') {
        return false;
      }
    }
    return at > 0 && at < address.length() - 1 && address.length() <= LONGEST;
  }

  /**
   * The address as the header has it: as it was given, but for a domain that is not ASCII, which
   * becomes punycode.
   *
   * @throws IllegalArgumentException if it cannot be an address; the message ("the address has
   *     no @") is for the caller to put the recipient before
   */
  public static String checked(String address) {
    int at = -1;
    boolean asciiDomain = true;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c < ORDINARY.length && ORDINARY[c]) {
        continue;
      }
      if (c == '@') {
        if (at >= 0) {
          throw fault("the address has more than one @");
        }
        at = i;
      } else if (c <= ' ' || c >= 0x7F) {
        refuseUnlessLetter(address, i);
        asciiDomain &= at < 0;
      } else if (isSpecial(c)) {
        throw fault("the address has a %s, which separates addresses and names".formatted(c));
      } else if (c == '.' && at >= 0 && (i == at + 1 || address.charAt(i - 1) == '.')) {
        throw fault("the address has an empty part in its domain");
      }
    }
    if (address.isEmpty()) {
      throw fault("the address is empty");
    }
    if (at < 0) {
      throw fault("the address has no @");
    }
    if (at == 0) {
      throw fault("the address has nothing before its @");
    }
    if (at == address.length() - 1) {
      throw fault("the address has nothing after its @");
    }
    String result =
        asciiDomain ? address : address.substring(0, at + 1) + ascii(address.substring(at + 1));
    if (result.length() > LONGEST) {
      throw fault(
          "the address has %d characters; at most %d are possible"
              .formatted(result.length(), LONGEST));
    }
    return result;
  }

  /**
   * A domain in ASCII, punycode where it has to be.
   *
   * @throws IllegalArgumentException if it cannot be a domain
   */
  public static String checkedDomain(String domain) {
    try {
      return checked("x@" + domain).substring("x@".length());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("is no domain such as mail.example.com", e);
    }
  }

  /**
   * Refuses what cannot be a display name; an empty one stands for none.
   *
   * @throws IllegalArgumentException if it cannot be one; the message ("the display name is blank")
   *     is for the caller to put the recipient before
   */
  public static void checkDisplayName(String name) {
    if (!name.isEmpty() && name.isBlank()) {
      throw fault("the display name is blank");
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        throw fault("the display name holds %s".formatted(described(c)));
      }
      if (Texts.isLoneSurrogate(name, i)) {
        throw fault("the display name holds half a surrogate pair");
      }
    }
  }

  /** {@code "Name, Jr." <a@example.com>}, for a name and an address that were checked. */
  public static String withName(String name, String address) {
    StringBuilder entry = new StringBuilder(name.length() + address.length() + 5).append('"');
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '"' || c == '\\') {
        entry.append('\\');
      }
      entry.append(c);
    }
    return entry.append("\" <").append(address).append('>').toString();
  }

  private static boolean isSpecial(char c) {
    return switch (c) {
      case '<', '>', ',', ';', ':', '"', '(', ')', '[', ']', '\\' -> true;
      default -> false;
    };
  }

  private static void refuseUnlessLetter(String address, int i) {
    char c = address.charAt(i);
    if (Character.isISOControl(c)) {
      throw fault("the address holds %s".formatted(described(c)));
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      throw fault(address.isBlank() ? "the address is blank" : "the address holds a blank");
    }
    if (Texts.isLoneSurrogate(address, i)) {
      throw fault("the address holds half a surrogate pair");
    }
  }

  private static String described(char c) {
    return switch (c) {
      case '\r', '\n' -> "a line break";
      case '\t' -> "a tab";
      default -> "a control character (U+%04X)".formatted((int) c);
    };
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the address has a domain that cannot be written in ASCII", e);
    }
  }

  private static IllegalArgumentException fault(String fault) {
    return new IllegalArgumentException(fault);
  }
}
