package dev.tagalong.simulator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An entry of {@code to}: an address, for SendGrid with a display name if there is one. */
record Recipient(String address, String displayName) {
  private static final int MAX_ADDRESS = 254;

  /** RFC 5321, section 4.5.3.1.1: octets, those of quotes among them. */
  private static final int MAX_LOCAL_PART = 64;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:[^@\\s\\p{Cntrl},;<>()\"\\\\]+|\"[^@\\s\\p{Cntrl},;<>()\"\\\\]+\")@[\\x21-\\x7e&&[^@,;<>()\"\\\\]]+");
  private static final Pattern STRAY_DOT = Pattern.compile("(?!\")(?:\\..*|.*\\.|.*\\.\\..*)");
  private static final Pattern QUOTED_NAME =
      Pattern.compile("\"((?:[^\"\\\\\\p{Cntrl}]|\\\\[^\\p{Cntrl}])*)\" *<([^<>]*)>");
  private static final Pattern BARE_NAME = Pattern.compile("([^<>\"]*?) *<([^<>]*)>");

  /** RFC 5322, section 3.2.3: what may stand in a name outside quotes. Beyond ASCII, RFC 6532. */
  private static final Pattern ATOMS =
      Pattern.compile(
          "[\\w!#$%&'*+/=?^`{|}~\\x{80}-\\x{10ffff}-]+(?: +[\\w!#$%&'*+/=?^`{|}~\\x{80}-\\x{10ffff}-]+)*");

  static Recipient of(String address) {
    return new Recipient(address, "");
  }

  /** An address that may have a display name before it: {@code "Smith, Jr." <ben@ifaxin.com>}. */
  static Recipient withOptionalName(JsonField entry) throws RefusedException {
    String text = entry.string();
    Matcher quoted = QUOTED_NAME.matcher(text);
    if (quoted.matches()) {
      String name = quoted.group(1).replaceAll("\\\\(.)", "$1");
      return new Recipient(addressOfSendGrid(quoted.group(2), entry), name);
    }
    Matcher bare = BARE_NAME.matcher(text);
    if (!bare.matches()) {
      return of(addressOfSendGrid(text, entry));
    }
    if (!ATOMS.matcher(bare.group(1)).matches()) {
      throw entry.wrong(
          Reason.of(
              "is '%s': a display name with other characters than letters, digits and blanks must stand in quotes",
              Reason.excerpt(text)));
    }
    return new Recipient(addressOfSendGrid(bare.group(2), entry), bare.group(1));
  }

  /** SendGrid's, with the address and the name apart. */
  static Recipient named(JsonField address, String name) throws RefusedException {
    return new Recipient(addressOfSendGrid(address.string(), address), name);
  }

  /** An address alone. */
  static Recipient plain(JsonField entry) throws RefusedException {
    return of(checkedAddress(entry.string(), entry));
  }

  /** SendGrid processes dots that RFC 5321 has not only where they stand in quotes. */
  private static String addressOfSendGrid(String address, JsonField entry) throws RefusedException {
    checkedAddress(address, entry);
    if (STRAY_DOT.matcher(address.substring(0, address.indexOf('@'))).matches()) {
      throw entry.wrong(
          Reason.of(
              "is '%s': a part before the @ with a dot at an end, or with two in a row, must stand in quotes",
              Reason.excerpt(address)));
    }
    return address;
  }

  private static String checkedAddress(String address, JsonField entry) throws RefusedException {
    if (address.length() > MAX_ADDRESS) {
      throw entry.wrong(
          Reason.of(
              "has an address of %,d characters: at most %d are allowed",
              address.length(), MAX_ADDRESS));
    }
    if (!ADDRESS.matcher(address).matches()) {
      throw entry.wrong(Reason.of("is '%s', which is no email address", Reason.excerpt(address)));
    }
    int local = address.indexOf('@');
    if (address.chars().limit(local).anyMatch(c -> c > 0x7e)) {
      throw entry.wrong(
          Reason.of("is '%s', which is not ASCII before its @", Reason.excerpt(address)));
    }
    if (local > MAX_LOCAL_PART) {
      throw entry.wrong(
          Reason.of(
              "has an address of %d characters before its @: at most %d are allowed",
              local, MAX_LOCAL_PART));
    }
    return address;
  }

  /** What a service writes into the From header of a sender with a name, or without one. */
  static String inFrom(String name, String address) {
    return ATOMS.matcher(name).matches()
        ? name + " <" + address + ">"
        : new Recipient(address, name).toHeader();
  }

  /** What the service writes into the To header of this recipient's mail. */
  String toHeader() {
    return displayName.isEmpty()
        ? address
        : "\"" + displayName.replaceAll("[\"\\\\]", "\\\\$0") + "\" <" + address + ">";
  }
}
