package dev.tagalong.internal;

import dev.tagalong.escape.InvisibleBreaks;
import dev.tagalong.internal.data.FixedText;
import dev.tagalong.internal.data.MarkedText;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.internal.data.TextPieces;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What a block is for each recipient, rendered when it is asked for. */
final class BlockSubstitution implements Substitution {
  private final BlockProgram program;
  private final IntFunction<Frame.Row> rows;
  private final int size;
  private long longest = -1;

  /**
   * @param rows the cells of each recipient's row
   * @param size how many there are
   */
  BlockSubstitution(BlockProgram program, IntFunction<Frame.Row> rows, int size) {
    this.program = program;
    this.rows = rows;
    this.size = size;
  }

  @Override
  public String tag() {
    return program.sent();
  }

  @Override
  public String name() {
    return program.name();
  }

  @Override
  public boolean standsInContent() {
    return true;
  }

  @Override
  public Object value(int row) {
    return program.text(rows.apply(row));
  }

  @Override
  public @Nullable Object plainValue(int row) {
    return null;
  }

  @Override
  public boolean write(int row, TextPieces out) {
    program.write(rows.apply(row), out);
    return true;
  }

  @Override
  public void mark(int row, MarkedText to) {
    MarkedPieces pieces = new MarkedPieces(to);
    if (program.isOneValue()) {
      program.write(rows.apply(row), pieces);
      return;
    }
    to.begin(program.name());
    program.write(rows.apply(row), pieces);
    to.end();
  }

  @Override
  public Optional<String> withBreaks(int row, int before, int room) {
    Breaking pieces = new Breaking();
    program.write(rows.apply(row), pieces);
    return pieces.breaks.within(before, room);
  }

  @Override
  public boolean integers() {
    return false;
  }

  @Override
  public long longest() {
    if (longest < 0) {
      long most = 0;
      for (int row = 0; row < size; row++) {
        most = Math.max(most, program.bound(rows.apply(row)));
      }
      longest = most;
    }
    return longest;
  }

  /** Puts the pieces together as far as breaks may stand in them. */
  private static final class Breaking implements TextPieces {
    private final InvisibleBreaks breaks = new InvisibleBreaks();
    private boolean takesBreaks;

    @Override
    public void fixed(FixedText text) {
      breaks.markup(text.text(), text.breaks());
    }

    @Override
    public void value(String tag, boolean breakable) {
      takesBreaks = breakable;
    }

    @Override
    public void plain(String text) {
      text(text);
    }

    @Override
    public void digits(Object value) {
      text(value.toString());
    }

    @Override
    public void text(String text) {
      if (takesBreaks) {
        breaks.text(text);
      } else {
        breaks.markup(text);
      }
    }
  }
}
