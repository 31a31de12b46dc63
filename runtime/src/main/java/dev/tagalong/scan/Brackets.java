package dev.tagalong.scan;

import dev.tagalong.scan.Suspicion.Kind;
import dev.tagalong.scan.Suspicion.Meant;
import dev.tagalong.scan.Suspicion.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brackets of other languages around a tag, which stay in the mail: to add some is an entry here.
 *
 * @param opening what stands before the tag
 * @param closing what stands behind it
 * @param anyTag whether they mean something around any form of tag; if not, then around percent
 *     signs alone
 * @param language whose statement it is if nobody fills the tag; empty if nobody's
 */
record Brackets(String opening, String closing, boolean anyTag, String language) {
  /** The widest first. */
  private static final List<Brackets> ALL =
      List.of(
          new Brackets("{{{", "}}}", true, ""),
          new Brackets("{{", "}}", true, ""),
          new Brackets("[[", "]]", false, ""),
          new Brackets("##", "##", false, ""),
          new Brackets("@@", "@@", false, ""),
          new Brackets("*|", "|*", true, ""),
          new Brackets("${", "}", true, ""),
          new Brackets("#{", "}", true, ""),
          new Brackets("<<", ">>", true, ""),
          new Brackets("<?", "?>", true, ""),
          new Brackets("{", "}", false, "Jinja, Liquid, Twig or Django"),
          new Brackets("[", "]", false, ""),
          new Brackets("#", "#", false, ""),
          new Brackets("%", "%", true, ""));

  private static final String PERCENT = "%";

  /** The brackets around any of {@code tags}. */
  static List<Suspicion> around(String source, List<TagOccurrence> tags) {
    List<Suspicion> found = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      int from = i == 0 ? 0 : tags.get(i - 1).end();
      int to = i + 1 == tags.size() ? source.length() : tags.get(i + 1).start();
      around(source, tags.get(i), from, to).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Suspicion> around(String source, TagOccurrence tag, int from, int to) {
    for (Brackets brackets : ALL) {
      int start = tag.start() - brackets.opening.length();
      int end = tag.end() + brackets.closing.length();
      if (start >= from
          && end <= to
          && (brackets.anyTag || tag.text().startsWith(PERCENT))
          && source.startsWith(brackets.opening, start)
          && source.startsWith(brackets.closing, tag.end())) {
        return Optional.of(
            new Suspicion(
                source,
                new Reason(Kind.BRACKETED, brackets.language, start),
                new Meant(tag.text(), tag.name(), tag.syntax()),
                start,
                end));
      }
    }
    return Optional.empty();
  }
}
