package dev.tagalong.rules;

/** What an address and a display name may be. */
public final class Addresses {
  /** RFC 5321 lets no path be longer than 256 characters with its angle brackets. */
  public static final int LONGEST = 254;

  /** RFC 5321: so many octets before the @. */
  private static final int LONGEST_LOCAL_PART = 64;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** ASCII that may stand anywhere before the @, but for {@code ?}, which JSON may escape. */
  private static final boolean[] ORDINARY = ordinary();

  private Addresses() {}

  private static boolean[] ordinary() {
    boolean[] ordinary = new boolean[0x7F];
    for (char c = '!'; c < ordinary.length; c++) {
      ordinary[c] = !isSpecial(c) && c != '@' && c != '.' && c != '?';
    }
    return ordinary;
  }

  /**
   * Whether {@code address} is the usual kind of address, which goes into the header as it is: of
   * printable ASCII, without quotes, backslashes and question marks, and with dots only where RFC
   * 5321 has them.
   */
  public static boolean isPlainAscii(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '@') {
        return i > 0
            && i <= LONGEST_LOCAL_PART
            && address.charAt(i - 1) != '.'
            && address.length() <= LONGEST
            && Domains.isPlainAscii(address, i + 1);
      }
      boolean ordinary = c < ORDINARY.length && ORDINARY[c];
      if (!ordinary && (c != '.' || i == 0 || address.charAt(i - 1) == '.')) {
        return false;
      }
    }
    return false;
  }

  /**
   * The address as the header has it: as it was given, but for a domain that is not ASCII, which
   * becomes punycode. Before the @, dots may stand anywhere, as some providers have them; the whole
   * part may be quoted.
   *
   * @throws IllegalArgumentException if it cannot be an address; the message ("the address has
   *     no @") is for the caller to put the recipient before
   */
  public static String checked(String address) {
    if (isPlainAscii(address)) {
      return address;
    }
    if (address.isEmpty()) {
      throw fault("the address is empty");
    }
    if (address.isBlank() || address.chars().allMatch(Character::isSpaceChar)) {
      throw fault("the address is blank");
    }
    if (address.charAt(0) == BYTE_ORDER_MARK) {
      throw fault(
          "the address begins with %s, the mark with which some programs begin a file: remove it from the list"
              .formatted(TextChecks.described(BYTE_ORDER_MARK)));
    }
    address
        .chars()
        .filter(Character::isISOControl)
        .findFirst()
        .ifPresent(
            c -> {
              throw fault("the address holds " + TextChecks.described(c));
            });
    int at = address.indexOf('@');
    int localEnd = at < 0 ? address.length() : at;
    int quotes = quotes(address, localEnd);
    checkBeforeAt(address, quotes, localEnd - quotes);
    checkAt(address, at);
    checkLocalPart(address.substring(0, at));
    String domain = address.substring(at + 1);
    String ascii = domain(domain);
    String result = ascii.equals(domain) ? address : address.substring(0, at + 1) + ascii;
    if (result.length() > LONGEST) {
      throw fault(
          "the address has %d characters; at most %d are possible"
              .formatted(result.length(), LONGEST));
    }
    if (TextChecks.holdsEncodedWord(result)) {
      throw fault("the address holds an encoded word (=?…?=): give the address as people write it");
    }
    return result;
  }

  /** 1 if the part before the @ is quoted, else 0. */
  private static int quotes(String address, int localEnd) {
    boolean quoted =
        localEnd > 2 && address.charAt(0) == '"' && address.charAt(localEnd - 1) == '"';
    return quoted ? 1 : 0;
  }

  private static void checkBeforeAt(String address, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = address.charAt(i);
      if (TextChecks.isLoneSurrogate(address, i)) {
        throw fault("the address holds half a surrogate pair");
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        throw fault("the address holds " + TextChecks.described(c));
      }
      if (isSpecial(c)) {
        throw fault("the address has a %s, which separates addresses and names".formatted(c));
      }
      int point = address.codePointAt(i);
      if (DomainCharacters.isInvisible(point)) {
        throw fault(
            "the address holds %s, which nobody sees: remove it"
                .formatted(TextChecks.described(point)));
      }
    }
  }

  private static void checkAt(String address, int at) {
    if (at < 0) {
      throw fault("the address has no @");
    }
    if (at == 0) {
      throw fault("the address has nothing before its @");
    }
    if (at == address.length() - 1) {
      throw fault("the address has nothing after its @");
    }
    if (address.indexOf('@', at + 1) >= 0) {
      throw fault("the address has more than one @");
    }
  }

  private static void checkLocalPart(String local) {
    for (int i = 0; i < local.length(); i++) {
      if (local.charAt(i) >= 0x7F) {
        throw fault(
            "the address holds %s before its @, where the services take ASCII only: ask for another address"
                .formatted(TextChecks.described(local.codePointAt(i))));
      }
    }
    int length = quotedWhereNeeded(local).length();
    if (length > LONGEST_LOCAL_PART) {
      throw fault(
          "the address has %d characters before its @; at most %d are possible"
              .formatted(length, LONGEST_LOCAL_PART));
    }
  }

  private static String domain(String domain) {
    try {
      return Domains.ascii(domain);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the domain " + e.getMessage(), e);
    }
  }

  /**
   * A checked address, or the part of it before the @, with that part in quotes if RFC 5321 has
   * none such without: {@code "a..b"@docomo.example}.
   */
  public static String quotedWhereNeeded(String address) {
    int at = address.indexOf('@');
    String local = at < 0 ? address : address.substring(0, at);
    boolean needed =
        !local.startsWith("\"")
            && (local.startsWith(".") || local.endsWith(".") || local.contains(".."));
    return needed ? '"' + local + '"' + address.substring(local.length()) : address;
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
        throw fault("the display name holds %s".formatted(TextChecks.described(c)));
      }
      if (TextChecks.isLoneSurrogate(name, i)) {
        throw fault("the display name holds half a surrogate pair");
      }
    }
    if (TextChecks.holdsEncodedWord(name)) {
      throw fault(
          "the display name holds an encoded word (=?…?=), which mail programs show as another name: give the name as people read it");
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

  private static IllegalArgumentException fault(String fault) {
    return new IllegalArgumentException(fault);
  }
}
