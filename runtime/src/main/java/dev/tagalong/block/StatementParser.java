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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the marks of a text together. What is not well-formed is told at its first place. */
final class StatementParser {
  private static final int DEEPEST = 100;

  private final BlockSource source;
  private final List<BlockFault> faults;
  private final List<Piece> pieces = new ArrayList<>();
  private int next;
  private int written;

  /** A tag in braces, or a mark. */
  private record Piece(int start, int end, @Nullable TagOccurrence tag, @Nullable BlockMark mark) {}

  /** The text has no sound structure. */
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
   * The statements of a text, its blanks as Handlebars leaves them; nothing where its blocks are
   * not well-formed, which is then among {@code faults}.
   */
  static Optional<Program> parse(BlockSource source, List<BlockFault> faults) {
    StatementParser parser = new StatementParser(source, faults);
    try {
      Program program = parser.program(0);
      if (parser.next < parser.pieces.size()) {
        parser.stray(parser.pieces.get(parser.next));
      }
      WhitespaceControl.apply(program);
      return Optional.of(program);
    } catch (Unsound e) {
      return Optional.empty();
    }
  }

  private Unsound fault(Kind kind, BlockMark mark, String detail) {
    return fault(kind, mark, detail, -1);
  }

  private Unsound fault(Kind kind, BlockMark mark, String detail, int other) {
    faults.add(new BlockFault(kind, source, mark.start(), mark.end(), detail, other));
    return new Unsound();
  }

  private void stray(Piece piece) {
    BlockMark mark = piece.mark();
    if (mark != null) {
      throw fault(
          mark.kind() == BlockMark.Kind.ELSE ? Kind.STRAY_ELSE : Kind.UNOPENED, mark, mark.words());
    }
  }

  /** Statements up to an {@code else}, an end, or the end of the text. */
  private Program program(int depth) {
    Program program = new Program();
    while (next < pieces.size()) {
      Piece piece = pieces.get(next);
      content(program, piece.start());
      BlockMark mark = piece.mark();
      if (mark != null
          && (mark.kind() == BlockMark.Kind.ELSE || mark.kind() == BlockMark.Kind.CLOSE)) {
        return program;
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
    return program;
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
    if (depth >= DEEPEST) {
      throw fault(Kind.TOO_DEEP, open, "");
    }
    boolean inverted = open.kind() == BlockMark.Kind.OPEN_INVERTED;
    Block block = opened(open, inverted);
    String closing = BlockWords.closing(open.words());
    Program body = program(depth + 1);
    Program otherwise = otherwise(block, open, closing, depth);
    block.program = inverted ? otherwise : body;
    block.inverse = inverted ? body : otherwise;
    BlockMark close = close(open, closing);
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

  /** What stands behind an {@code else}; null without one. */
  private @Nullable Program otherwise(Block block, BlockMark open, String closing, int depth) {
    BlockMark mark = next < pieces.size() ? pieces.get(next).mark() : null;
    if (mark == null || mark.kind() != BlockMark.Kind.ELSE) {
      return null;
    }
    next++;
    written = mark.end();
    block.inverseTrim = mark.trim();
    if (mark.words().isEmpty()) {
      Program program = program(depth + 1);
      BlockMark after = next < pieces.size() ? pieces.get(next).mark() : null;
      if (after != null && after.kind() == BlockMark.Kind.ELSE) {
        throw fault(Kind.SECOND_ELSE, after, closing, open.start());
      }
      return program;
    }
    if (depth >= DEEPEST) {
      throw fault(Kind.TOO_DEEP, mark, "");
    }
    Block link = opened(mark, false);
    link.program = program(depth + 1);
    link.inverse = otherwise(link, open, closing, depth + 1);
    Program chain = new Program();
    chain.chained = true;
    chain.body.add(link);
    return chain;
  }

  private Block opened(BlockMark mark, boolean inverted) {
    BlockWords words = BlockWords.of(mark, inverted);
    if (words.fault().isPresent()) {
      throw fault(words.fault().get(), mark, words.detail());
    }
    return new Block(mark, words.kind(), words.path());
  }

  private BlockMark close(BlockMark open, String closing) {
    if (next >= pieces.size()) {
      throw fault(Kind.UNCLOSED, open, closing);
    }
    BlockMark close = pieces.get(next).mark();
    if (close == null) {
      throw new IllegalStateException("neither an else nor an end");
    }
    if (!close.words().equals(closing)) {
      throw fault(Kind.CROSSED, close, closing, open.start());
    }
    return close;
  }
}
