package dev.tagalong.block;

import dev.tagalong.scan.BlockMark;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagPath;
import dev.tagalong.scan.Trim;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a text as it is written, marks of blocks included. */
abstract sealed class Statement {

  /** A list of statements: a text, or a branch of a block. */
  static final class Program {
    final List<Statement> body = new ArrayList<>();

    /** Whether it is what an {@code else if} makes: a block and nothing else. */
    boolean chained;
  }

  /** What stands between braces: it loses blanks where something beside it takes them. */
  static final class Content extends Statement {
    final String source;
    final int start;
    final int end;

    /** What is left of it. */
    int from;

    int to;
    boolean trimmedLeft;
    boolean trimmedRight;

    Content(String source, int start, int end) {
      this.source = source;
      this.start = start;
      this.end = end;
      from = start;
      to = end;
    }
  }

  /** A tag in braces. */
  static final class Leaf extends Statement {
    final TagOccurrence tag;

    Leaf(TagOccurrence tag) {
      this.tag = tag;
    }
  }

  /** A comment, of which nothing is left. */
  static final class Comment extends Statement {
    final BlockMark mark;

    Comment(BlockMark mark) {
      this.mark = mark;
    }
  }

  /** A partial. */
  static final class Partial extends Statement {
    final BlockMark mark;

    /** The blanks before it, where it stands alone on its line: each of its lines gets them. */
    String indent = "";

    Partial(BlockMark mark) {
      this.mark = mark;
    }
  }

  /** A block. */
  static final class Block extends Statement {
    final BlockMark open;
    final Node.Kind kind;
    final TagPath path;

    /** What is shown where it is so; none for an inverted section without an else. */
    @Nullable Program program;

    /** What is shown where it is not so. */
    @Nullable Program inverse;

    /** Whether what is wrong with it leaves open what stands in it. */
    boolean unsound;

    Trim openTrim;
    Trim inverseTrim = Trim.NONE;
    Trim closeTrim = Trim.NONE;

    Block(BlockMark open, Node.Kind kind, TagPath path) {
      this.open = open;
      this.kind = kind;
      this.path = path;
      openTrim = open.trim();
    }

    /** The branch that stands first. */
    Program first() {
      Program first = program == null ? inverse : program;
      return first == null ? new Program() : first;
    }

    /** The branch behind an {@code else}. */
    @Nullable Program second() {
      return program == null ? null : inverse;
    }
  }
}
