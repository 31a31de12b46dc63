package dev.tagalong.scan;

import dev.tagalong.TagSyntax;
import dev.tagalong.scan.Suspicion.Kind;
import dev.tagalong.scan.Suspicion.Meant;
import dev.tagalong.scan.Suspicion.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands between double braces, which nobody writes in prose.
 *
 * @param tag the name, or the path, of the tag, if it is one
 * @param mark what it does to the text around it, if it is of a block
 * @param trim which blanks around it go
 * @param markup whether the tag says that its values are markup
 * @param reason what it is otherwise
 * @param meant the tag that may have been meant
 * @param end where it ends
 */
record Braces(
    Optional<String> tag,
    Optional<BlockMark> mark,
    Trim trim,
    boolean markup,
    Reason reason,
    Meant meant,
    int end) {
  /** How far a closing is looked for; the name of a tag may be longer. */
  private static final int REACH = 500;

  /** Signs of what Handlebars has and nobody runs here: decorators, and data of other kinds. */
  private static final String CALLS = "*@";

  private static final String GO = "Go";
  private static final Set<String> GO_STATEMENTS =
      Set.of("if", "range", "with", "template", "define", "block");
  private static final Map<Character, String> BY_FIRST = Map.of('.', GO, '$', GO, '-', GO);
  private static final Set<String> MAILJET = Set.of("var", "data");

  private static final String ELSE = "else";
  private static final String LONG_COMMENT = "!--";

  /** Looks at the braces of one text. */
  static final class Reader {
    private final String source;
    private final NextText endOfComment;
    private final NextText endOfLongComment;
    private final NextText endOfTrimmedComment;

    Reader(String source) {
      this.source = source;
      endOfComment = new NextText(source, "}}");
      endOfLongComment = new NextText(source, "--}}");
      endOfTrimmedComment = new NextText(source, "--~}}");
    }

    /**
     * What the braces at {@code at} hold.
     *
     * @param inStatement whether a statement of Go's has begun that {@code {{end}}} may end
     */
    Optional<Braces> at(int at, boolean inStatement) {
      boolean trimsBefore = source.startsWith("~", at + 2);
      int first = Blanks.end(source, at + (trimsBefore ? 3 : 2));
      return source.startsWith("!", first)
          ? comment(at, first, trimsBefore)
          : new Look(source, at, first, trimsBefore, inStatement).take();
    }

    private Optional<Braces> comment(int at, int first, boolean trimsBefore) {
      boolean isLong = source.startsWith(LONG_COMMENT, first);
      int plain = isLong ? endOfLongComment.from(first + 1) : endOfComment.from(first + 1);
      int trimmed = isLong ? endOfTrimmedComment.from(first + 1) : -1;
      boolean nearer = trimmed >= 0 && (plain < 0 || trimmed < plain);
      int close = nearer ? trimmed : plain;
      if (close < 0) {
        int end = first + (isLong ? LONG_COMMENT.length() : 1);
        return Optional.of(suspicious(Reason.of(Kind.BLOCK), Meant.NOTHING, end));
      }
      int end = close + (isLong ? 2 : 0) + (nearer ? 3 : 2);
      boolean trimsAfter = nearer || (!isLong && source.charAt(close - 1) == '~');
      return Optional.of(
          marked(
              new BlockMark(
                  BlockMark.Kind.COMMENT, "", at, end, new Trim(trimsBefore, trimsAfter))));
    }
  }

  private static Braces marked(BlockMark mark) {
    return new Braces(
        Optional.empty(),
        Optional.of(mark),
        mark.trim(),
        false,
        Reason.of(Kind.BLOCK),
        Meant.NOTHING,
        mark.end());
  }

  private static Braces suspicious(Reason reason, Meant meant, int end) {
    return new Braces(Optional.empty(), Optional.empty(), Trim.NONE, false, reason, meant, end);
  }

  /** Whether what was found begins a statement of Go's. */
  boolean beginsStatement() {
    return reason.kind() == Kind.STATEMENT;
  }

  private static final class Look {
    private final String source;
    private final int at;
    private final boolean inStatement;
    private final int first;
    private final int endOfName;

    /** Where the closing begins, be it with a tilde; -1 if there is none. */
    private final int close;

    private final Trim trim;

    Look(String source, int at, int first, boolean trimsBefore, boolean inStatement) {
      this.source = source;
      this.at = at;
      this.first = first;
      this.inStatement = inStatement;
      endOfName = TagNames.endOfName(source, first);
      int end = Blanks.end(source, endOfName);
      close = endOfName > first && isClosing(end) ? end : close(at + 2);
      trim = new Trim(trimsBefore, close >= 0 && source.charAt(close) == '~');
    }

    private boolean isClosing(int index) {
      return source.startsWith("}}", index) || source.startsWith("~}}", index);
    }

    /** Where the braces are closed before they are opened again; -1 if they are not. */
    private int close(int start) {
      int limit = Math.min(source.length(), start + REACH);
      for (int end = start; end < limit; end++) {
        char unit = source.charAt(end);
        if (unit == '}' || (unit == '~' && end > first && isClosing(end))) {
          return isClosing(end) ? end : -1;
        }
        if (unit == '{') {
          return -1;
        }
      }
      return -1;
    }

    private int end() {
      return close + (trim.after() ? 3 : 2);
    }

    Optional<Braces> take() {
      boolean named = endOfName > first;
      if (close < 0) {
        return named
            ? Optional.of(
                suspicious(new Reason(Kind.UNCLOSED, "", first), meant(word()), endOfName))
            : Optional.empty();
      }
      if (first >= close) {
        return Optional.empty();
      }
      return named ? named() : unnamed();
    }

    private Optional<Braces> unnamed() {
      char sign = source.charAt(first);
      Optional<Braces> signed = signed(sign, source.substring(first + 1, close));
      if (signed.isPresent()) {
        return signed;
      }
      String path = Blanks.strip(source.substring(first, close));
      if (TagPath.of(path).isPresent()) {
        return tag(path, false);
      }
      if (CALLS.indexOf(sign) >= 0) {
        return found(Kind.BLOCK, "", Meant.NOTHING);
      }
      String language = BY_FIRST.getOrDefault(sign, "");
      int start = first;
      while (start < close && TagNames.endOfName(source, start) == start) {
        start++;
      }
      String name = source.substring(start, Math.max(start, TagNames.endOfName(source, start)));
      boolean goesOn = language.equals(GO) && GO_STATEMENTS.contains(name);
      return found(goesOn ? Kind.STATEMENT : Kind.EXPRESSION, language, Meant.named(name));
    }

    private Optional<Braces> signed(char sign, String rest) {
      return switch (sign) {
        case '#' -> mark(BlockMark.Kind.OPEN, rest);
        case '^' -> mark(rest.isBlank() ? BlockMark.Kind.ELSE : BlockMark.Kind.OPEN_INVERTED, rest);
        case '/' -> mark(BlockMark.Kind.CLOSE, rest);
        case '>' -> mark(BlockMark.Kind.PARTIAL, rest);
        case '&' ->
            TagPath.of(Blanks.strip(rest)).isPresent()
                ? tag(Blanks.strip(rest), true)
                : found(Kind.BLOCK, "", Meant.NOTHING);
        case '=' -> rest.endsWith("=") ? found(Kind.BLOCK, "", Meant.NOTHING) : Optional.empty();
        default -> Optional.empty();
      };
    }

    private Optional<Braces> named() {
      String name = word();
      int rest = Blanks.end(source, endOfName);
      boolean alone = rest == close;
      boolean spaced = rest > endOfName;
      if (name.equals(ELSE)) {
        return mark(BlockMark.Kind.ELSE, source.substring(endOfName, close));
      }
      if (alone && inStatement && name.equals("end")) {
        return found(Kind.END_OF_STATEMENT, GO, Meant.NOTHING);
      }
      String path = Blanks.strip(source.substring(first, close));
      if (alone || TagPath.of(path).isPresent()) {
        return tag(path, false);
      }
      if (MAILJET.contains(name) && source.charAt(endOfName) == ':') {
        int start = endOfName + 1;
        String variable = source.substring(start, TagNames.endOfName(source, start));
        return found(Kind.EXPRESSION, "Mailjet", Meant.named(variable));
      }
      if (spaced && GO_STATEMENTS.contains(name)) {
        return found(Kind.STATEMENT, GO, Meant.NOTHING);
      }
      if (isWords()) {
        return more(joined(), endOfName);
      }
      boolean call = spaced && startsArgument(source.charAt(rest));
      return call ? found(Kind.BLOCK, "", Meant.NOTHING) : more(name, endOfName);
    }

    private Optional<Braces> tag(String path, boolean markup) {
      return Optional.of(
          new Braces(
              Optional.of(path),
              Optional.empty(),
              trim,
              markup,
              Reason.of(Kind.BLOCK),
              meant(path),
              end()));
    }

    private Optional<Braces> mark(BlockMark.Kind kind, String words) {
      return Optional.of(marked(new BlockMark(kind, Blanks.strip(words), at, end(), trim)));
    }

    private Optional<Braces> more(String name, int from) {
      Reason reason = new Reason(Kind.MORE_THAN_NAME, source.substring(from, close).strip(), from);
      return Optional.of(suspicious(reason, meant(name), end()));
    }

    private static boolean startsArgument(char unit) {
      return Character.isLetterOrDigit(unit) || "\"'(.@_$".indexOf(unit) >= 0;
    }

    private boolean isWords() {
      return TagNames.isWords(source, first, close);
    }

    private String joined() {
      return TagNames.joined(source, first, close);
    }

    private String word() {
      return source.substring(first, endOfName);
    }

    private static Meant meant(String name) {
      return Meant.of(TagSyntax.BRACE, name);
    }

    private Optional<Braces> found(Kind kind, String detail, Meant meant) {
      return Optional.of(suspicious(new Reason(kind, detail, first), meant, end()));
    }
  }
}
