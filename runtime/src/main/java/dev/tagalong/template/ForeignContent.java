package dev.tagalong.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Whether the tokenizer is within SVG or MathML, where other rules hold than in HTML. */
final class ForeignContent {
  private static final Set<String> FOREIGN = Set.of("svg", "math");

  /** Elements of SVG and MathML that hold HTML again. */
  private static final Set<String> INTEGRATION_POINTS =
      Set.of("foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext", "annotation-xml");

  /** Elements of HTML that cannot stand in SVG or MathML, and so end it. */
  private static final Set<String> BREAKOUTS =
      Set.of(
          "b",
          "big",
          "blockquote",
          "body",
          "br",
          "center",
          "code",
          "dd",
          "div",
          "dl",
          "dt",
          "em",
          "embed",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "hr",
          "i",
          "img",
          "li",
          "listing",
          "menu",
          "meta",
          "nobr",
          "ol",
          "p",
          "pre",
          "ruby",
          "s",
          "small",
          "span",
          "strong",
          "strike",
          "sub",
          "sup",
          "table",
          "tt",
          "u",
          "ul",
          "var");

  /** Browsers have such a limit too. */
  private static final int MAX_DEPTH = 512;

  private final Deque<String> open = new ArrayDeque<>();

  boolean isForeign() {
    return !open.isEmpty() && FOREIGN.contains(open.getFirst());
  }

  /** Takes a start tag, and says whether its element belongs to SVG or MathML. */
  boolean start(String element, boolean selfClosing) {
    if (BREAKOUTS.contains(element)) {
      while (isForeign()) {
        open.removeFirst();
      }
    }
    boolean foreign = isForeign() || FOREIGN.contains(element);
    boolean kept =
        FOREIGN.contains(element) || (isForeign() && INTEGRATION_POINTS.contains(element));
    if (kept && !selfClosing && open.size() < MAX_DEPTH) {
      open.addFirst(element);
    }
    return foreign;
  }

  /** Takes an end tag. */
  void end(String element) {
    if (open.contains(element)) {
      while (!open.removeFirst().equals(element)) {
        // Ended together with the element around it.
      }
    }
  }
}
