package dev.tagalong.block;

import dev.tagalong.block.Statement.Block;
import dev.tagalong.block.Statement.Content;
import dev.tagalong.block.Statement.Leaf;
import dev.tagalong.block.Statement.Partial;
import dev.tagalong.block.Statement.Program;
import dev.tagalong.scan.Trim;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the blanks away that Handlebars.js 4 takes away: those beside a tilde, and the lines on
 * which nothing but a mark stands. What such a line is, it decides by what was written, and not by
 * what is left; the rules here are its rules, their corners included.
 */
final class WhitespaceControl {
  private static final char[] LINE_BREAK = {'\r', '\n'};

  private boolean rootSeen;

  private WhitespaceControl() {}

  /** Takes the blanks of a whole text away. */
  static void apply(Program text) {
    new WhitespaceControl().program(text);
  }

  /**
   * What a statement asks of those beside it.
   *
   * @param trim the blanks that go in any case
   * @param openAlone whether its beginning stands alone on its line, as far as it can tell
   * @param closeAlone the same of its end
   * @param inline whether it is a beginning and an end in one
   */
  private record Wish(Trim trim, boolean openAlone, boolean closeAlone, boolean inline) {}

  private void program(Program program) {
    boolean root = !rootSeen;
    rootSeen = true;
    List<Statement> body = program.body;
    for (int i = 0; i < body.size(); i++) {
      Statement current = body.get(i);
      Wish wish = wish(current);
      if (wish == null) {
        continue;
      }
      boolean lineBefore = isLineStart(body, i, root);
      boolean lineAfter = isLineEnd(body, i, root);
      if (wish.trim().after()) {
        trimStart(body, i + 1);
      }
      if (wish.trim().before()) {
        trimEnd(body, i - 1);
      }
      if (wish.inline() && lineBefore && lineAfter) {
        takeLine(body, i + 1);
        if (takeIndent(body, i - 1) && current instanceof Partial partial) {
          partial.indent = indent(body.get(i - 1));
        }
      }
      if (wish.openAlone() && lineBefore && current instanceof Block block) {
        takeLine(block.first().body, 0);
        takeIndent(body, i - 1);
      }
      if (wish.closeAlone() && lineAfter && current instanceof Block block) {
        takeLine(body, i + 1);
        List<Statement> last = (block.inverse == null ? block.first() : block.inverse).body;
        takeIndent(last, last.size() - 1);
      }
    }
  }

  private @Nullable Wish wish(Statement statement) {
    if (statement instanceof Leaf leaf) {
      return new Wish(leaf.tag.trim(), false, false, false);
    }
    if (statement instanceof Partial partial) {
      return new Wish(partial.mark.trim(), false, false, true);
    }
    if (statement instanceof Statement.Comment comment) {
      return new Wish(comment.mark.trim(), false, false, true);
    }
    return statement instanceof Block block ? block(block) : null;
  }

  private Wish block(Block block) {
    if (block.program != null) {
      program(block.program);
    }
    if (block.inverse != null) {
      program(block.inverse);
    }
    Program first = block.first();
    Program second = block.second();
    Program firstOfSecond = second != null && second.chained ? chainedBranch(second) : second;
    Program closing = firstOfSecond == null ? first : firstOfSecond;
    Wish wish =
        new Wish(
            new Trim(block.openTrim.before(), block.closeTrim.after()),
            isLineEnd(first.body, -1, false),
            isLineStart(closing.body, closing.body.size(), false),
            false);
    if (block.openTrim.after()) {
      trimStart(first.body, 0);
    }
    if (second == null || firstOfSecond == null) {
      if (block.closeTrim.before()) {
        trimEnd(first.body, first.body.size() - 1);
      }
      return wish;
    }
    if (block.inverseTrim.before()) {
      trimEnd(first.body, first.body.size() - 1);
    }
    if (block.inverseTrim.after()) {
      trimStart(firstOfSecond.body, 0);
    }
    if (block.closeTrim.before()) {
      trimEnd(firstOfSecond.body, firstOfSecond.body.size() - 1);
    }
    if (isLineStart(first.body, first.body.size(), false)
        && isLineEnd(firstOfSecond.body, -1, false)) {
      takeIndent(first.body, first.body.size() - 1);
      takeLine(firstOfSecond.body, 0);
    }
    return wish;
  }

  /** What an {@code else if} shows. */
  private static Program chainedBranch(Program chained) {
    return ((Block) chained.body.get(0)).first();
  }

  /** Whether nothing but blanks stands before the {@code index}-th statement on its line. */
  private static boolean isLineStart(List<Statement> body, int index, boolean root) {
    if (index == 0) {
      return root;
    }
    if (!(body.get(index - 1) instanceof Content content)) {
      return false;
    }
    int at = content.end;
    while (at > content.start && JsBlanks.isBlank(content.source.charAt(at - 1))) {
      at--;
      if (content.source.charAt(at) == '\n') {
        return true;
      }
    }
    return at == content.start && index == 1 && root;
  }

  /** Whether nothing but blanks stands behind the {@code index}-th statement on its line. */
  private static boolean isLineEnd(List<Statement> body, int index, boolean root) {
    if (index + 1 >= body.size()) {
      return root;
    }
    if (!(body.get(index + 1) instanceof Content content)) {
      return false;
    }
    int at = content.start;
    while (at < content.end && JsBlanks.isBlank(content.source.charAt(at))) {
      if (content.source.charAt(at) == '\n') {
        return true;
      }
      at++;
    }
    return at == content.end && index + 2 >= body.size() && root;
  }

  private static @Nullable Content content(List<Statement> body, int index) {
    return index >= 0 && index < body.size() && body.get(index) instanceof Content content
        ? content
        : null;
  }

  /** Takes all blanks at the beginning away. */
  private static void trimStart(List<Statement> body, int index) {
    Content content = content(body, index);
    if (content == null) {
      return;
    }
    int before = content.from;
    while (content.from < content.to && JsBlanks.isBlank(content.source.charAt(content.from))) {
      content.from++;
    }
    content.trimmedRight = content.from > before;
  }

  /** Takes all blanks at the end away. */
  private static void trimEnd(List<Statement> body, int index) {
    Content content = content(body, index);
    if (content == null) {
      return;
    }
    int before = content.to;
    while (content.to > content.from && JsBlanks.isBlank(content.source.charAt(content.to - 1))) {
      content.to--;
    }
    content.trimmedLeft = content.to < before;
  }

  /** Takes the rest of a line with its break away, once. */
  private static void takeLine(List<Statement> body, int index) {
    Content content = content(body, index);
    if (content == null || content.trimmedRight) {
      return;
    }
    int before = content.from;
    while (content.from < content.to && isOnLine(content.source.charAt(content.from))) {
      content.from++;
    }
    for (char unit : LINE_BREAK) {
      if (content.from < content.to && content.source.charAt(content.from) == unit) {
        content.from++;
      }
    }
    content.trimmedRight = content.from > before;
  }

  /** Takes the blanks before something on its line away, once; gives whether there were any. */
  private static boolean takeIndent(List<Statement> body, int index) {
    Content content = content(body, index);
    if (content == null || content.trimmedLeft) {
      return false;
    }
    int before = content.to;
    while (content.to > content.from && isOnLine(content.source.charAt(content.to - 1))) {
      content.to--;
    }
    content.trimmedLeft = content.to < before;
    return content.trimmedLeft;
  }

  private static boolean isOnLine(char unit) {
    return unit == ' ' || unit == '\t';
  }

  private static String indent(Statement before) {
    Content content = (Content) before;
    int at = content.end;
    while (at > content.start && isOnLine(content.source.charAt(at - 1))) {
      at--;
    }
    return content.source.substring(at, content.end);
  }
}
