package dev.tagalong.html;

import java.util.Set;

/** Text in which nothing but one end tag is markup. */
final class RawText {
  private static final Set<String> RAW =
      Set.of("script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext");
  private static final Set<String> ESCAPABLE = Set.of("title", "textarea");

  /** Which clients that know frames and embedded objects alone take for such text. */
  private static final Set<String> FALLBACKS = Set.of("xmp", "iframe", "noembed", "noframes");

  private RawText() {}

  /** Whether the text of {@code element} is no HTML at all. */
  static boolean isRaw(String element) {
    return RAW.contains(element);
  }

  /** Whether character references are read in the text of {@code element}. */
  static boolean isEscapable(String element) {
    return ESCAPABLE.contains(element);
  }

  /** Whether some clients read the text of {@code element} as HTML. */
  static boolean isFallback(String element) {
    return FALLBACKS.contains(element);
  }

  /**
   * Whether some end the text elsewhere: at the first end tag in a script, or not within what looks
   * like a comment.
   */
  static boolean isDisputed(String html, String element, int from, int end) {
    String text = html.substring(from, end);
    int at = text.indexOf("<!--");
    while (at >= 0) {
      int close = text.indexOf("-->", at + 4);
      if (close < 0 || containsEnd(text, element, at, close)) {
        return true;
      }
      at = text.indexOf("<!--", close + 3);
    }
    return false;
  }

  private static boolean containsEnd(String text, String element, int from, int to) {
    for (int at = text.indexOf("</", from); at >= 0 && at < to; at = text.indexOf("</", at + 2)) {
      if (isTag(text, "</" + element, at, text.length())) {
        return true;
      }
    }
    return false;
  }

  /** Where the end tag of {@code element} begins; {@code to} if it is missing. */
  static int end(String html, String element, int from, int to) {
    if (element.equals("plaintext")) {
      return to;
    }
    boolean script = element.equals("script");
    boolean escaped = false;
    boolean nested = false;
    for (int at = from; at < to; at++) {
      char unit = html.charAt(at);
      if (unit == '-' && escaped && html.startsWith("-->", at)) {
        escaped = false;
        nested = false;
      } else if (unit == '<') {
        boolean closes = isTag(html, "</" + element, at, to);
        if (closes && !nested) {
          return at;
        }
        nested = closes ? false : nested || (escaped && isTag(html, "<script", at, to));
        escaped |= script && html.startsWith("<!--", at);
      }
    }
    return to;
  }

  private static boolean isTag(String html, String start, int at, int to) {
    int end = at + start.length();
    if (end >= to || !html.regionMatches(true, at, start, 0, start.length())) {
      return false;
    }
    char unit = html.charAt(end);
    return HtmlCharacters.endsName(unit);
  }
}
