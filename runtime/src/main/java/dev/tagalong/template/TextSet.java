package dev.tagalong.template;

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

  private final String[][] ascii = new String[128][];
  private final Map<Character, String[]> others = new HashMap<>();

  /** The non-empty ones of {@code texts}. */
  public TextSet(Collection<String> texts) {
    List<String> longestFirst = new ArrayList<>(new LinkedHashSet<>(texts));
    longestFirst.removeIf(String::isEmpty);
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    Map<Character, List<String>> byFirst = new HashMap<>();
    for (String text : longestFirst) {
      byFirst.computeIfAbsent(text.charAt(0), first -> new ArrayList<>()).add(text);
    }
    Arrays.fill(ascii, NONE);
    byFirst.forEach(
        (first, some) -> {
          if (first < ascii.length) {
            ascii[first] = some.toArray(NONE);
          } else {
            others.put(first, some.toArray(NONE));
          }
        });
  }

  /** Whether one of the texts begins with {@code first}. */
  public boolean hasFirst(char first) {
    return beginningWith(first).length > 0;
  }

  /** The longest of the texts that stands at {@code index}; empty if none does. */
  public String longestAt(String source, int index) {
    for (String text : beginningWith(source.charAt(index))) {
      if (source.startsWith(text, index)) {
        return text;
      }
    }
    return "";
  }

  /** The texts that begin with {@code first}, longest first; not to be changed. */
  public String[] beginningWith(char first) {
    if (first < ascii.length) {
      return ascii[first];
    }
    return others.isEmpty() ? NONE : others.getOrDefault(first, NONE);
  }
}
