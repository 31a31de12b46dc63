package dev.tagalong.internal;

import dev.tagalong.internal.data.FixedText;
import dev.tagalong.internal.data.MarkedText;
import dev.tagalong.internal.data.TextPieces;

/** Hands the pieces of a block on, each value with its tag. */
final class MarkedPieces implements TextPieces {
  private final MarkedText to;
  private String tag = "";

  MarkedPieces(MarkedText to) {
    this.to = to;
  }

  @Override
  public void fixed(FixedText text) {
    to.wording(text.text());
  }

  @Override
  public void value(String tag, boolean takesBreaks) {
    this.tag = tag;
  }

  @Override
  public void plain(String text) {
    to.value(tag, text);
  }

  @Override
  public void digits(Object value) {
    to.value(tag, value.toString());
  }

  @Override
  public void text(String text) {
    to.value(tag, text);
  }
}
