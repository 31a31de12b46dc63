package dev.tagalong.processor.resolve;

import dev.tagalong.processor.problem.Anchor;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Where the settings of SendGrid stand. */
public final class ServiceAnchor {
  private ServiceAnchor() {}

  public static Anchor of(TypeElement type) {
    for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().toString().equals("dev.tagalong.SendGrid")) {
        return Anchor.at(type, annotation);
      }
    }
    return Anchor.at(type);
  }
}
