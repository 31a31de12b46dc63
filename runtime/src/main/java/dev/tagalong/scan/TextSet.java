package dev.tagalong.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Texts to look for at a position of another text, found by their first character. Immutable. */
public final class TextSet {
  private static final String[] NONE = {};

  /** From so many texts with the same first character on, they are searched rather than tried. */
  private static final int MANY = 8;

  private final String[][] ascii = new String[128][];
  private final Map<Character, String[]> others = new HashMap<>();
  private final Map<Character, String[]> sorted = new HashMap<>();
  private final String[] all;

  /** The non-empty ones of {@code texts}. */
  public TextSet(Collection<String> texts) {
    List<String> longestFirst = new ArrayList<>(new LinkedHashSet<>(texts));
    longestFirst.sort(ByLength.LONGEST_FIRST);
    all = inOrder(longestFirst);
    Map<Character, List<String>> byFirst = new HashMap<>();
    for (String text : longestFirst) {
      if (!text.isEmpty()) {
        List<String> known = byFirst.get(text.charAt(0));
        List<String> some = known == null ? new ArrayList<>() : known;
        some.add(text);
        byFirst.put(text.charAt(0), some);
      }
    }
    Arrays.fill(ascii, NONE);
    for (Map.Entry<Character, List<String>> entry : byFirst.entrySet()) {
      add(entry.getKey(), entry.getValue().toArray(NONE));
    }
  }

  private static String[] inOrder(List<String> texts) {
    List<String> some = new ArrayList<>(texts);
    some.remove("");
    String[] inOrder = some.toArray(NONE);
    Arrays.sort(inOrder);
    return inOrder;
  }

  private void add(char first, String[] longestFirst) {
    if (longestFirst.length >= MANY) {
      String[] inOrder = longestFirst.clone();
      Arrays.sort(inOrder);
      sorted.put(first, inOrder);
    }
    if (first < ascii.length) {
      ascii[first] = longestFirst;
    } else {
      others.put(first, longestFirst);
    }
  }

  /** A class rather than a lambda, for which a virtual machine that has just started makes one. */
  private enum ByLength implements Comparator<String> {
    LONGEST_FIRST;

    @Override
    public int compare(String one, String other) {
      return Integer.compare(other.length(), one.length());
    }
  }

  /** Whether one of the texts begins with {@code first}. */
  public boolean hasFirst(char first) {
    return beginningWith(first).length > 0;
  }

  /** The longest of the texts that stands at {@code index}; empty if none does. */
  public String longestAt(String source, int index) {
    String[] all = beginningWith(source.charAt(index));
    if (all.length >= MANY) {
      return longestAt(source, index, sorted.getOrDefault(source.charAt(index), NONE));
    }
    for (String text : all) {
      if (source.startsWith(text, index)) {
        return text;
      }
    }
    return "";
  }

  /** The longest of sorted texts: with each further character fewer of them are left. */
  private static String longestAt(String source, int index, String[] sorted) {
    String longest = "";
    int from = 0;
    int to = sorted.length;
    for (int length = 1; from < to; length++) {
      if (sorted[from].length() == length) {
        longest = sorted[from++];
      }
      if (index + length == source.length()) {
        break;
      }
      int next = source.charAt(index + length);
      from = firstNotBelow(sorted, from, to, length, next);
      to = firstNotBelow(sorted, from, to, length, next + 1);
    }
    return longest;
  }

  /** The first text in the range whose character at {@code at} is {@code unit} or above it. */
  private static int firstNotBelow(String[] sorted, int from, int to, int at, int unit) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle].charAt(at) < unit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The texts that begin with {@code first}, longest first; not to be changed. */
  public String[] beginningWith(char first) {
    if (first < ascii.length) {
      return ascii[first];
    }
    return others.isEmpty() ? NONE : others.getOrDefault(first, NONE);
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return all.length == 0;
  }

  /** A look at the texts character by character, for one that does not stand as it is. */
  Walk walk() {
    return new Walk();
  }

  /** The texts that begin with what has been read so far. */
  final class Walk {
    private int from;
    private int to = all.length;
    private int length;

    /** Reads {@code unit}, if one of the texts goes on with it. */
    boolean next(char unit) {
      int first = from < to && all[from].length() == length ? from + 1 : from;
      int narrowed = firstNotBelow(all, first, to, length, unit);
      int end = firstNotBelow(all, narrowed, to, length, unit + 1);
      if (narrowed == end) {
        return false;
      }
      from = narrowed;
      to = end;
      length++;
      return true;
    }

    /** The text that was read; empty if it is none of them. */
    String text() {
      return from < to && all[from].length() == length ? all[from] : "";
    }
  }
}
