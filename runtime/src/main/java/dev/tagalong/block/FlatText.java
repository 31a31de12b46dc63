package dev.tagalong.block;

import dev.tagalong.scan.LineIndex;
import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A document as readers of HTML see it: all branches of its blocks one after the other, without the
 * marks of blocks. A second form has a letter in the place of each mark.
 *
 * @param text the text
 * @param tags its tags, where they stand in it
 * @param nodes the node of each tag
 * @param marked the text with a letter for each mark
 * @param spots what stands in it that is no text, in order
 * @param places where all of it was written
 */
public record FlatText(
    String text,
    List<TagOccurrence> tags,
    List<Node.Tag> nodes,
    String marked,
    List<Spot> spots,
    Places places) {
  /** What stands in the place of a mark. */
  private static final char LETTER = 'x';

  /** What a spot is. */
  public enum Part {
    /** A tag. */
    TAG,
    /** The beginning of a block. */
    OPEN,
    /** What divides its branches, also where no {@code else} is written. */
    ELSE,
    /** Its end. */
    CLOSE
  }

  /**
   * A tag or a mark.
   *
   * @param node the tag, or the block
   * @param place where it stands in {@link FlatText#marked}
   */
  public record Spot(Node node, Part part, TagOccurrence place) {
    /** Whether it begins a block that may be shown more than once. */
    public boolean repeats() {
      return node instanceof Node.Block block
          && (block.kind() == Node.Kind.EACH || block.kind() == Node.Kind.SECTION);
    }
  }

  /** Copies the lists. */
  public FlatText {
    tags = List.copyOf(tags);
    nodes = List.copyOf(nodes);
    spots = List.copyOf(spots);
  }

  /** Lays {@code document} flat. */
  public static FlatText of(Document document) {
    return of(document.source(), document.nodes());
  }

  /** Lays a block or a tag flat. */
  public static FlatText of(Node node) {
    return of(node.source(), List.of(node));
  }

  private static FlatText of(BlockSource source, List<Node> all) {
    Laying laying = new Laying();
    laying.add(all);
    return new FlatText(
        laying.text.toString(),
        laying.tags,
        laying.nodes,
        laying.marked.toString(),
        laying.spots,
        new Places(source, laying.pieces));
  }

  /** Where what stands in a flat text was written. */
  public static final class Places {
    private final BlockSource main;
    private final NavigableMap<Integer, Node.Text> pieces;
    private final Map<BlockSource, LineIndex> lines = new HashMap<>();

    Places(BlockSource main, NavigableMap<Integer, Node.Text> pieces) {
      this.main = main;
      this.pieces = pieces;
    }

    /** Where each piece of wording begins in the marked text. */
    public IdentityHashMap<Node.Text, Integer> starts() {
      IdentityHashMap<Node.Text, Integer> starts = new IdentityHashMap<>();
      pieces.forEach((start, piece) -> starts.put(piece, start));
      return starts;
    }

    /** {@code 3:6} of a place in the marked text; with the file's name where it is a partial's. */
    public String at(int offset) {
      Map.Entry<Integer, Node.Text> piece = pieces.floorEntry(offset);
      if (piece == null) {
        return "1:1";
      }
      BlockSource source = piece.getValue().source();
      int written = piece.getValue().start() + offset - piece.getKey();
      String position =
          lines
              .computeIfAbsent(source, s -> LineIndex.of(s.text()))
              .at(Math.min(written, source.text().length()))
              .toString();
      return source.equals(main) ? position : source.name() + ":" + position;
    }
  }

  private static final class Laying {
    private final StringBuilder text = new StringBuilder();
    private final List<TagOccurrence> tags = new ArrayList<>();
    private final List<Node.Tag> nodes = new ArrayList<>();
    private final StringBuilder marked = new StringBuilder();
    private final List<Spot> spots = new ArrayList<>();
    private final TreeMap<Integer, Node.Text> pieces = new TreeMap<>();

    void add(List<Node> all) {
      for (Node node : all) {
        if (node instanceof Node.Text piece) {
          pieces.put(marked.length(), piece);
          text.append(piece.text());
          marked.append(piece.text());
        } else if (node instanceof Node.Tag tag) {
          TagOccurrence written = tag.tag();
          pieces.put(marked.length(), new Node.Text(tag.source(), written.start(), ""));
          tags.add(written.at(text.length()));
          nodes.add(tag);
          spots.add(new Spot(tag, Part.TAG, written.at(marked.length())));
          text.append(tag.source().text(), written.start(), written.end());
          marked.append(tag.source().text(), written.start(), written.end());
        } else if (node instanceof Node.Block block) {
          mark(block, Part.OPEN);
          add(block.body());
          mark(block, Part.ELSE);
          add(block.otherwise());
          mark(block, Part.CLOSE);
        }
      }
    }

    private void mark(Node.Block block, Part part) {
      int start = marked.length();
      marked.append(LETTER);
      spots.add(
          new Spot(block, part, new TagOccurrence("", "", Optional.empty(), start, start + 1)));
    }
  }
}
