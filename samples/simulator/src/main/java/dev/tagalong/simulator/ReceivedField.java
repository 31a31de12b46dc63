package dev.tagalong.simulator;

import java.util.List;

/**
 * One field of a message's header as it came: its name and its lines without CRLF, one character
 * per byte.
 */
record ReceivedField(String name, List<String> lines) {
  ReceivedField {
    lines = List.copyOf(lines);
  }

  boolean isNamed(String other) {
    return name.equalsIgnoreCase(other);
  }

  boolean isFolded() {
    return lines.size() > 1;
  }

  /**
   * The value after unfolding by RFC 5322, section 2.2.3: only the CRLF goes, the blank after it
   * stays. Blanks around the whole value are no part of it.
   */
  String value() {
    String unfolded = String.join("", lines);
    return stripBlanks(unfolded.substring(unfolded.indexOf(':') + 1));
  }

  /** Blank and tab alone: a control character must stay visible to the rules. */
  private static String stripBlanks(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
