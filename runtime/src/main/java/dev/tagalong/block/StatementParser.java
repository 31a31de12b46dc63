package dev.tagalong.block;

import dev.tagalong.block.BlockFault.Kind;
import dev.tagalong.block.Statement.Block;
import dev.tagalong.block.Statement.Comment;
import dev.tagalong.block.Statement.Content;
import dev.tagalong.block.Statement.Leaf;
import dev.tagalong.block.Statement.Partial;
import dev.tagalong.block.Statement.Program;
import dev.tagalong.scan.BlockMark;
import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the marks of a text together, and goes on behind what is not well-formed. */
final class StatementParser {
  private static final int DEEPEST = 100;

  private final BlockSource source;
  private final List<BlockFault> faults;
  private final List<Piece> pieces = new ArrayList<>();

  /** What closes the blocks that are open, the innermost last. */
  private final Deque<String> openings = new ArrayDeque<>();

  /** What closes blocks that other ends have crossed: it comes too late. */
  private final List<String> crossed = new ArrayList<>();

  private int next;
  private int written;

  /** A tag in braces, or a mark. */
  private record Piece(int start, int end, @Nullable TagOccurrence tag, @Nullable BlockMark mark) {}

  /** The text has more structure than anybody can follow. */
  private static final class Unsound extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsound() {
      super(null, null, false, false);
    }
  }

  private StatementParser(BlockSource source, List<BlockFault> faults) {
    this.source = source;
    this.faults = faults;
    for (TagOccurrence tag : source.scan().tags()) {
      if (source.text().startsWith("{{", tag.start())) {
        pieces.add(new Piece(tag.start(), tag.end(), tag, null));
      }
    }
    for (BlockMark mark : source.scan().marks()) {
      pieces.add(new Piece(mark.start(), mark.end(), null, mark));
    }
    pieces.sort(Comparator.comparingInt(Piece::start));
  }

  /**
   * The statements of a text, its blanks as Handlebars leaves them. Whatever is not well-formed is
   * then among {@code faults}, and the blocks that it concerns are unsound; nothing where no block
   * can be told from another.
   */
  static Optional<Program> parse(BlockSource source, List<BlockFault> faults) {
    StatementParser parser = new StatementParser(source, faults);
    try {
      Program program = parser.text();
      WhitespaceControl.apply(program);
      return Optional.of(program);
    } catch (Unsound e) {
      return Optional.empty();
    }
  }

  private Program text() {
    Program program = new Program();
    program(program, 0);
    while (next < pieces.size()) {
      BlockMark mark = Objects.requireNonNull(pieces.get(next++).mark());
      written = mark.end();
      if (mark.kind() == BlockMark.Kind.ELSE) {
        fault(Kind.STRAY_ELSE, mark, mark.words());
      } else if (crossed.remove(mark.words())) {
        dropCrossed(program);
      } else {
        fault(Kind.UNOPENED, mark, mark.words());
      }
      program(program, 0);
    }
    return program;
  }

  /** Where a block that was crossed ends at last, nobody knows what stood in it. */
  private static void dropCrossed(Program program) {
    for (int i = program.body.size() - 1; i >= 0; i--) {
      if (program.body.get(i) instanceof Block block && block.unsound) {
        program.body.subList(i, program.body.size()).clear();
        return;
      }
    }
  }

  private void fault(Kind kind, BlockMark mark, String detail) {
    fault(kind, mark, detail, -1);
  }

  private void fault(Kind kind, BlockMark mark, String detail, int other) {
    faults.add(new BlockFault(kind, source, mark.start(), mark.end(), detail, other));
  }

  /** Statements up to an {@code else}, an end, or the end of the text. */
  private Program program(int depth) {
    Program program = new Program();
    program(program, depth);
    return program;
  }

  private void program(Program program, int depth) {
    while (next < pieces.size()) {
      Piece piece = pieces.get(next);
      content(program, piece.start());
      BlockMark mark = piece.mark();
      if (mark != null
          && (mark.kind() == BlockMark.Kind.ELSE || mark.kind() == BlockMark.Kind.CLOSE)) {
        return;
      }
      next++;
      written = piece.end();
      if (piece.tag() != null) {
        program.body.add(new Leaf(piece.tag()));
      } else if (mark != null) {
        program.body.add(statement(mark, depth));
      }
    }
    content(program, source.text().length());
  }

  private void content(Program program, int end) {
    if (end > written) {
      program.body.add(new Content(source.text(), written, end));
      written = end;
    }
  }

  private Statement statement(BlockMark mark, int depth) {
    return switch (mark.kind()) {
      case COMMENT -> new Comment(mark);
      case PARTIAL -> new Partial(mark);
      case OPEN, OPEN_INVERTED, ELSE, CLOSE -> block(mark, depth);
    };
  }

  private Block block(BlockMark open, int depth) {
    requireNotTooDeep(open, depth);
    boolean inverted = open.kind() == BlockMark.Kind.OPEN_INVERTED;
    Block block = opened(open, inverted);
    String closing = BlockWords.closing(open.words());
    openings.addLast(closing);
    Program body = program(depth + 1);
    Program otherwise = otherwise(block, open, closing, depth);
    block.program = inverted ? otherwise : body;
    block.inverse = inverted ? body : otherwise;
    openings.removeLast();
    BlockMark close = close(block, open, closing);
    if (close == null) {
      block.unsound = true;
      return block;
    }
    block.closeTrim = close.trim();
    // As Handlebars has it: of several, the first alone knows how the block is closed.
    Program chain = otherwise;
    for (boolean first = true; chain != null && chain.chained; first = false) {
      Block link = (Block) chain.body.get(0);
      link.closeTrim = first ? close.trim() : link.open.trim();
      chain = link.inverse;
    }
    next++;
    written = close.end();
    return block;
  }

  private void requireNotTooDeep(BlockMark mark, int depth) {
    if (depth >= DEEPEST) {
      fault(Kind.TOO_DEEP, mark, "");
      throw new Unsound();
    }
  }

  /** What stands behind an {@code else}; null without one. */
  private @Nullable Program otherwise(Block block, BlockMark open, String closing, int depth) {
    BlockMark mark = elseMark();
    if (mark == null) {
      return null;
    }
    next++;
    written = mark.end();
    block.inverseTrim = mark.trim();
    if (mark.words().isEmpty()) {
      Program program = program(depth + 1);
      for (BlockMark after = elseMark(); after != null; after = elseMark()) {
        fault(Kind.SECOND_ELSE, after, closing, open.start());
        block.unsound = true;
        next++;
        written = after.end();
        program(program, depth + 1);
      }
      return program;
    }
    requireNotTooDeep(mark, depth);
    Block link = opened(mark, false);
    link.program = program(depth + 1);
    link.inverse = otherwise(link, open, closing, depth + 1);
    Program chain = new Program();
    chain.chained = true;
    chain.body.add(link);
    return chain;
  }

  /** The {@code else} that comes next; null where something else does. */
  private @Nullable BlockMark elseMark() {
    BlockMark mark = next < pieces.size() ? pieces.get(next).mark() : null;
    return mark != null && mark.kind() == BlockMark.Kind.ELSE ? mark : null;
  }

  private Block opened(BlockMark mark, boolean inverted) {
    BlockWords words = BlockWords.of(mark, inverted);
    Block block = new Block(mark, words.kind(), words.path());
    words
        .fault()
        .ifPresent(
            kind -> {
              fault(kind, mark, words.detail());
              block.unsound = true;
            });
    return block;
  }

  /** The end of a block; null where that of one around it comes first, or none. */
  private @Nullable BlockMark close(Block block, BlockMark open, String closing) {
    if (next >= pieces.size()) {
      fault(Kind.UNCLOSED, open, closing);
      return null;
    }
    BlockMark close = Objects.requireNonNull(pieces.get(next).mark());
    if (close.words().equals(closing)) {
      return close;
    }
    boolean crosses = openings.contains(close.words());
    fault(crosses ? Kind.CROSSED : Kind.MISTYPED_END, close, closing, open.start());
    block.unsound = true;
    crossed.add(closing);
    return crosses ? null : close;
  }
}
