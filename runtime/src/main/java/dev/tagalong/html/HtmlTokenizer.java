package dev.tagalong.html;

import dev.tagalong.internal.data.Context;
import java.util.Set;

/**
 * Cuts HTML into text, tags and comments by the rules that browsers follow, as far as these tell
 * where a tag of a template stands. Whatever is cut, well-formed or not, is passed once.
 */
final class HtmlTokenizer {
  /**
   * Behind the beginning of these it depends on the reader whether it is still within: on its age,
   * and on elements that end them.
   */
  private static final Set<String> UNSETTLING = Set.of("svg", "math", "select");

  private static final LocatedContext COMMENT =
      new LocatedContext(Context.ESCAPABLE_RAW_TEXT, "a comment");

  private static final LocatedContext PERHAPS_CONDITIONAL =
      LocatedContext.unsafe("a comment that may begin with a condition");

  private final String html;
  private final HtmlContexts contexts;
  private final boolean conditional;
  private boolean settled = true;
  private boolean cutOff;
  private int endOfNoscript;

  private HtmlTokenizer(String html, HtmlContexts contexts, boolean conditional) {
    this.html = html;
    this.contexts = contexts;
    this.conditional = conditional;
  }

  /** Tells {@code contexts} where the tags of {@code html} stand. */
  static void run(String html, HtmlContexts contexts) {
    new HtmlTokenizer(html, contexts, false).data(0, html.length());
  }

  /** Text with tags and comments in it. */
  private void data(int from, int to) {
    int at = from;
    while (at < to) {
      int open = indexOf('<', at, to);
      contexts.untilMarkup(at, open);
      at = open == to ? to : markup(open, to);
    }
  }

  /** What begins with the {@code <} at {@code open}; gives where it ends. */
  private int markup(int open, int to) {
    char next = charAt(open + 1, to);
    if (HtmlCharacters.isLetter(next)) {
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
    if (HtmlCharacters.isLetter(afterSlash)) {
      return endTag(open, to);
    }
    return open + 2 >= to ? to : bogusComment(open, to, "an end tag");
  }

  private int startTag(int open, int to) {
    HtmlTag tag = HtmlTag.read(html, open + 1, to);
    if (tag.stray()) {
      return dispute("the <" + tag.name() + ">", open, to);
    }
    if (contexts.hasTagBefore(tag.end())) {
      AttributeContexts.mark(tag, html, contexts);
    }
    if (!tag.closed()) {
      cutOff = true;
      return to;
    }
    if (tag.name().equals("frameset")) {
      return dispute("the <frameset>", open, to);
    }
    settled &= !UNSETTLING.contains(tag.name());
    if (RawText.isRaw(tag.name()) || RawText.isEscapable(tag.name())) {
      return rawText(tag, open, to);
    }
    return tag.name().equals("noscript") ? noscript(tag, open, to) : tag.end();
  }

  private int rawText(HtmlTag tag, int open, int to) {
    String name = tag.name();
    int end = RawText.end(html, name, tag.end(), to);
    boolean sure = settled && !tag.selfClosing() && !RawText.isFallback(name) && end < to;
    boolean raw = RawText.isRaw(name);
    // Whoever takes it for HTML must come to the same end, and see the same in escapable text.
    boolean agreed =
        sure
            || (raw
                ? WholeMarkup.fault(html, tag.end(), end).isEmpty()
                : contexts.isTextOnly(tag.end(), end));
    if (!agreed || RawText.isDisputed(html, name, tag.end(), end)) {
      if (raw) {
        contexts.until(end, LocatedContext.unsafe("a <" + name + ">"));
      }
      return dispute("the <" + name + ">", open, to);
    }
    cutOff |= end == to;
    String element = "a <" + name + ">";
    contexts.until(
        end,
        contexts.mayEndRawText(tag.end(), end)
            ? LocatedContext.unsafe("what may be the end of " + element)
            : new LocatedContext(raw ? Context.UNSAFE : Context.ESCAPABLE_RAW_TEXT, element));
    return end;
  }

  /** Text where scripts run, and HTML elsewhere. */
  private int noscript(HtmlTag tag, int open, int to) {
    if (open < endOfNoscript) {
      return tag.end();
    }
    endOfNoscript = RawText.end(html, "noscript", tag.end(), to);
    boolean agreed =
        endOfNoscript == to || WholeMarkup.fault(html, tag.end(), endOfNoscript).isEmpty();
    return agreed ? tag.end() : dispute("the <noscript>", open, to);
  }

  /** From here on readers may disagree. */
  private int dispute(String what, int open, int to) {
    contexts.dispute(what, open);
    return to;
  }

  private int endTag(int open, int to) {
    HtmlTag tag = HtmlTag.read(html, open + 2, to);
    contexts.until(tag.end(), LocatedContext.unsafe("an end tag"));
    boolean agreed = !tag.stray() && indexOf('>', open, to) + 1 >= tag.end();
    return agreed ? tag.end() : dispute("the </" + tag.name() + ">", open, to);
  }

  private int declaration(int open, int to) {
    if (html.startsWith("--", open + 2) && open + 4 <= to) {
      return comment(open, to);
    }
    if (html.regionMatches(true, open + 2, "doctype", 0, 7)) {
      return bogusComment(open, to, "the doctype");
    }
    boolean cdata = html.startsWith("[CDATA[", open + 2);
    return bogusComment(open, to, cdata ? "a CDATA section" : "a declaration");
  }

  private int bogusComment(int open, int to, String description) {
    int end = Math.min(to, indexOf('>', open, to) + 1);
    contexts.until(end, LocatedContext.unsafe(description));
    boolean agreed = end == to || contexts.isEndOfDeclaration(open, end);
    return agreed ? end : dispute(description, open, to);
  }

  private int comment(int open, int to) {
    int start = open + 4;
    int condition = endOfCondition(start, to);
    if (condition > start && conditional) {
      // Without an end of its own, since the outer one's has been found already.
      contexts.until(condition, LocatedContext.unsafe("the condition of a comment"));
      return condition;
    }
    int end = endOfComment(start, to);
    boolean closed = html.startsWith("-->", end) && end + 3 <= to && end > start;
    boolean empty = html.startsWith("-->", start);
    if (!closed && !empty && !conditional) {
      return dispute("the comment", open, to);
    }
    contexts.inComment(true);
    if (condition > start && condition <= end) {
      contexts.until(condition, LocatedContext.unsafe("the condition of a comment"));
      HtmlTokenizer inner = new HtmlTokenizer(html, contexts, true);
      inner.data(condition, end);
      settled &= inner.settled;
      if (inner.cutOff) {
        return dispute("the conditional comment", open, to);
      }
    } else {
      contexts.until(end, mayGetCondition(start, end) ? PERHAPS_CONDITIONAL : COMMENT);
    }
    contexts.inComment(conditional);
    return Math.min(to, indexOf('>', end, to) + 1);
  }

  /** Where the {@code [if …]>} at the start of a comment ends; {@code start} if there is none. */
  private int endOfCondition(int start, int to) {
    int at = start;
    while (HtmlCharacters.isBlank(charAt(at, to))) {
      at++;
    }
    if (!html.regionMatches(true, at, "[if", 0, 3)) {
      return start;
    }
    int bracket = indexOf('>', at, to);
    return bracket < to && html.charAt(bracket - 1) == ']' ? bracket + 1 : start;
  }

  /** Whether a tag, or a block that is left out, may make a condition of a comment's beginning. */
  private boolean mayGetCondition(int start, int end) {
    int at = contexts.hasTagBefore(end) ? indexOf(']', start, end) : end;
    while (at < end && !html.startsWith("]>", at)) {
      at = indexOf(']', at + 1, end);
    }
    return at < end && contexts.hasTagBefore(at);
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
}
