package dev.tagalong.template;

/** The end of text in which nothing but one end tag is markup. */
final class RawText {
  private RawText() {}

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
    return HtmlTokenizer.isBlank(unit) || unit == '/' || unit == '>';
  }
}
