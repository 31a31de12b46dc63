package dev.tagalong.internal;

import org.jspecify.annotations.Nullable;

/**
 * Tells what a builder has thrown itself from what a user's code has, where both come out of the
 * same lambda. The messages of its own say all, those of others need the exception's name as well.
 */
final class OwnExceptions {
  private volatile @Nullable RuntimeException latest;

  /** Makes {@code e} one of them: the latest, since code lets one through or goes on without it. */
  <E extends RuntimeException> E add(E e) {
    latest = e;
    return e;
  }

  boolean contains(RuntimeException e) {
    return e == latest;
  }
}
