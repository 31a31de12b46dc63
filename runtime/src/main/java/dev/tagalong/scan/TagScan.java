package dev.tagalong.scan;

import dev.tagalong.TagSyntax;
import dev.tagalong.scan.Suspicion.Kind;
import dev.tagalong.scan.Suspicion.Meant;
import dev.tagalong.scan.Suspicion.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One pass over one text, in which each piece is taken for what it is.
 *
 * <p>Every look-ahead stops at the character that a tag of its form begins with, or after a length
 * that nothing of its kind has. So no stretch of text is covered more than a few times, and the
 * time stays proportional to the text's length.
 */
final class TagScan {
  private final TagScanner scanner;
  private final String source;
  private final List<TagOccurrence> tags = new ArrayList<>();
  private final List<BlockMark> marks = new ArrayList<>();
  private final List<ServiceTag> services = new ArrayList<>();
  private final Braces.Reader braces;
  private final SuspicionList suspicions;
  private final UnfinishedTags unfinished;
  private boolean inStatement;

  TagScan(TagScanner scanner, String source) {
    this.scanner = scanner;
    this.source = source;
    suspicions = new SuspicionList(source);
    braces = new Braces.Reader(source);
    unfinished = new UnfinishedTags(scanner, source, suspicions);
  }

  ScannedText run() {
    int at = 0;
    while (at < source.length()) {
      at = scanner.looksAt(source.charAt(at)) ? next(at) : at + 1;
    }
    return new ScannedText(source, tags, marks, services, suspicions.with(tags));
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
    String service = isAt(at + 1, '%') ? ServiceTags.TEXTS.longestAt(source, at) : "";
    if (!service.isEmpty()) {
      services.add(new ServiceTag(service, at, at + service.length()));
      return at + service.length();
    }
    int end = usual(at);
    end = end > at ? end : foreign(at);
    end = end > at ? end : hidden(at);
    end = end > at ? end : unfinished.at(at);
    return end > at ? end : at + 1;
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

  /** Where a tag of a usual form that stands at {@code at} ends; {@code at} if there is none. */
  private int usual(int at) {
    return switch (source.charAt(at)) {
      case '%' -> percent(at);
      case '{' -> scanner.looksFor(TagSyntax.BRACE) ? brace(at) : at;
      case '<' -> angle(at);
      default -> at;
    };
  }

  private int percent(int at) {
    int end = PercentEncoding.endOfCharacter(source, at);
    if (end > at || !scanner.looksFor(TagSyntax.PERCENT)) {
      return end;
    }
    int endOfName = TagNames.endOfName(source, at + 1);
    return isAt(endOfName, '%') && endOfName > at + 1 ? percentTag(at, endOfName) : at;
  }

  private int percentTag(int at, int endOfName) {
    String name = source.substring(at + 1, endOfName);
    return TagNames.isPercentName(source, at, name)
        ? tag(TagSyntax.PERCENT, name, at, endOfName + 1)
        : at + 1;
  }

  private int angle(int at) {
    if (isAt(at + 1, '%')) {
      return served(at);
    }
    boolean opened = scanner.looksFor(TagSyntax.ANGLE) && isAt(at + 1, '<') && !isAt(at + 2, '<');
    int endOfName = opened ? TagNames.endOfName(source, at + 2) : at;
    return endOfName > at + 2 && source.startsWith(">>", endOfName)
        ? tag(TagSyntax.ANGLE, source.substring(at + 2, endOfName), at, endOfName + 2)
        : at;
  }

  /** The {@code <% … %>} at {@code at}. */
  private int served(int at) {
    Optional<ServerTag> found = ServerTag.at(source, at);
    if (found.isEmpty()) {
      return at;
    }
    int end = found.get().end();
    if (found.get().reason().isEmpty()) {
      services.add(new ServiceTag(source.substring(at, end), at, end));
      return end;
    }
    return suspicions.add(found.get().reason().get(), found.get().meant(), at, end);
  }

  private int brace(int at) {
    if (!isAt(at + 1, '{')) {
      return at;
    }
    if (isAt(at + 2, '{') || source.startsWith("~{", at + 2)) {
      boolean first = at == 0 || source.charAt(at - 1) != '{';
      return first ? manyBraces(at) : at + 1;
    }
    if (isTagAt(Blanks.end(source, at + 2))) {
      return at + 2;
    }
    Optional<Braces> found = braces.at(at, inStatement);
    if (found.isEmpty()) {
      return at;
    }
    Braces taken = found.get();
    inStatement |= taken.beginsStatement();
    if (taken.mark().isPresent()) {
      marks.add(taken.mark().get());
      return taken.end();
    }
    if (taken.tag().isPresent()) {
      return braceTag(taken.tag().get(), at, taken.end(), taken.trim(), taken.markup());
    }
    int end = hidden(at);
    return end > at ? end : suspicions.add(taken.reason(), taken.meant(), at, taken.end());
  }

  /** Whether a tag of another form than braces stands at {@code at}. */
  private boolean isTagAt(int at) {
    if (at >= source.length()) {
      return false;
    }
    if (!scanner.customTagAt(source, at).isEmpty()) {
      return true;
    }
    int endOfPercent = isAt(at, '%') ? TagNames.endOfName(source, at + 1) : at;
    int endOfAngle = source.startsWith("<<", at) ? TagNames.endOfName(source, at + 2) : at;
    return (endOfPercent > at + 1 && isAt(endOfPercent, '%'))
        || (endOfAngle > at + 2 && source.startsWith(">>", endOfAngle));
  }

  /**
   * Three or more opening braces, closed by as many: three say that values are markup, and more
   * begin a block that Handlebars leaves as it is.
   */
  private int manyBraces(int at) {
    boolean trimsBefore = isAt(at + 2, '~');
    int start = at + (trimsBefore ? 3 : 2);
    while (isAt(start, '{')) {
      start++;
    }
    int count = start - at - (trimsBefore ? 1 : 0);
    int close = start;
    while (close < source.length() && "{}\n\r".indexOf(source.charAt(close)) < 0) {
      close++;
    }
    int end = close;
    boolean trimsAfter = source.startsWith("}~}}", close);
    if (trimsAfter) {
      end = close + "}~}}".length();
    } else {
      while (end < close + count && isAt(end, '}')) {
        end++;
      }
    }
    String content = source.substring(start, close);
    boolean closed = trimsAfter ? count == 3 : end == close + count;
    if (content.isBlank() || !closed || isTagAt(start)) {
      return at + 1;
    }
    String path = Blanks.strip(content);
    return count == 3 && TagPath.of(path).isPresent()
        ? braceTag(path, at, end, new Trim(trimsBefore, trimsAfter), true)
        : suspicions.add(Reason.of(Kind.BLOCK), Meant.NOTHING, at, end);
  }

  private int foreign(int at) {
    for (ForeignForm form : ForeignForm.beginningWith(source.charAt(at))) {
      int end = form.end(source, at);
      if (end >= 0) {
        String content = form.content(source, at, end);
        if (form == ForeignForm.LIQUID && TagNames.isName(content)) {
          // A tag in braces, if it is a method's.
          return at + 1;
        }
        Reason reason = new Reason(form.kind(content), form.language(), at);
        return suspicions.add(reason, Meant.named(path(content)), at, end);
      }
    }
    return at;
  }

  /**
   * The name that an expression begins with, with the names that it leads to; of a call the
   * argument's.
   */
  private static String path(String content) {
    int start = 0;
    while (start < content.length()) {
      int end = TagNames.endOfName(content, start);
      if (end > start && !content.startsWith("(", end)) {
        return content.substring(start, end);
      }
      start = Math.max(start + 1, end);
    }
    return "";
  }

  private int hidden(int at) {
    return HiddenTag.at(source, at, scanner)
        .map(hidden -> suspicions.add(hidden.reason(), hidden.meant(), at, hidden.end()))
        .orElse(at);
  }

  private int tag(TagSyntax syntax, String name, int start, int end) {
    return tag(new TagOccurrence(syntax.tag(name), name, Optional.of(syntax), start, end), syntax);
  }

  private int braceTag(String name, int start, int end, Trim trim, boolean markup) {
    TagSyntax syntax = TagSyntax.BRACE;
    return tag(
        new TagOccurrence(syntax.tag(name), name, Optional.of(syntax), start, end, trim, markup),
        syntax);
  }

  private int tag(TagOccurrence tag, TagSyntax syntax) {
    if (ServiceTags.isServiceName(tag.name())) {
      return suspicions.add(
          Reason.of(Kind.RESERVED), Meant.of(syntax, tag.name()), tag.start(), tag.end());
    }
    tags.add(tag);
    return tag.end();
  }

  private boolean isAt(int at, char unit) {
    return at >= 0 && at < source.length() && source.charAt(at) == unit;
  }
}
