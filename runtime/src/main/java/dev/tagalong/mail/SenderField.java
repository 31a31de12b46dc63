package dev.tagalong.mail;

import dev.tagalong.rules.Addresses;
import dev.tagalong.rules.TextChecks;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sender as the field From has it: in plain ASCII, its name quoted or encoded by RFC 2047 where
 * it must be, its domain in punycode.
 */
final class SenderField {
  private static final String NAME = "From: ";

  /** Longer names are encoded, which breaks them over lines. */
  private static final int LONGEST_PLAIN = 300;

  private static final Pattern PLAIN = Pattern.compile("[ -~]*");
  private static final Pattern ATOMS =
      Pattern.compile("(?! )[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+(?<! )");

  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

  /** A name, in quotes or not, and an address in angle brackets. */
  private static final Pattern NAMED = Pattern.compile("(" + QUOTED + "\\s*|[^<>\"]*)<([^<>]*)>");

  private SenderField() {}

  /**
   * Reads a sender as people write it.
   *
   * @param from such as {@code Shop <shop@example.com>}; the name may hold any characters, in
   *     quotes, encoded or neither
   * @throws AddressException if there is not exactly one address in it
   */
  static InternetAddress parsed(String from) throws AddressException {
    Matcher named = NAMED.matcher(from.strip());
    if (!named.matches()) {
      return new InternetAddress(address(from.strip()), true);
    }
    String name = named.group(1).strip();
    @Nullable String quoted = named.group(2);
    if (quoted == null && name.indexOf('@') >= 0 && name.indexOf(',') >= 0) {
      throw new AddressException(
          "From holds more than one address, and a mail has one sender. Leave one; or if the first is a name, put it in quotes.",
          from);
    }
    String bare = quoted == null ? name : quoted.replaceAll("\\\\(.)", "$1");
    return named(new InternetAddress(address(named.group(3)), true), decoded(bare));
  }

  private static String decoded(String name) {
    try {
      return MimeUtility.decodeText(name);
    } catch (UnsupportedEncodingException e) {
      return name;
    }
  }

  private static InternetAddress named(InternetAddress address, String name) {
    try {
      address.setPersonal(name.isEmpty() ? null : name, StandardCharsets.UTF_8.name());
      return address;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The address with its domain in ASCII. */
  private static String address(String address) throws AddressException {
    if (PLAIN.matcher(address).matches()) {
      return address;
    }
    try {
      return Addresses.checked(address);
    } catch (IllegalArgumentException e) {
      AddressException refused =
          new AddressException("From cannot be used: %s.".formatted(e.getMessage()), address);
      refused.setNextException(e);
      throw refused;
    }
  }

  /**
   * The value of the field.
   *
   * @throws IllegalArgumentException if the name holds a line break
   * @throws AddressException if the address cannot be written in ASCII
   */
  static String value(InternetAddress sender) throws AddressException {
    String address = address(sender.getAddress());
    @Nullable String name = sender.getPersonal();
    if (name == null || name.isEmpty()) {
      return address;
    }
    TextChecks.refuse(TextChecks.oneLine("The name of the sender", name));
    List<String> words = new ArrayList<>();
    if (PLAIN.matcher(name).matches()
        && !EncodedWords.mayBeginIn(name)
        && name.length() <= LONGEST_PLAIN) {
      words.add(quotedWhereNeeded(name));
    } else {
      EncodedWords.write(name.codePoints().mapToObj(Character::toString).toList(), true, words);
    }
    words.add("<" + address + ">");
    String line = String.join(" ", words);
    return NAME.length() + line.length() <= EncodedWords.LINE ? line : String.join("\r\n ", words);
  }

  private static String quotedWhereNeeded(String name) {
    boolean atoms = ATOMS.matcher(name).matches() && !name.contains("  ");
    return atoms ? name : '"' + name.replaceAll("[\"\\\\]", "\\\\$0") + '"';
  }
}
