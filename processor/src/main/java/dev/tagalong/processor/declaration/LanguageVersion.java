package dev.tagalong.processor.declaration;

import dev.tagalong.processor.declaration.Declaration.AnchoredText;
import dev.tagalong.processor.problem.Anchor;
import java.util.List;
import java.util.Locale;

/**
 * A template in one language, as it was declared.
 *
 * @param locale the language; {@link Locale#ROOT} if the template does not say its own
 * @param isTranslation whether it is a translation of another
 * @param anchor where it is declared: the annotation, or what a translation says of its language
 * @param files the names of the body files, each with its place in the annotation
 * @param subject the subject line, with its place in the annotation; of a translation without one
 *     that of the template
 * @param subjectName the subject as messages name it
 */
public record LanguageVersion(
    Locale locale,
    boolean isTranslation,
    Anchor anchor,
    List<AnchoredText> files,
    AnchoredText subject,
    String subjectName) {
  /** Copies the files. */
  public LanguageVersion {
    files = List.copyOf(files);
  }

  /** The language as a BCP 47 tag. */
  public String tag() {
    return locale.toLanguageTag();
  }
}
