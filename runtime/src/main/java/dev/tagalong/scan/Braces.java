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
 * @param tag the tag, if it is one
 * @param reason what it is otherwise
 * @param meant the tag that may have been meant
 * @param end where it ends
 */
record Braces(Optional<String> tag, Reason reason, Meant meant, int end) {
  /** How far a closing is looked for; the name of a tag may be longer. */
  private static final int REACH = 500;

  private static final String BLOCKS = "#/^>!@&~*";

  private static final String GO = "Go";
  private static final Set<String> GO_STATEMENTS =
      Set.of("if", "range", "with", "template", "define", "block");
  private static final Map<Character, String> BY_FIRST = Map.of('.', GO, '$', GO, '-', GO);
  private static final Set<String> MAILJET = Set.of("var", "data");

  /**
   * What the braces at {@code at} hold.
   *
   * @param inStatement whether a statement of Go's has begun that {@code {{end}}} may end
   */
  static Optional<Braces> at(String source, int at, boolean inStatement) {
    return new Look(source, at, inStatement).take();
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
    private final int close;

    Look(String source, int at, boolean inStatement) {
      this.source = source;
      this.at = at;
      this.inStatement = inStatement;
      first = Blanks.end(source, at + 2);
      endOfName = TagNames.endOfName(source, first);
      int end = Blanks.end(source, endOfName);
      close = endOfName > first && source.startsWith("}}", end) ? end : close(at + 2);
    }

    /** Where the braces are closed before they are opened again; -1 if they are not. */
    private int close(int start) {
      int limit = Math.min(source.length(), start + REACH);
      for (int end = start; end < limit; end++) {
        char unit = source.charAt(end);
        if (unit == '}') {
          return source.startsWith("}}", end) ? end : -1;
        }
        if (unit == '{') {
          return -1;
        }
      }
      return -1;
    }

    Optional<Braces> take() {
      boolean named = endOfName > first;
      if (close < 0) {
        return unclosed(named);
      }
      if (first >= close) {
        return Optional.empty();
      }
      return named ? named() : unnamed();
    }

    private Optional<Braces> unclosed(boolean named) {
      if (source.startsWith("!--", at + 2)) {
        return found(Kind.BLOCK, "", Meant.NOTHING, at + 5);
      }
      return named ? found(Kind.UNCLOSED, "", meant(word()), endOfName) : Optional.empty();
    }

    private Optional<Braces> unnamed() {
      char sign = source.charAt(first);
      if (BLOCKS.indexOf(sign) >= 0) {
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

    private Optional<Braces> named() {
      String name = word();
      int rest = Blanks.end(source, endOfName);
      boolean alone = rest == close;
      boolean spaced = rest > endOfName;
      if (name.equals("else")) {
        return found(Kind.BLOCK, "", Meant.NOTHING);
      }
      if (alone && inStatement && name.equals("end")) {
        return found(Kind.END_OF_STATEMENT, GO, Meant.NOTHING);
      }
      if (alone) {
        Meant tag = meant(name);
        return Optional.of(new Braces(Optional.of(name), Reason.of(Kind.BLOCK), tag, close + 2));
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

    private Optional<Braces> more(String name, int from) {
      return Optional.of(
          new Braces(
              Optional.empty(),
              new Reason(Kind.MORE_THAN_NAME, source.substring(from, close).strip(), from),
              meant(name),
              close + 2));
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
      return found(kind, detail, meant, close + 2);
    }

    private Optional<Braces> found(Kind kind, String detail, Meant meant, int end) {
      return Optional.of(new Braces(Optional.empty(), new Reason(kind, detail, first), meant, end));
    }
  }
}
