package dev.tagalong.scan;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A character as people read it, whatever it is written as.
 *
 * @param character the code point; -1 where there is none, or none that can be read
 * @param end where what it is written as ends
 * @param way how it is written
 */
record Glyph(int character, int end, Way way) {
  /** How a character is written. */
  enum Way {
    /** As it is. */
    PLAIN,
    /** As a character reference, by its number or name. */
    REFERENCE,
    /** Percent-encoded, perhaps more than once: {@code %25}, {@code %2525}. */
    PERCENT,
    /** By another character that looks like it: {@code ％}. */
    LOOK_ALIKE
  }

  private static final int LONGEST_REFERENCE = 16;

  /** The references that stand for signs of tags, for blanks and for what is not seen. */
  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("lt", (int) '<'),
          Map.entry("gt", (int) '>'),
          Map.entry("amp", (int) '&'),
          Map.entry("percnt", (int) '%'),
          Map.entry("lbrace", (int) '{'),
          Map.entry("lcub", (int) '{'),
          Map.entry("rbrace", (int) '}'),
          Map.entry("rcub", (int) '}'),
          Map.entry("lbrack", (int) '['),
          Map.entry("lsqb", (int) '['),
          Map.entry("rbrack", (int) ']'),
          Map.entry("rsqb", (int) ']'),
          Map.entry("lowbar", (int) '_'),
          Map.entry("num", (int) '#'),
          Map.entry("dash", (int) '-'),
          Map.entry("hyphen", (int) '-'),
          Map.entry("period", (int) '.'),
          Map.entry("dollar", (int) '$'),
          Map.entry("ast", (int) '*'),
          Map.entry("verbar", (int) '|'),
          Map.entry("commat", (int) '@'),
          Map.entry("nbsp", 0xA0),
          Map.entry("ensp", 0x2002),
          Map.entry("emsp", 0x2003),
          Map.entry("thinsp", 0x2009),
          Map.entry("tab", (int) '\t'),
          Map.entry("newline", (int) '\n'),
          Map.entry("shy", 0xAD),
          Map.entry("zwnj", 0x200C),
          Map.entry("zwj", 0x200D),
          Map.entry("lrm", 0x200E),
          Map.entry("rlm", 0x200F),
          Map.entry("zerowidthspace", 0x200B),
          Map.entry("nobreak", 0x2060));

  /** The character that is read at {@code at}. */
  static Glyph at(String source, int at) {
    if (at >= source.length()) {
      return new Glyph(-1, at, Way.PLAIN);
    }
    char unit = source.charAt(at);
    if (unit == '&') {
      return reference(source, at);
    }
    if (unit == '%' && PercentEncoding.byteAt(source, at) >= 0) {
      return percent(source, at);
    }
    return plain(source, at);
  }

  /** The character that stands at {@code at} as it is, or that the one there looks like. */
  static Glyph plain(String source, int at) {
    int character = source.codePointAt(at);
    int alike = LookAlikes.plain(character);
    return new Glyph(
        alike,
        at + Character.charCount(character),
        alike == character ? Way.PLAIN : Way.LOOK_ALIKE);
  }

  private static Glyph reference(String source, int at) {
    int limit = Math.min(source.length(), at + LONGEST_REFERENCE);
    for (int end = at + 1; end < limit; end++) {
      if (source.charAt(end) == ';') {
        int character = referenced(source.substring(at + 1, end));
        return new Glyph(character, end + 1, Way.REFERENCE);
      }
    }
    return new Glyph(-1, at + 1, Way.REFERENCE);
  }

  private static int referenced(String reference) {
    if (!reference.startsWith("#")) {
      return NAMED.getOrDefault(reference.toLowerCase(Locale.ROOT), -1);
    }
    boolean hex = reference.startsWith("#x") || reference.startsWith("#X");
    try {
      int code = Integer.parseInt(reference, hex ? 2 : 1, reference.length(), hex ? 16 : 10);
      return code > 0 && Character.isValidCodePoint(code) ? code : -1;
    } catch (NumberFormatException e) {
      // Not a reference after all.
      return -1;
    }
  }

  /**
   * What was encoded once more begins with an encoded percent sign: that of {@code %2541} is the
   * one of {@code %41}.
   */
  private static Glyph percent(String source, int at) {
    int octet = PercentEncoding.byteAt(source, at);
    int end = at + 3;
    while (octet == '%' && PercentEncoding.isByteAt(source, end)) {
      octet = PercentEncoding.valueAt(source, end);
      end += 2;
    }
    if (octet < 128) {
      return new Glyph(octet, end, Way.PERCENT);
    }
    int endOfCharacter = PercentEncoding.endOfCharacter(source, at);
    return endOfCharacter > at
        ? new Glyph(decoded(source, at, endOfCharacter), endOfCharacter, Way.PERCENT)
        : new Glyph(-1, at + 1, Way.PERCENT);
  }

  /** The percent sign at {@code at}, encoded as often as leaves a sign. */
  private static Optional<Glyph> percentSign(String source, int at) {
    int end = at + 1;
    int last = end;
    while (PercentEncoding.isByteAt(source, end) && PercentEncoding.valueAt(source, end) == '%') {
      end += 2;
      last = end;
    }
    return last > at + 1 ? Optional.of(new Glyph('%', last, Way.PERCENT)) : Optional.empty();
  }

  /** What stands at {@code at}, if it can be read as {@code expected}. */
  static Optional<Glyph> as(char expected, String source, int at) {
    if (expected == '%' && source.startsWith("%", at)) {
      Optional<Glyph> encoded = percentSign(source, at);
      return encoded.isPresent() ? encoded : Optional.of(new Glyph('%', at + 1, Way.PLAIN));
    }
    Glyph glyph = at(source, at);
    if (glyph.character() == expected) {
      return Optional.of(glyph);
    }
    return at < source.length() && source.charAt(at) == expected
        ? Optional.of(new Glyph(expected, at + 1, Way.PLAIN))
        : Optional.empty();
  }

  private static int decoded(String source, int start, int end) {
    byte[] octets = new byte[(end - start) / 3];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) PercentEncoding.byteAt(source, start + 3 * i);
    }
    return new String(octets, StandardCharsets.UTF_8).codePointAt(0);
  }
}
