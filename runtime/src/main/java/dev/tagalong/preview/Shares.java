package dev.tagalong.preview;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How many recipients of each list a page shows. */
final class Shares {
  private Shares() {}

  /**
   * Gives each list the same share, and what short lists leave over to the longer ones.
   *
   * @param most how many are shown in all; but at least one of each list that has any
   * @param sizes how many recipients each list has
   */
  static int[] of(int most, List<Integer> sizes) {
    int[] shares = new int[sizes.size()];
    List<Integer> shortestFirst =
        IntStream.range(0, sizes.size()).boxed().sorted(Comparator.comparing(sizes::get)).toList();
    for (int i = 0; i < shares.length; i++) {
      int list = shortestFirst.get(i);
      int left = most - Arrays.stream(shares).sum();
      shares[list] = Math.min(sizes.get(list), Math.max(1, left / (shares.length - i)));
    }
    return shares;
  }
}
