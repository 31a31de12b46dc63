package dev.tagalong.processor.problem;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * Which positions a compiler can show. Javac shows all. Eclipse's shows none for an enum constant,
 * a record and its components, or one of several values in braces, and falls back to no line, or to
 * a line too far up: there the nearest position is taken that it can show.
 */
final class Positions {
  private final boolean all;

  private Positions(boolean all) {
    this.all = all;
  }

  static Positions of(ProcessingEnvironment environment) {
    return new Positions(!environment.getClass().getName().startsWith("org.eclipse.jdt."));
  }

  /** Whether the compiler shows any position at all for {@code element}. */
  boolean isShown(Element element) {
    Element owner = element.getEnclosingElement();
    return all
        || (element.getKind() != ElementKind.RECORD
            && (owner == null || owner.getKind() != ElementKind.RECORD));
  }

  /** The anchor that comes nearest to {@code anchor}. */
  Anchor shown(Anchor anchor) {
    if (all) {
      return anchor;
    }
    Element element = anchor.element();
    Element owner = element.getEnclosingElement();
    if (element.getKind() == ElementKind.ENUM_CONSTANT && owner != null) {
      return Anchor.at(owner);
    }
    AnnotationMirror annotation = anchor.annotation();
    AnnotationValue value = anchor.value();
    return annotation == null || value == null
        ? anchor
        : new Anchor(element, annotation, member(annotation, value));
  }

  /** The value of the member that has {@code value} among its values, or within one of them. */
  private static @Nullable AnnotationValue member(
      AnnotationMirror annotation, AnnotationValue value) {
    for (AnnotationValue member : annotation.getElementValues().values()) {
      if (holds(member, value)) {
        return member;
      }
    }
    return value;
  }

  private static boolean holds(AnnotationValue member, AnnotationValue value) {
    if (member.equals(value)) {
      return true;
    }
    if (member.getValue() instanceof List<?> list) {
      return list.stream().anyMatch(one -> holds((AnnotationValue) one, value));
    }
    return member.getValue() instanceof AnnotationMirror nested
        && nested.getElementValues().values().stream().anyMatch(one -> holds(one, value));
  }
}
