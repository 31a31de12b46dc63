package dev.tagalong.scan;

import dev.tagalong.TagSyntax;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A tag that an HTML editor or a URL encoder has encoded.
 *
 * @param syntax the form that it had
 * @param name its name
 * @param end where it ends
 */
record EncodedTag(TagSyntax syntax, String name, int end) {
  private static final int LONGEST_REFERENCE = 10;
  private static final Map<String, Character> NAMED =
      Map.of(
          "lt", '<', "gt", '>', "percnt", '%', "lbrace", '{', "lcub", '{', "rbrace", '}', "rcub",
          '}');

  /** The encoded tag that begins at {@code at}. */
  static Optional<EncodedTag> at(String source, int at) {
    char first = Encoded.at(source, at).character();
    for (TagSyntax syntax : TagSyntax.values()) {
      if (syntax.opening().charAt(0) == first) {
        return at(source, at, syntax);
      }
    }
    return Optional.empty();
  }

  private static Optional<EncodedTag> at(String source, int at, TagSyntax syntax) {
    int start = after(source, at, syntax.opening());
    if (start < 0) {
      return Optional.empty();
    }
    int endOfName = TagNames.endOfName(source, start);
    int end = after(source, endOfName, syntax.closing());
    String name = source.substring(start, endOfName);
    boolean found = end >= 0 && !name.isEmpty() && !PercentEncoding.isByte(name);
    return found ? Optional.of(new EncodedTag(syntax, name, end)) : Optional.empty();
  }

  /** Where {@code expected}, each character of it encoded, ends; -1 if it does not stand there. */
  private static int after(String source, int start, String expected) {
    int at = start;
    for (int i = 0; i < expected.length(); i++) {
      Encoded encoded = Encoded.at(source, at);
      if (encoded.character() != expected.charAt(i)) {
        return -1;
      }
      at = encoded.end();
    }
    return at;
  }

  /** An encoded character and where it ends; NUL where there is none. */
  private record Encoded(char character, int end) {
    static Encoded at(String source, int at) {
      int octet = PercentEncoding.byteAt(source, at);
      if (octet >= 0) {
        return new Encoded((char) octet, at + 3);
      }
      int end = at < source.length() && source.charAt(at) == '&' ? endOfReference(source, at) : -1;
      return end < 0
          ? new Encoded('\0', at)
          : new Encoded(referenced(source.substring(at + 1, end)), end + 1);
    }

    private static int endOfReference(String source, int at) {
      int limit = Math.min(source.length(), at + LONGEST_REFERENCE);
      for (int end = at + 1; end < limit; end++) {
        if (source.charAt(end) == ';') {
          return end;
        }
      }
      return -1;
    }

    private static char referenced(String reference) {
      if (!reference.startsWith("#")) {
        return NAMED.getOrDefault(reference.toLowerCase(Locale.ROOT), '\0');
      }
      boolean hex = reference.startsWith("#x") || reference.startsWith("#X");
      try {
        int code = Integer.parseInt(reference, hex ? 2 : 1, reference.length(), hex ? 16 : 10);
        return code > 0 && code < 128 ? (char) code : '\0';
      } catch (NumberFormatException e) {
        // Not a reference after all.
        return '\0';
      }
    }
  }
}
