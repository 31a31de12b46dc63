package dev.tagalong.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What stands in a URL attribute before its first tag, as browsers read it. */
final class UrlStart {
  private static final List<String> DANGEROUS =
      List.of("javascript:", "data:", "vbscript:", "livescript:", "mocha:");

  private static final Map<String, Character> NAMED =
      Map.of("colon;", ':', "Tab;", '\t', "NewLine;", '\n');

  private final String text;

  /** The start of a URL, as it stands in an attribute's value. */
  UrlStart(String source) {
    StringBuilder read = new StringBuilder();
    String decoded = decoded(source);
    for (int at = 0; at < decoded.length(); at++) {
      char unit = decoded.charAt(at);
      boolean skipped = unit == '\t' || unit == '\n' || unit == '\r';
      if (!skipped && (unit > ' ' || !read.isEmpty())) {
        read.append(unit);
      }
    }
    text = read.toString().toLowerCase(Locale.ROOT);
  }

  /** As browsers read it, in lower case: without blanks before it and line breaks within. */
  String text() {
    return text;
  }

  /** Whether the URL has not begun yet. */
  boolean isEmpty() {
    return text.isEmpty();
  }

  /**
   * The scheme that makes a program or a document out of what follows; empty if there is none.
   *
   * @param colonFollows whether a colon stands somewhere after the tag, so that the tag may be part
   *     of the scheme
   */
  String dangerousScheme(boolean colonFollows) {
    for (String scheme : DANGEROUS) {
      boolean begun = colonFollows && !text.isEmpty() && scheme.startsWith(text);
      if (text.startsWith(scheme) || begun) {
        return scheme;
      }
    }
    return "";
  }

  /** {@code source} with those character references read that can hide a scheme. */
  private static String decoded(String source) {
    StringBuilder decoded = new StringBuilder(source.length());
    int at = 0;
    while (at < source.length()) {
      int end = source.charAt(at) == '&' ? reference(source, at, decoded) : at;
      if (end == at) {
        decoded.append(source.charAt(at));
        end++;
      }
      at = end;
    }
    return decoded.toString();
  }

  /** Appends the character that the reference at {@code at} stands for, and gives where it ends. */
  private static int reference(String source, int at, StringBuilder decoded) {
    for (Map.Entry<String, Character> named : NAMED.entrySet()) {
      if (source.startsWith(named.getKey(), at + 1)) {
        decoded.append(named.getValue().charValue());
        return at + 1 + named.getKey().length();
      }
    }
    if (!source.startsWith("#", at + 1)) {
      return at;
    }
    boolean hex = source.startsWith("x", at + 2) || source.startsWith("X", at + 2);
    int start = hex ? at + 3 : at + 2;
    int end = start;
    int code = 0;
    while (end < source.length() && digit(source.charAt(end), hex) >= 0) {
      // Whatever lies beyond Unicode is as good as its last character.
      code =
          Math.min(
              Character.MAX_CODE_POINT, code * (hex ? 16 : 10) + digit(source.charAt(end), hex));
      end++;
    }
    if (end == start) {
      return at;
    }
    decoded.appendCodePoint(code);
    return end < source.length() && source.charAt(end) == ';' ? end + 1 : end;
  }

  private static int digit(char unit, boolean hex) {
    return unit < 128 ? Character.digit(unit, hex ? 16 : 10) : -1;
  }
}
