package dev.tagalong.processor.check;

import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.problem.Suggestion;
import dev.tagalong.scan.TagNames;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagPath;
import java.util.List;
import java.util.Optional;

/**
 * What a mistyped tag may have meant.
 *
 * @param name the normalized name
 * @param text the tag text that it comes from; none if it is the method's own name
 */
record Candidate(Accessor accessor, Optional<String> text, String name) {
  static Candidate of(Accessor accessor) {
    return new Candidate(accessor, Optional.empty(), TagNames.normalize(accessor.name()));
  }

  static Candidate of(Accessor accessor, String text) {
    return new Candidate(accessor, Optional.of(text), TagNames.normalize(core(text)));
  }

  /** The letters within a tag text, without the signs around them. */
  private static String core(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (to > from && !Character.isLetterOrDigit(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return from == to ? text : text.substring(from, to);
  }

  /** {@code {{voucher.code}}} for {@code {{vouchr.code}}}. */
  static Optional<Candidate> byPath(TagOccurrence tag, List<Candidate> candidates) {
    return TagPath.of(tag.name())
        .filter(path -> path.names().size() > 1)
        .map(path -> path.names().get(0))
        .flatMap(
            first ->
                Suggestion.nearest(
                        TagNames.normalize(first),
                        candidates.stream()
                            .filter(candidate -> candidate.accessor().type().isComposite())
                            .toList(),
                        Candidate::name)
                    .map(Candidate::accessor)
                    .map(
                        meant ->
                            new Candidate(
                                meant,
                                Optional.of(tag.text().replaceFirst(first, meant.name())),
                                first)));
  }
}
