package dev.tagalong.processor.check;

import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Accessor.Role;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.problem.Suggestion;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.scan.Suspicion;
import dev.tagalong.scan.TagNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which methods' tags something may have been meant as. */
final class MeantMethods {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+");
  private static final Pattern CAMEL_CASE = Pattern.compile("\\p{Ll}+\\p{Lu}.*");

  /** Helpers of Handlebars' own that show something. */
  private static final Set<String> HELPERS = Set.of("log", "lookup");

  private static final int LONGEST = 300;

  private final TagMatches matches;
  private final List<Accessor> unfilled = new ArrayList<>();

  MeantMethods(Declaration declaration, TagMatches matches) {
    this.matches = matches;
    for (Accessor accessor : declaration.accessors()) {
      if (accessor.role() == Role.TAG && UnfilledCheck.isUnfilled(accessor, matches)) {
        unfilled.add(accessor);
      }
    }
  }

  /** The methods that fill the tag; of a path {@code user.name} also those for its last name. */
  List<Accessor> exactly(Suspicion suspicion) {
    String name = suspicion.name();
    List<Accessor> owners = matches.owners().of(suspicion.meant().tag(), name);
    int dot = name.lastIndexOf('.');
    return owners.isEmpty() && dot >= 0 && suspicion.meant().tag().isEmpty()
        ? matches.owners().ofName(name.substring(dot + 1))
        : owners;
  }

  /** Whether it calls a helper with a method's value: {@code {{formatDate date}}}. */
  boolean isCall(Suspicion suspicion) {
    List<String> words = WORD.matcher(suspicion.text()).results().map(MatchResult::group).toList();
    return words.size() > 1
        && suspicion.text().startsWith("{{")
        && suspicion.text().contains(words.get(0) + " ")
        && (HELPERS.contains(words.get(0)) || CAMEL_CASE.matcher(words.get(0)).matches())
        && nearly(suspicion).isEmpty()
        && words.stream().skip(1).anyMatch(word -> !matches.owners().ofName(word).isEmpty());
  }

  /** Those, or else a method without a tag whose name is nearest. */
  List<Accessor> nearly(Suspicion suspicion) {
    List<Accessor> owners = exactly(suspicion);
    return owners.isEmpty() ? nearest(suspicion.name()) : owners;
  }

  private List<Accessor> nearest(String name) {
    return name.isEmpty() || name.length() > LONGEST
        ? List.of()
        : Suggestion.nearest(
                TagNames.normalize(name), unfilled, accessor -> TagNames.normalize(accessor.name()))
            .map(List::of)
            .orElse(List.of());
  }

  /** Methods without a tag whose name stands anywhere in what was told. */
  List<Accessor> within(Suspicion suspicion) {
    if (unfilled.isEmpty() || suspicion.end() - suspicion.start() > LONGEST) {
      return List.of();
    }
    List<Accessor> named = new ArrayList<>();
    WORD.matcher(suspicion.text())
        .results()
        .flatMap(word -> matches.owners().ofName(word.group()).stream())
        .filter(unfilled::contains)
        .forEach(named::add);
    return named;
  }
}
