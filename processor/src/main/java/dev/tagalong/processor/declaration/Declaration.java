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
 * @param files the names of the body files, each with its place in the annotation
 * @param subject the subject line, with its place in the annotation
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
    List<AnchoredText> files,
    AnchoredText subject,
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
}
