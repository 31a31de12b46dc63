package dev.tagalong.processor.check;

import dev.tagalong.processor.check.CheckedTemplate.CheckedColumn;
import dev.tagalong.processor.check.CheckedTemplate.SentSpelling;
import dev.tagalong.template.TextSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where values touch each other, or text that is like a piece of a tag: there two values that hold
 * no tag may make up one. {@code %first%%last%} is a seam, since values {@code %mon} and {@code
 * ey%} make {@code %money%} there; in {@code %first% %last%} nothing can come about.
 */
final class Seams {
  private final List<CheckedColumn> columns;
  private final Set<String> tags = new LinkedHashSet<>();
  private final TextSet filled;
  private final Set<String> found = new LinkedHashSet<>();

  /** Seams of texts whose tags these columns fill. */
  Seams(List<CheckedColumn> columns) {
    this.columns = columns;
    List<String> sent = new ArrayList<>();
    for (CheckedColumn column : columns) {
      for (SentSpelling spelling : column.spellings()) {
        sent.add(spelling.sent());
        tags.add(spelling.authored());
      }
      column.accessor().sections().forEach(section -> tags.add(section.tag()));
    }
    tags.addAll(sent);
    filled = new TextSet(sent);
  }

  /** The seams of the texts so far: each a run of tags with what stands between and beside them. */
  List<String> found() {
    return List.copyOf(found);
  }

  /** Adds a text, its tags in the spelling that is sent: with each of the sections in turn. */
  void add(String text) {
    int choices = columns.stream().mapToInt(column -> column.sectionTexts().size()).max().orElse(0);
    cut(choices == 0 ? text : withSections(text, 0));
    for (int choice = 1; choice < choices; choice++) {
      cut(withSections(text, choice));
    }
  }

  private String withSections(String text, int choice) {
    String result = text;
    for (CheckedColumn column : columns) {
      List<String> texts = column.sectionTexts();
      for (SentSpelling spelling : texts.isEmpty() ? List.<SentSpelling>of() : column.spellings()) {
        result = result.replace(spelling.sent(), texts.get(Math.min(choice, texts.size() - 1)));
      }
    }
    return result;
  }

  private void cut(String text) {
    List<String> between = new ArrayList<>();
    List<String> inText = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      String tag = filled.longestAt(text, at);
      if (tag.isEmpty()) {
        at++;
      } else {
        between.add(text.substring(from, at));
        inText.add(tag);
        at += tag.length();
        from = at;
      }
    }
    between.add(text.substring(from));
    addRuns(between, inText);
  }

  private void addRuns(List<String> between, List<String> inText) {
    int first = 0;
    while (first < inText.size()) {
      int last = first;
      StringBuilder run = new StringBuilder(opening(between.get(first))).append(inText.get(first));
      while (last + 1 < inText.size() && isWithinTag(between.get(last + 1))) {
        last++;
        run.append(between.get(last)).append(inText.get(last));
      }
      run.append(closing(between.get(last + 1)));
      if (last > first || run.length() > inText.get(first).length()) {
        found.add(run.toString());
      }
      first = last + 1;
    }
  }

  private boolean isWithinTag(String gap) {
    return tags.stream().anyMatch(tag -> gap.length() < tag.length() && tag.contains(gap));
  }

  /** The longest beginning of a tag that {@code text} ends with. */
  private String opening(String text) {
    String longest = "";
    for (String tag : tags) {
      for (int length = tag.length() - 1; length > longest.length(); length--) {
        if (text.endsWith(tag.substring(0, length))) {
          longest = tag.substring(0, length);
        }
      }
    }
    return longest;
  }

  /** The longest end of a tag that {@code text} begins with. */
  private String closing(String text) {
    String longest = "";
    for (String tag : tags) {
      for (int length = tag.length() - 1; length > longest.length(); length--) {
        if (text.startsWith(tag.substring(tag.length() - length))) {
          longest = tag.substring(tag.length() - length);
        }
      }
    }
    return longest;
  }
}
