package dev.tagalong.block;

import dev.tagalong.scan.BlockMark;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagPath;
import java.util.List;

/** A piece of a text, as it is left when the marks of blocks are taken out of it. */
public sealed interface Node {
  /** The text that it comes from. */
  BlockSource source();

  /**
   * What is written as it is.
   *
   * @param start where in the source it begins
   */
  record Text(BlockSource source, int start, String text) implements Node {}

  /** A tag. */
  record Tag(BlockSource source, TagOccurrence tag) implements Node {
    /** Tags are told apart as objects: one of a partial may stand in a text twice. */
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /**
   * A block.
   *
   * @param open what opens it; of an {@code else if} that
   * @param kind what it does
   * @param path what it asks for
   * @param body what it shows
   * @param otherwise what it shows else
   * @param hasElse whether that was written, be it empty
   */
  record Block(
      BlockSource source,
      BlockMark open,
      Kind kind,
      TagPath path,
      List<Node> body,
      List<Node> otherwise,
      boolean hasElse)
      implements Node {
    /** Copies the lists. */
    public Block {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }

    /** Blocks are told apart as objects. */
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** What a block does. */
  enum Kind {
    /** {@code {{#if x}}}. */
    IF("#if "),
    /** {@code {{#unless x}}}. */
    UNLESS("#unless "),
    /** {@code {{#each x}}}. */
    EACH("#each "),
    /** {@code {{#with x}}}. */
    WITH("#with "),
    /** {@code {{#x}}}: what fits what {@code x} is. */
    SECTION("#"),
    /** {@code {{^x}}}: the opposite. */
    INVERTED("^");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    /** Whether names in its body may be those of what it asks for. */
    boolean changesScope() {
      return this == EACH || this == WITH || this == SECTION;
    }

    /** What it is written with before its path. */
    public String sign() {
      return sign;
    }
  }
}
