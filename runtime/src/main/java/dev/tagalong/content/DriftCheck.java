package dev.tagalong.content;

import dev.tagalong.TemplateDriftException;
import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.html.LocatedContext;
import dev.tagalong.internal.data.Context;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.Position;
import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects what the compiler did not see in a template's files, and what it saw and is gone. */
final class DriftCheck {
  /** How many changes of a kind a message lists. */
  private static final int MOST = 20;

  private final KnownTemplate template;
  private final TagVariants spellings;
  private final Set<String> standing = new HashSet<>();
  private final Set<String> changedFiles = new TreeSet<>();
  private final Map<String, String> found = new LinkedHashMap<>();
  private final Map<AdjacentTags.Run, String> adjacent = new LinkedHashMap<>();

  DriftCheck(KnownTemplate template, TagVariants spellings) {
    this.template = template;
    this.spellings = spellings;
  }

  /** The simple name of the class that was generated from the template. */
  String generatedName() {
    return template.name().replace('.', '_') + "Recipients";
  }

  /** A compiled tag stands where its values fit. */
  void stillStands(String tag) {
    standing.add(tag);
  }

  /** A tag stands where the compiler saw none that is filled the same way. */
  void found(String file, TagOccurrence tag, LocatedContext context, Position position) {
    boolean known = spellings.authored().contains(tag.text());
    standing.add(tag.text());
    changedFiles.add(file);
    String what = known ? tag.text() + " in " + context.description() : tag.text();
    boolean oneFile = template.html().isEmpty() || template.text().isEmpty();
    found.putIfAbsent(what, "%s (%s%s)".formatted(what, oneFile ? "" : file + ":", position));
  }

  /** Tags stand beside each other, or beside a piece of a tag, as the compiler did not see them. */
  void foundAdjacent(String file, AdjacentTags.Run run) {
    adjacent.putIfAbsent(run, file);
  }

  /**
   * Refuses the files if anything was found or is gone.
   *
   * @throws TemplateDriftException with all of it
   */
  void requireNone() {
    List<String> gone = spellings.authored().stream().filter(this::isGone).toList();
    gone.forEach(
        tag -> spellings.contexts(tag).forEach(context -> changedFiles.add(fileOf(context))));
    if (found.isEmpty() && gone.isEmpty()) {
      // Where tags have come or gone, so have their neighbours.
      adjacent.forEach(this::nameAdjacent);
      if (found.isEmpty()) {
        return;
      }
    }
    List<String> changes = new ArrayList<>();
    if (!found.isEmpty()) {
      changes.add("new: " + some(List.copyOf(found.values())));
    }
    if (!gone.isEmpty()) {
      changes.add("gone: " + some(gone));
    }
    throw new TemplateDriftException(
        "%s changed since %s was compiled: %s. Recompile the module that declares %s."
            .formatted(files(), generatedName(), String.join("; ", changes), template.name()));
  }

  private void nameAdjacent(AdjacentTags.Run run, String file) {
    changedFiles.add(file);
    found.put(run.toString(), "%s side by side (%s)".formatted(run, file));
  }

  /** As many as one reads; how many more there are, in a number. */
  private static String some(List<String> items) {
    String first = items.stream().limit(MOST).collect(Collectors.joining(", "));
    int more = items.size() - MOST;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private String files() {
    return Phrases.and(List.copyOf(changedFiles)) + (changedFiles.size() == 1 ? " has" : " have");
  }

  private String fileOf(Context context) {
    return switch (context) {
      case SUBJECT -> "the subject";
      case TEXT, TEXT_URL_START, TEXT_URL_PART -> template.text();
      case HTML, ESCAPABLE_RAW_TEXT, ATTRIBUTE, URL, URL_BASE, URL_PAST_HOST, URL_START, URL_PART ->
          template.html();
      case UNSAFE -> template.html().isEmpty() ? template.text() : template.html();
    };
  }

  /** Not so a tag that stood in nothing but the text of a section, or in no text of the mail. */
  private boolean isGone(String tag) {
    return !standing.contains(tag)
        && !spellings.contexts(tag).isEmpty()
        && spellings.sent(tag).stream().noneMatch(spellings::isInSection);
  }
}
