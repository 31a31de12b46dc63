package dev.tagalong.scan;

import dev.tagalong.TagSyntax;
import dev.tagalong.scan.Suspicion.Kind;
import dev.tagalong.scan.Suspicion.Meant;
import dev.tagalong.scan.Suspicion.Reason;

/** What is begun as a tag of percent signs or angle brackets, and does not go on like one. */
final class UnfinishedTags {
  private final TagScanner scanner;
  private final String source;
  private final SuspicionList suspicions;

  UnfinishedTags(TagScanner scanner, String source, SuspicionList suspicions) {
    this.scanner = scanner;
    this.source = source;
    this.suspicions = suspicions;
  }

  /** Takes what is begun at {@code at}, and says where to go on; {@code at} if nothing is. */
  int at(int at) {
    char unit = source.charAt(at);
    if (unit == '%' && scanner.looksFor(TagSyntax.PERCENT)) {
      return unfinishedPercent(at);
    }
    boolean angle = unit == '<' && isAt(at + 1, '<') && !isAt(at + 2, '<');
    return angle && scanner.looksFor(TagSyntax.ANGLE) ? unfinishedAngle(at) : at;
  }

  private int unfinishedPercent(int at) {
    if (isPercentage(at)) {
      return at + 1;
    }
    int endOfName = TagNames.endOfName(source, at + 1);
    if (!suspectBlank(at, endOfName) && endOfName > at + 1) {
      Meant meant = Meant.of(TagSyntax.PERCENT, source.substring(at + 1, endOfName));
      if (scanner.isKnown(meant)) {
        suspicions.add(Reason.of(Kind.UNCLOSED), meant, at, endOfName);
      }
    }
    return at + 1;
  }

  /** Whether a number goes before the sign, perhaps with a blank. */
  private boolean isPercentage(int at) {
    int before = isBlankAt(at - 1) ? at - 2 : at - 1;
    return before >= 0 && Character.isDigit(source.charAt(before));
  }

  /**
   * Whether {@code % first name %} stands at {@code at}, closed by a sign that opens no tag itself.
   * That rules out {@code 20% on %name%}.
   */
  private boolean suspectBlank(int at, int endOfName) {
    int start = Blanks.endOnLine(source, at + 1);
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
    int close = Blanks.endOnLine(source, end);
    if (!isAt(close, '%') || opensPercentTag(close)) {
      return false;
    }
    Meant meant = Meant.of(TagSyntax.PERCENT, TagNames.joined(source, start, end));
    if (scanner.isKnown(meant)) {
      suspicions.add(new Reason(Kind.MORE_THAN_NAME, " ", at + 1), meant, at, close + 1);
    }
    return words == 1 || start > at + 1;
  }

  private boolean opensPercentTag(int at) {
    int endOfName = TagNames.endOfName(source, at + 1);
    return endOfName > at + 1
        && isAt(endOfName, '%')
        && TagNames.isPercentName(source, at, source.substring(at + 1, endOfName));
  }

  private int unfinishedAngle(int at) {
    int first = Blanks.endOnLine(source, at + 2);
    int endOfName = TagNames.endOfName(source, first);
    if (endOfName == first) {
      return at + 2;
    }
    int close = closingAngle(first);
    String name = source.substring(first, endOfName);
    if (close >= 0 && TagNames.isWords(source, first, close)) {
      Meant meant = Meant.of(TagSyntax.ANGLE, TagNames.joined(source, first, close));
      return scanner.isKnown(meant)
          ? suspicions.add(new Reason(Kind.MORE_THAN_NAME, " ", at + 2), meant, at, close + 2)
          : at + 2;
    }
    Meant meant = Meant.of(TagSyntax.ANGLE, name);
    if (close >= 0) {
      String more = source.substring(endOfName, close);
      boolean prose = more.chars().anyMatch(Blanks::isBlank) || first > at + 2;
      if (prose && !scanner.isKnown(meant)) {
        return at + 2;
      }
      return suspicions.add(new Reason(Kind.MORE_THAN_NAME, more, endOfName), meant, at, close + 2);
    }
    if (first == at + 2) {
      boolean closed = isAt(endOfName, '>');
      if (closed || scanner.isKnown(meant)) {
        suspicions.add(Reason.of(Kind.UNCLOSED), meant, at, endOfName);
      }
    }
    return at + 2;
  }

  /** Where angle brackets are closed on the same line, before they are opened again. */
  private int closingAngle(int start) {
    for (int at = start; at < source.length(); at++) {
      char unit = source.charAt(at);
      if (unit == '>') {
        return isAt(at + 1, '>') ? at : -1;
      }
      if (unit == '<' || Blanks.isLineEnd(unit)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isBlankAt(int at) {
    return isAt(at, ' ') || isAt(at, '\t') || isAt(at, '\u00A0');
  }

  private boolean isAt(int at, char unit) {
    return at >= 0 && at < source.length() && source.charAt(at) == unit;
  }
}
