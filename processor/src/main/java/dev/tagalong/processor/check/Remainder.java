package dev.tagalong.processor.check;

import dev.tagalong.TagSyntax;
import dev.tagalong.processor.resolve.TagMatches.Match;
import java.util.Optional;

/** {@code a%b%c} in a script, which divides. */
final class Remainder {
  private Remainder() {}

  /** Whether operands stand on both sides of what looks like a tag. */
  static boolean is(Match match) {
    String source = match.text().text().source();
    int start = match.tag().start();
    int end = match.tag().end();
    if (!match.located().isInScript() || start == 0 || end == source.length()) {
      return false;
    }
    char before = source.charAt(start - 1);
    return match.tag().syntax().equals(Optional.of(TagSyntax.PERCENT))
        && (Character.isJavaIdentifierPart(before) || before == ')' || before == ']')
        && (Character.isJavaIdentifierPart(source.charAt(end)) || source.charAt(end) == '(');
  }
}
