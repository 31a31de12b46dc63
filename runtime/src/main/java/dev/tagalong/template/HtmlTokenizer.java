package dev.tagalong.template;

import java.util.Set;

/**
 * Cuts HTML into text, tags and comments by the rules that browsers follow, as far as these tell
 * where a tag of a template stands. Whatever is cut, well-formed or not, is passed once.
 */
final class HtmlTokenizer {
  private static final Set<String> RAW_TEXT =
      Set.of("script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext");
  private static final Set<String> ESCAPABLE_TEXT = Set.of("title", "textarea");

  private static final PlaceOf TEXT = new PlaceOf(Place.HTML, "text");
  private static final PlaceOf COMMENT = new PlaceOf(Place.HTML, "a comment");

  private final String html;
  private final HtmlPlaces places;
  private final ForeignContent foreign = new ForeignContent();
  private final boolean conditional;

  private HtmlTokenizer(String html, HtmlPlaces places, boolean conditional) {
    this.html = html;
    this.places = places;
    this.conditional = conditional;
  }

  /** Tells {@code places} where the tags of {@code html} stand. */
  static void run(String html, HtmlPlaces places) {
    new HtmlTokenizer(html, places, false).data(0, html.length());
  }

  /** Text with tags and comments in it. */
  private void data(int from, int to) {
    int at = from;
    while (at < to) {
      int open = indexOf('<', at, to);
      places.until(open, TEXT);
      at = open == to ? to : markup(open, to);
    }
  }

  /** What begins with the {@code <} at {@code open}; gives where it ends. */
  private int markup(int open, int to) {
    char next = charAt(open + 1, to);
    if (isLetter(next)) {
      return startTag(open, to);
    }
    if (next == '!') {
      return declaration(open, to);
    }
    if (next == '?') {
      return bogusComment(open, to, "a declaration");
    }
    if (next != '/') {
      return open + 1;
    }
    char afterSlash = charAt(open + 2, to);
    if (isLetter(afterSlash)) {
      return endTag(open, to);
    }
    return open + 2 >= to ? to : bogusComment(open, to, "an end tag");
  }

  private int startTag(int open, int to) {
    HtmlTag tag = HtmlTag.read(html, open + 1, to);
    if (places.hasTagBefore(tag.end())) {
      AttributePlaces.mark(tag, html, places);
    }
    if (!tag.closed()) {
      return to;
    }
    boolean inForeign = foreign.start(tag.name(), tag.selfClosing());
    if (inForeign && tag.selfClosing()) {
      return tag.end();
    }
    boolean raw = RAW_TEXT.contains(tag.name());
    if (!raw && (inForeign || !ESCAPABLE_TEXT.contains(tag.name()))) {
      return tag.end();
    }
    int end = RawText.end(html, tag.name(), tag.end(), to);
    Place place = raw ? Place.UNSAFE : Place.HTML;
    places.until(end, new PlaceOf(place, "a <" + tag.name() + ">"));
    return end;
  }

  private int endTag(int open, int to) {
    HtmlTag tag = HtmlTag.read(html, open + 2, to);
    places.until(tag.end(), PlaceOf.unsafe("an end tag"));
    foreign.end(tag.name());
    return tag.end();
  }

  private int declaration(int open, int to) {
    if (html.startsWith("--", open + 2) && open + 4 <= to) {
      return comment(open + 4, to);
    }
    if (html.regionMatches(true, open + 2, "doctype", 0, 7)) {
      return bogusComment(open, to, "the doctype");
    }
    if (!html.startsWith("[CDATA[", open + 2)) {
      return bogusComment(open, to, "a declaration");
    }
    if (!foreign.isForeign()) {
      return bogusComment(open, to, "a CDATA section");
    }
    int end = open;
    while (end < to && !html.startsWith("]]>", end)) {
      end++;
    }
    end = Math.min(to, end + 3);
    places.until(end, PlaceOf.unsafe("a CDATA section"));
    return end;
  }

  private int bogusComment(int open, int to, String description) {
    int end = Math.min(to, indexOf('>', open, to) + 1);
    places.until(end, PlaceOf.unsafe(description));
    return end;
  }

  private int comment(int start, int to) {
    int condition = endOfCondition(start, to);
    if (condition > start && conditional) {
      // Without an end of its own, since the outer one's has been found already.
      places.until(condition, PlaceOf.unsafe("the condition of a comment"));
      return condition;
    }
    int end = endOfComment(start, to);
    places.inComment(true);
    if (condition > start && condition <= end) {
      places.until(condition, PlaceOf.unsafe("the condition of a comment"));
      new HtmlTokenizer(html, places, true).data(condition, end);
    } else {
      places.until(end, COMMENT);
    }
    places.inComment(conditional);
    return Math.min(to, indexOf('>', end, to) + 1);
  }

  /** Where the {@code [if …]>} at the start of a comment ends; {@code start} if there is none. */
  private int endOfCondition(int start, int to) {
    int at = start;
    while (isBlank(charAt(at, to))) {
      at++;
    }
    if (!html.regionMatches(true, at, "[if", 0, 3)) {
      return start;
    }
    int bracket = indexOf('>', at, to);
    return bracket < to && html.charAt(bracket - 1) == ']' ? bracket + 1 : start;
  }

  /** Where the end of the comment begins whose text begins at {@code start}. */
  private int endOfComment(int start, int to) {
    if (html.startsWith(">", start) || html.startsWith("->", start)) {
      return start;
    }
    int at = start;
    while (at < to && !html.startsWith("-->", at) && !html.startsWith("--!>", at)) {
      at++;
    }
    return at;
  }

  private int indexOf(char unit, int from, int to) {
    int at = from;
    while (at < to && html.charAt(at) != unit) {
      at++;
    }
    return at;
  }

  private char charAt(int at, int to) {
    return at < to ? html.charAt(at) : '\0';
  }

  static boolean isLetter(char unit) {
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
  }

  static boolean isBlank(char unit) {
    return unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r' || unit == '\f';
  }
}
