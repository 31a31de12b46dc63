package dev.tagalong.block;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the blanks before a partial that stands alone on its line before each of its lines, as
 * Handlebars does. A line break within a value begins no line here.
 */
final class Indentation {
  private final String indent;
  private final BlockSource source;
  private final int start;
  private boolean atLineStart = true;

  /**
   * @param source where the partial's mark stands
   */
  Indentation(String indent, BlockSource source, int start) {
    this.indent = indent;
    this.source = source;
    this.start = start;
  }

  /** {@code nodes}, indented. */
  List<Node> of(List<Node> nodes) {
    List<Node> indented = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Node.Text text) {
        text(indented, text);
      } else if (node instanceof Node.Block block) {
        indented.add(block(block));
      } else {
        begin(indented);
        indented.add(node);
      }
    }
    return indented;
  }

  private void begin(List<Node> indented) {
    if (atLineStart) {
      indented.add(new Node.Text(source, start, indent));
      atLineStart = false;
    }
  }

  private void text(List<Node> indented, Node.Text text) {
    String all = text.text();
    int from = 0;
    while (from < all.length()) {
      begin(indented);
      int line = all.indexOf('\n', from);
      int to = line < 0 ? all.length() : line + 1;
      indented.add(new Node.Text(text.source(), text.start() + from, all.substring(from, to)));
      atLineStart = line >= 0;
      from = to;
    }
  }

  /** What stands behind it begins a line if it does so whichever branch is shown. */
  private Node.Block block(Node.Block block) {
    boolean before = atLineStart;
    List<Node> body = of(block.body());
    boolean afterBody = atLineStart;
    atLineStart = before;
    List<Node> otherwise = of(block.otherwise());
    atLineStart &= afterBody;
    return new Node.Block(
        block.source(), block.open(), block.kind(), block.path(), body, otherwise, block.hasElse());
  }
}
