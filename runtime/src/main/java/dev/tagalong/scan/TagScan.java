package dev.tagalong.scan;

import dev.tagalong.TagSyntax;
import dev.tagalong.scan.Suspicion.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One pass over one text.
 *
 * <p>Every look-ahead stops at the character that a tag of its form begins with. So no two of them
 * cover the same stretch of text, and the time stays proportional to the text's length.
 */
final class TagScan {
  private final TagScanner scanner;
  private final String source;
  private final List<TagOccurrence> tags = new ArrayList<>();
  private final List<Suspicion> suspicions = new ArrayList<>();

  TagScan(TagScanner scanner, String source) {
    this.scanner = scanner;
    this.source = source;
  }

  ScannedText run() {
    int at = 0;
    while (at < source.length()) {
      at = scanner.looksAt(source.charAt(at)) ? next(at) : at + 1;
    }
    return new ScannedText(source, tags, suspicions);
  }

  /** Takes what stands at {@code at}, and says where to go on. */
  private int next(int at) {
    String ignored = scanner.ignoredAt(source, at);
    String custom = scanner.customTagAt(source, at);
    if (!ignored.isEmpty() && ignored.length() >= custom.length()) {
      return at + ignored.length();
    }
    if (!custom.isEmpty()) {
      int end = at + custom.length();
      tags.add(new TagOccurrence(custom, "", formOf(custom), at, end));
      return end;
    }
    return switch (source.charAt(at)) {
      case '%' -> percent(at);
      case '{' -> scanner.looksFor(TagSyntax.BRACE) ? brace(at) : at + 1;
      case '<' -> angle(at);
      case '&' -> encoded(at);
      default -> at + 1;
    };
  }

  private static Optional<TagSyntax> formOf(String text) {
    for (TagSyntax syntax : TagSyntax.values()) {
      int from = syntax.opening().length();
      int to = text.length() - syntax.closing().length();
      if (text.startsWith(syntax.opening())
          && text.endsWith(syntax.closing())
          && from < to
          && TagNames.isName(text.substring(from, to))) {
        return Optional.of(syntax);
      }
    }
    return Optional.empty();
  }

  private int percent(int at) {
    int end = PercentEncoding.endOfCharacter(source, at);
    if (end == at) {
      end = encoded(at);
    }
    if (end > at + 1 || !scanner.looksFor(TagSyntax.PERCENT)) {
      return end;
    }
    int endOfName = TagNames.endOfName(source, at + 1);
    if (isAt(endOfName, '%') && endOfName > at + 1) {
      return percentTag(at, endOfName);
    }
    if (!suspectBlank(at, endOfName) && endOfName > at + 1) {
      suspect(Kind.MALFORMED, TagSyntax.PERCENT, name(at + 1, endOfName), at, endOfName);
    }
    return at + 1;
  }

  private int percentTag(int at, int endOfName) {
    String name = name(at + 1, endOfName);
    if (!isPercentName(at, name)) {
      return at + 1;
    }
    return tag(TagSyntax.PERCENT, name, at, endOfName + 1);
  }

  /** Whether {@code name} between percent signs, of which the first is at {@code at}, is a tag. */
  private boolean isPercentName(int at, String name) {
    boolean percentage =
        at > 0
            && Character.isDigit(source.charAt(at - 1))
            && name.chars().anyMatch(unit -> unit >= 128);
    return !percentage && !PercentEncoding.isByte(name);
  }

  /**
   * Whether {@code % first name %} stands at {@code at}, closed by a sign that opens no tag itself.
   * That rules out {@code 20% on %name%}.
   */
  private boolean suspectBlank(int at, int endOfName) {
    int start = afterBlanks(at + 1);
    if (start > at + 1 ? TagNames.endOfName(source, start) == start : endOfName == at + 1) {
      return false;
    }
    int end = TagNames.endOfWord(source, start);
    int words = 1;
    int next = end + 1;
    while (isBlankAt(end) && (next = TagNames.endOfWord(source, end + 1)) > end + 1) {
      end = next;
      words++;
    }
    int close = afterBlanks(end);
    if (!isAt(close, '%') || opensPercentTag(close)) {
      return false;
    }
    suspect(Kind.BLANK_IN_TAG, TagSyntax.PERCENT, name(start, end), at, close + 1);
    return words == 1 || start > at + 1;
  }

  private boolean opensPercentTag(int at) {
    int endOfName = TagNames.endOfName(source, at + 1);
    return endOfName > at + 1 && isAt(endOfName, '%') && isPercentName(at, name(at + 1, endOfName));
  }

  private int angle(int at) {
    if (isAt(at + 1, '%')) {
      return afterServiceTag(at);
    }
    boolean opened = scanner.looksFor(TagSyntax.ANGLE) && isAt(at + 1, '<') && !isAt(at + 2, '<');
    return opened ? paired(TagSyntax.ANGLE, at) : at + 1;
  }

  /** The end of the {@code <% … %>} at {@code at}; just one further where it is not closed. */
  private int afterServiceTag(int at) {
    for (int end = at + 2; end < source.length() && source.charAt(end) != '<'; end++) {
      if (source.charAt(end) == '%' && isAt(end + 1, '>')) {
        return end + 2;
      }
    }
    return at + 1;
  }

  private int brace(int at) {
    if (!isAt(at + 1, '{')) {
      return at + 1;
    }
    if (!isAt(at + 2, '{')) {
      return paired(TagSyntax.BRACE, at);
    }
    boolean first = at == 0 || source.charAt(at - 1) != '{';
    return first ? braces(at) : at + 1;
  }

  /** Three or more opening braces: a block, if as many close it. */
  private int braces(int at) {
    int start = at;
    while (isAt(start, '{')) {
      start++;
    }
    int count = start - at;
    int close = closing(TagSyntax.BRACE, start);
    int end = close;
    while (close >= 0 && end < close + count && isAt(end, '}')) {
      end++;
    }
    if (close < 0 || end < close + count || source.substring(start, close).isBlank()) {
      return at + 1;
    }
    return suspect(Kind.BLOCK, TagSyntax.BRACE, "", at, end);
  }

  /** A form of tag whose opening and closing have two characters each. */
  private int paired(TagSyntax syntax, int at) {
    int start = at + 2;
    int close = closing(syntax, start);
    int first = afterBlanks(start);
    int endOfName = TagNames.endOfName(source, first);
    boolean named = endOfName > first;
    if (close < 0) {
      return unclosed(syntax, at, named && (first == start || syntax == TagSyntax.BRACE));
    }
    boolean block = syntax == TagSyntax.BRACE && isBlock(first, endOfName, close);
    if (block) {
      return suspect(Kind.BLOCK, syntax, "", at, close + 2);
    }
    if (named && first == start && endOfName == close) {
      return tag(syntax, name(start, close), at, close + 2);
    }
    if (named && isWords(first, close)) {
      return suspect(Kind.BLANK_IN_TAG, syntax, name(first, close), at, close + 2);
    }
    if (named) {
      suspect(Kind.MALFORMED, syntax, name(first, endOfName), at, close + 2);
    }
    return start;
  }

  private int unclosed(TagSyntax syntax, int at, boolean named) {
    int start = at + 2;
    if (syntax == TagSyntax.BRACE && source.startsWith("!--", start)) {
      return suspect(Kind.BLOCK, syntax, "", at, start + 3);
    }
    if (named) {
      int first = afterBlanks(start);
      int end = TagNames.endOfName(source, first);
      suspect(Kind.MALFORMED, syntax, name(first, end), at, end);
    }
    return start;
  }

  /**
   * Where {@code syntax} is closed that was opened before {@code start}, on the same line and
   * before it is opened again; -1 if it is not.
   */
  private int closing(TagSyntax syntax, int start) {
    char opening = syntax.opening().charAt(0);
    char closing = syntax.closing().charAt(0);
    for (int at = start; at < source.length(); at++) {
      char unit = source.charAt(at);
      if (unit == closing) {
        return isAt(at + 1, closing) ? at : -1;
      }
      if (unit == opening || unit == '\n' || unit == '\r') {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a template language means something by what stands between double braces. */
  private boolean isBlock(int first, int endOfName, int close) {
    if (first == close) {
      return false;
    }
    if (endOfName == first) {
      return "#/^>!@&~*".indexOf(source.charAt(first)) >= 0;
    }
    return name(first, endOfName).equals("else")
        || (isBlankAt(endOfName) && !isWords(first, close));
  }

  /** Whether there are nothing but blanks and characters of names. */
  private boolean isWords(int start, int end) {
    int at = start;
    while (at < end) {
      int next = afterBlanks(TagNames.endOfWord(source, at));
      if (next == at) {
        return false;
      }
      at = next;
    }
    return true;
  }

  private int encoded(int at) {
    return EncodedTag.at(source, at)
        .filter(encoded -> scanner.looksFor(encoded.syntax()))
        .map(encoded -> suspect(Kind.ENCODED, encoded.syntax(), encoded.name(), at, encoded.end()))
        .orElse(at + 1);
  }

  private int tag(TagSyntax syntax, String name, int start, int end) {
    if (TagNames.isReserved(name)) {
      return suspect(Kind.RESERVED, syntax, name, start, end);
    }
    tags.add(
        new TagOccurrence(source.substring(start, end), name, Optional.of(syntax), start, end));
    return end;
  }

  private int suspect(Kind kind, TagSyntax syntax, String name, int start, int end) {
    String text = source.substring(start, end);
    suspicions.add(new Suspicion(kind, text, name, syntax, start, end));
    return end;
  }

  /** The name of a tag; with {@code _} for each run of blanks within. */
  private String name(int start, int end) {
    StringBuilder name = new StringBuilder(end - start);
    int at = start;
    while (at < end) {
      int next = afterBlanks(at);
      if (next > at && next < end) {
        name.append('_');
      }
      int endOfWord = Math.max(next, TagNames.endOfWord(source, next));
      name.append(source, next, endOfWord);
      at = endOfWord;
    }
    return name.toString();
  }

  private int afterBlanks(int start) {
    int at = start;
    while (isBlankAt(at)) {
      at++;
    }
    return at;
  }

  private boolean isBlankAt(int at) {
    return isAt(at, ' ') || isAt(at, '\t') || isAt(at, '\u00A0');
  }

  private boolean isAt(int at, char unit) {
    return at < source.length() && source.charAt(at) == unit;
  }
}
