package dev.tagalong.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.auto.common.SuperficialValidation;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Whether all types that matter for a builder are known. If not, another processor may write them
 * in this round. What else the interface names does not matter, such as its own builder.
 */
public final class KnownTypes {
  private final Elements elements;
  private final Types types;

  /** For one compilation. */
  public KnownTypes(ProcessingEnvironment environment) {
    elements = environment.getElementUtils();
    types = environment.getTypeUtils();
  }

  /** Whether the builder of {@code type} can be written now. */
  public boolean isReady(TypeElement type) {
    return areKnown(type.getAnnotationMirrors())
        && hasKnownParents(type)
        && MoreElements.getLocalAndInheritedMethods(type, types, elements).stream()
            .filter(KnownTypes::mayGiveValue)
            .allMatch(method -> areKnown(method.getAnnotationMirrors()) && isKnown(method, type));
  }

  /** Whether the compiler knows {@code type} and all that it is made of. */
  static boolean isKnown(TypeMirror type) {
    return type.getKind() != TypeKind.ERROR && SuperficialValidation.validateType(type);
  }

  private boolean hasKnownParents(TypeElement type) {
    return type.getInterfaces().stream()
        .allMatch(parent -> isKnown(parent) && hasKnownParents(MoreTypes.asTypeElement(parent)));
  }

  private static boolean mayGiveValue(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE);
  }

  private static boolean isKnown(ExecutableElement method, TypeElement type) {
    return isKnown(method.getReturnType()) || returnsBuilderOf(type, method);
  }

  /** A helper that returns the builder, or one of its stages, cannot wait for it. */
  private static boolean returnsBuilderOf(TypeElement type, ExecutableElement method) {
    return method.getModifiers().contains(Modifier.DEFAULT)
        && method.getReturnType().toString().contains(type.getSimpleName() + "Recipients");
  }

  private static boolean areKnown(List<? extends AnnotationMirror> annotations) {
    return annotations.stream()
        .allMatch(
            annotation ->
                isKnown(annotation.getAnnotationType())
                    && annotation.getElementValues().values().stream()
                        .allMatch(Annotations::isKnown));
  }
}
