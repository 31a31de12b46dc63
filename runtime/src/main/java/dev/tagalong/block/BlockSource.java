package dev.tagalong.block;

import dev.tagalong.scan.ScannedText;

/**
 * A text that nodes come from: a body, the subject, or a partial.
 *
 * @param name the file's name; empty for a text that is none
 * @param scan the text with its tags
 */
public record BlockSource(String name, ScannedText scan) {
  /** Sources are told apart as objects: a partial may stand in a text twice. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** The text. */
  public String text() {
    return scan.source();
  }
}
