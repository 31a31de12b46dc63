package dev.tagalong.html;

import dev.tagalong.html.LocatedContext.Misfit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a stretch of HTML is whole: whoever begins it in text ends it in text, and has read it
 * the same way. So it can stand wherever text can, beside other such stretches as well, or be left
 * out, and nothing that follows is read differently. Where readers differ about whether a stretch
 * is markup or text, they agree again behind it if it is whole.
 */
final class WholeMarkup {
  /** Within these, and mostly behind them, readers go by rules of their own. */
  private static final Set<String> ENCLOSING = Set.of("svg", "math", "select");

  /** {@code <![if !mso]>}, which shows to all clients but one what follows. */
  private static final Pattern CONDITION =
      Pattern.compile("<!\\[(?:if[^<>\"']*|endif)]>", Pattern.CASE_INSENSITIVE);

  private static final Pattern CONDITION_OF_COMMENT =
      Pattern.compile("\\s*\\[if[^<>\"']*]>", Pattern.CASE_INSENSITIVE);

  /** As programs that draw write their style sheets: whoever ends it early has text behind it. */
  private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[[^<]*?]]>");

  private final String html;
  private final int to;
  private final Map<String, Integer> ends = new HashMap<>();

  private WholeMarkup(String html, int to) {
    this.html = html;
    this.to = to;
  }

  /** What is not whole between {@code from} and {@code to}; nothing if all of it is. */
  static Optional<Misfit> fault(String html, int from, int to) {
    return new WholeMarkup(html, to).fault(from);
  }

  private Optional<Misfit> fault(int from) {
    int at = from;
    while (at < to) {
      int open = html.indexOf('<', at);
      if (open < 0 || open >= to) {
        return Optional.empty();
      }
      Piece piece = piece(open);
      if (!piece.reason().isEmpty()) {
        return Optional.of(new Misfit(open, Math.max(open + 1, piece.end()), piece.reason()));
      }
      at = piece.end();
    }
    return Optional.empty();
  }

  /**
   * What a {@code <} begins.
   *
   * @param end where it ends
   * @param reason why it is not whole; empty if it is
   */
  private record Piece(int end, String reason) {}

  private Piece piece(int open) {
    char next = open + 1 < to ? html.charAt(open + 1) : '\0';
    if (HtmlCharacters.isLetter(next)) {
      return element(open);
    }
    if (next == '/' && open + 2 < to && HtmlCharacters.isLetter(html.charAt(open + 2))) {
      return endTag(open);
    }
    if (next == '!' && html.startsWith("--", open + 2) && open + 4 <= to) {
      return comment(open);
    }
    if (open + 1 == to) {
      return new Piece(to, "may begin a tag with what follows");
    }
    if (next == '!' || next == '/' || next == '?') {
      return declaration(open);
    }
    return new Piece(open + 1, "");
  }

  private Piece element(int open) {
    HtmlTag tag = HtmlTag.read(html, open + 1, to);
    if (!tag.closed()) {
      return new Piece(tag.end(), "begins a tag that is not closed");
    }
    if (tag.stray()) {
      return new Piece(tag.end(), "is read in different ways");
    }
    String name = tag.name();
    boolean raw = RawText.isRaw(name) || RawText.isEscapable(name) || name.equals("noscript");
    if (!raw && !ENCLOSING.contains(name)) {
      return new Piece(tag.end(), "");
    }
    int end = endOf(name, open, tag.end());
    if (end == to) {
      return new Piece(tag.end(), "opens a <" + name + "> that is not closed");
    }
    boolean markup = html.substring(tag.end(), end).contains("<");
    if (raw && (markup || tag.selfClosing())) {
      return new Piece(tag.end(), "opens a <" + name + "> that is read in different ways");
    }
    return new Piece(raw ? end : tag.end(), "");
  }

  /** Looked for once for all that stand within the same element. */
  private int endOf(String name, int open, int from) {
    Integer known = ends.get(name);
    int end = known != null && open < known ? known : RawText.end(html, name, from, to);
    ends.put(name, end);
    return end;
  }

  private Piece endTag(int open) {
    HtmlTag tag = HtmlTag.read(html, open + 2, to);
    if (!tag.closed()) {
      return new Piece(tag.end(), "begins a tag that is not closed");
    }
    boolean plain = !tag.stray() && html.indexOf('>', open) == tag.end() - 1;
    return new Piece(tag.end(), plain ? "" : "is read in different ways");
  }

  private Piece comment(int open) {
    int start = open + 4;
    int end = html.indexOf("-->", start);
    if (end < 0 || end + 3 > to) {
      return new Piece(start, "opens a comment that is not closed");
    }
    String text = html.substring(start, end);
    var condition = CONDITION_OF_COMMENT.matcher(text);
    boolean conditional = condition.lookingAt();
    boolean plain = !text.startsWith(">") && !text.startsWith("->") && !text.contains("--!>");
    if (!plain || (!conditional && text.toLowerCase(Locale.ROOT).contains("[if"))) {
      return new Piece(end + 3, "is read in different ways");
    }
    if (!conditional) {
      return new Piece(end + 3, "");
    }
    String inner = text.substring(condition.end()).stripTrailing();
    for (String ending : new String[] {"<![endif]", "<!--", "<!"}) {
      if (inner.endsWith(ending)) {
        inner = inner.substring(0, inner.length() - ending.length());
        break;
      }
    }
    // Comments do not nest, so this goes no deeper.
    return fault(inner, 0, inner.length()).isEmpty()
        ? new Piece(end + 3, "")
        : new Piece(end + 3, "is not whole to the clients that read it");
  }

  private Piece declaration(int open) {
    var condition = CONDITION.matcher(html).region(open, to);
    if (condition.lookingAt()) {
      return new Piece(condition.end(), "");
    }
    var cdata = CDATA.matcher(html).region(open, to);
    return cdata.lookingAt()
        ? new Piece(cdata.end(), "")
        : new Piece(open + 2, "is read in different ways");
  }
}
