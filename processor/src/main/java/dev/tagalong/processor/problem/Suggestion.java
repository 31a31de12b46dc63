package dev.tagalong.processor.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds what a person meant who mistyped a name. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * The candidate whose name is nearest to {@code name}, case aside; the first of several. None if
   * more than a third of the letters would have to change.
   */
  public static <T> Optional<T> nearest(
      String name, Collection<T> candidates, Function<T, String> nameOf) {
    String wanted = name.toLowerCase(Locale.ROOT);
    T best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (T candidate : candidates) {
      String offered = nameOf.apply(candidate).toLowerCase(Locale.ROOT);
      int allowed = Math.max(wanted.length(), offered.length()) / 3;
      // The lengths alone may tell that it is too far.
      if (Math.abs(wanted.length() - offered.length()) <= allowed) {
        int distance = distance(wanted, offered);
        if (distance <= allowed && distance < bestDistance) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * How many letters to insert, delete, replace or swap with their neighbour to get from one text
   * to the other (optimal string alignment).
   */
  static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] oldest = beforeLast;
      beforeLast = last;
      last = row;
      row = oldest;
    }
    return last[to.length()];
  }
}
