package dev.tagalong.processor.declaration;

import com.google.auto.common.MoreElements;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads annotations without loading the classes that they name. */
final class Annotations {
  private Annotations() {}

  static Optional<AnnotationMirror> find(Element element, Class<? extends Annotation> type) {
    return MoreElements.getAnnotationMirror(element, type).toJavaUtil();
  }

  static boolean has(Element element, Class<? extends Annotation> type) {
    return MoreElements.isAnnotationPresent(element, type);
  }

  /**
   * Whether a method's value may be null by an annotation called {@code Nullable}, of whatever
   * library, on the method or on the type.
   */
  static boolean isNullable(Element method) {
    TypeMirror type =
        method instanceof ExecutableElement executable
            ? executable.getReturnType()
            : method.asType();
    return Stream.of(method.getAnnotationMirrors(), type.getAnnotationMirrors())
        .flatMap(List::stream)
        .anyMatch(
            annotation ->
                annotation
                    .getAnnotationType()
                    .asElement()
                    .getSimpleName()
                    .contentEquals("Nullable"));
  }

  /**
   * A member as it stands in the source; its default where it does not. Of one that has neither the
   * compiler says so itself.
   */
  static AnnotationValue value(AnnotationMirror annotation, String member) {
    return known(annotation, member)
        .orElseThrow(() -> new IllegalArgumentException(annotation + " has no " + member));
  }

  private static Optional<AnnotationValue> known(AnnotationMirror annotation, String member) {
    return written(annotation, member)
        .or(
            () ->
                ElementFilter.methodsIn(
                        annotation.getAnnotationType().asElement().getEnclosedElements())
                    .stream()
                    .filter(method -> method.getSimpleName().contentEquals(member))
                    .findFirst()
                    .map(ExecutableElement::getDefaultValue));
  }

  /** Whether the compiler could read a value; for a constant that it does not know it puts this. */
  static boolean isKnown(AnnotationValue value) {
    if (value.getValue() instanceof List<?> list) {
      return list.stream().map(AnnotationValue.class::cast).allMatch(Annotations::isKnown);
    }
    return value.getValue() instanceof AnnotationMirror nested
        ? nested.getElementValues().values().stream().allMatch(Annotations::isKnown)
        : !"<error>".equals(value.getValue());
  }

  /** A member as it stands in the source; nothing where it does not. */
  static Optional<AnnotationValue> written(AnnotationMirror annotation, String member) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
        .<AnnotationValue>map(Map.Entry::getValue)
        .findFirst();
  }

  static String text(AnnotationMirror annotation, String member) {
    return String.valueOf(value(annotation, member).getValue());
  }

  /** A number of any integer type; 0 for what the compiler could not read. */
  static long number(AnnotationMirror annotation, String member) {
    return value(annotation, member).getValue() instanceof Number number ? number.longValue() : 0;
  }

  /**
   * The elements of an array member; a single value counts as an array of one, and a member that is
   * missing as one of none.
   */
  static List<AnnotationValue> values(AnnotationMirror annotation, String member) {
    Optional<AnnotationValue> value = known(annotation, member);
    if (value.isPresent() && value.get().getValue() instanceof List<?> list) {
      return list.stream().map(AnnotationValue.class::cast).toList();
    }
    return value.map(List::of).orElse(List.of());
  }

  static List<String> texts(AnnotationMirror annotation, String member) {
    return values(annotation, member).stream()
        .map(value -> String.valueOf(value.getValue()))
        .toList();
  }
}
