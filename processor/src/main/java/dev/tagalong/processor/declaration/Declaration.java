package dev.tagalong.processor.declaration;

import dev.tagalong.TagSyntax;
import dev.tagalong.processor.problem.Anchor;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * A template interface as it was declared.
 *
 * @param type the interface
 * @param annotation its {@code @EmailTemplate}
 * @param versions the template in each language; the first is the untranslated one
 * @param syntaxes the forms of tags to look for
 * @param ignored texts that look like tags and are none
 * @param accessors the sound methods that give values: own ones in the order of their declaration,
 *     then inherited ones by name
 * @param unsoundTags normalized names and {@code @Tag} texts of methods that have a problem of
 *     their own, so that their tags are not reported as unknown as well
 * @param services the services and their settings
 */
public record Declaration(
    TypeElement type,
    AnnotationMirror annotation,
    List<LanguageVersion> versions,
    Set<TagSyntax> syntaxes,
    List<String> ignored,
    List<Accessor> accessors,
    Set<String> unsoundTags,
    Services services) {

  /**
   * A text from an annotation.
   *
   * @param text the text
   * @param anchor where it stands
   */
  public record AnchoredText(String text, Anchor anchor) {}

  /** The template as it is without a translation. */
  public LanguageVersion untranslated() {
    return versions.get(0);
  }

  /** The translations. */
  public List<LanguageVersion> translations() {
    return versions.subList(1, versions.size());
  }

  /** The names of all body files. */
  public List<String> files() {
    return versions.stream()
        .flatMap(version -> version.files().stream())
        .map(AnchoredText::text)
        .toList();
  }

  /**
   * Where the problems of a version's texts stand among those of others: of its files, in their
   * order, then of its subject.
   */
  public int firstOrder(LanguageVersion version) {
    int order = 0;
    for (LanguageVersion before : versions) {
      if (before.equals(version)) {
        break;
      }
      order += before.files().size() + 1;
    }
    return order;
  }

  /** The same of the services' settings, behind all texts. */
  public int settingsOrder() {
    return versions.stream().mapToInt(version -> version.files().size() + 1).sum();
  }
}
