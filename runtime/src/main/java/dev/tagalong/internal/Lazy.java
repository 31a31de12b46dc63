package dev.tagalong.internal;

import org.jspecify.annotations.Nullable;

/** Made when it is first asked for, once, whichever thread asks. */
abstract class Lazy<T> {
  private volatile @Nullable T made;

  /** Makes it. */
  abstract T make();

  final T get() {
    T known = made;
    if (known == null) {
      synchronized (this) {
        known = made;
        if (known == null) {
          known = make();
          made = known;
        }
      }
    }
    return known;
  }
}
