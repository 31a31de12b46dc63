package dev.tagalong.internal;

/** A text of a user's own, of which nothing but {@link #toString} should be asked. */
abstract class ReadText implements CharSequence {
  @Override
  public char charAt(int index) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int length() {
    throw new UnsupportedOperationException();
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    throw new UnsupportedOperationException();
  }
}
