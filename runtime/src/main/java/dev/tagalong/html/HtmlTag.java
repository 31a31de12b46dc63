package dev.tagalong.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A start tag or an end tag.
 *
 * @param name its name in lower case
 * @param nameEnd where the name ends
 * @param attributes its attributes
 * @param selfClosing whether it ends in {@code />}
 * @param closed whether it ends at all
 * @param stray whether a {@code <} stands outside of quotes, where some begin another tag
 * @param end where it ends
 */
record HtmlTag(
    String name,
    int nameEnd,
    List<Attribute> attributes,
    boolean selfClosing,
    boolean closed,
    boolean stray,
    int end) {

  /**
   * An attribute.
   *
   * @param name its name in lower case
   * @param nameEnd where the name ends
   * @param quoted whether its value stands in quotes
   * @param start where its value begins, without quotes
   * @param end where its value ends, without quotes
   */
  record Attribute(String name, int nameEnd, boolean quoted, int start, int end) {}

  /** The tag whose name begins at {@code start}. */
  static HtmlTag read(String html, int start, int to) {
    return new Reader(html, start, to).tag();
  }

  boolean has(String attribute) {
    return attributes.stream().anyMatch(one -> one.name().equals(attribute));
  }

  private static final class Reader {
    private final String html;
    private final int start;
    private final int to;
    private final List<Attribute> attributes = new ArrayList<>();
    private boolean stray;
    private int at;

    Reader(String html, int start, int to) {
      this.html = html;
      this.start = start;
      this.to = to;
    }

    HtmlTag tag() {
      at = start;
      while (at < to && !HtmlCharacters.endsName(html.charAt(at))) {
        pass();
      }
      int nameEnd = at;
      boolean slash = false;
      while (at < to && html.charAt(at) != '>') {
        char unit = html.charAt(at);
        slash = unit == '/';
        if (slash || HtmlCharacters.isBlank(unit)) {
          at++;
        } else {
          attributes.add(attribute());
        }
      }
      boolean closed = at < to;
      int end = closed ? at + 1 : to;
      return new HtmlTag(lower(start, nameEnd), nameEnd, attributes, slash, closed, stray, end);
    }

    private Attribute attribute() {
      int nameStart = at;
      // An equals sign that begins a name is part of it.
      pass();
      while (at < to && !HtmlCharacters.endsName(html.charAt(at)) && html.charAt(at) != '=') {
        pass();
      }
      int nameEnd = at;
      String name = lower(nameStart, nameEnd);
      skipBlanks();
      if (at == to || html.charAt(at) != '=') {
        return new Attribute(name, nameEnd, false, nameEnd, nameEnd);
      }
      at++;
      skipBlanks();
      char quote = at < to ? html.charAt(at) : '>';
      return quote == '"' || quote == '\'' ? quoted(name, nameEnd, quote) : unquoted(name, nameEnd);
    }

    private Attribute quoted(String name, int nameEnd, char quote) {
      int valueStart = ++at;
      while (at < to && html.charAt(at) != quote) {
        at++;
      }
      int valueEnd = at;
      at = Math.min(to, at + 1);
      return new Attribute(name, nameEnd, true, valueStart, valueEnd);
    }

    private Attribute unquoted(String name, int nameEnd) {
      int valueStart = at;
      while (at < to && html.charAt(at) != '>' && !HtmlCharacters.isBlank(html.charAt(at))) {
        pass();
      }
      return new Attribute(name, nameEnd, false, valueStart, at);
    }

    private void pass() {
      stray |= html.charAt(at) == '<';
      at++;
    }

    private void skipBlanks() {
      while (at < to && HtmlCharacters.isBlank(html.charAt(at))) {
        at++;
      }
    }

    private String lower(int from, int end) {
      return html.substring(from, end).toLowerCase(Locale.ROOT);
    }
  }
}
