package dev.tagalong.processor.problem;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in the Java source a problem belongs.
 *
 * @param element the interface, method or constant
 * @param annotation the annotation on it, if the problem lies there
 * @param value the value within the annotation, if the problem lies there
 */
public record Anchor(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
  /** The element itself. */
  public static Anchor at(Element element) {
    return new Anchor(element, null, null);
  }

  /** An annotation on an element. */
  public static Anchor at(Element element, AnnotationMirror annotation) {
    return new Anchor(element, annotation, null);
  }

  /** A value of an annotation on an element. */
  public static Anchor at(Element element, AnnotationMirror annotation, AnnotationValue value) {
    return new Anchor(element, annotation, value);
  }
}
