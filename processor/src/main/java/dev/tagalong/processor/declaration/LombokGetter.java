package dev.tagalong.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * A method that Lombok writes into a class while it is compiled, so that no other processor sees
 * it.
 *
 * @param field the field that it gives
 * @param name the property's name
 * @param call the method's name
 */
record LombokGetter(VariableElement field, String name, String call) {
  private static final String LOMBOK = "lombok.";
  private static final String GETTER = "Getter";
  private static final String ACCESSORS = "Accessors";
  private static final Set<String> OF_CLASSES = Set.of("Value", "Data", GETTER);

  /** Access levels that no builder gets past. */
  private static final Set<String> HIDDEN = Set.of("NONE", "PRIVATE");

  /** Those of a class and of the classes that it extends. */
  static List<LombokGetter> of(TypeElement type) {
    List<LombokGetter> getters = new ArrayList<>();
    TypeElement each = type;
    while (each.getKind() == ElementKind.CLASS) {
      for (VariableElement field : ElementFilter.fieldsIn(each.getEnclosedElements())) {
        if (hasGetter(each, field)) {
          add(getters, field, isFluent(field) || isFluent(each));
        }
      }
      if (each.getSuperclass().getKind() != TypeKind.DECLARED) {
        break;
      }
      each = (TypeElement) ((DeclaredType) each.getSuperclass()).asElement();
    }
    return getters;
  }

  private static void add(List<LombokGetter> getters, VariableElement field, boolean fluent) {
    String name = field.getSimpleName().toString();
    boolean flag = field.asType().getKind() == TypeKind.BOOLEAN;
    boolean saysIs = flag && name.matches("is[^\\p{Ll}].*");
    String bare = saysIs ? name.substring(2, 3).toLowerCase(Locale.ROOT) + name.substring(3) : name;
    String call =
        fluent
            ? bare
            : (flag ? "is" : "get")
                + bare.substring(0, 1).toUpperCase(Locale.ROOT)
                + bare.substring(1);
    getters.add(new LombokGetter(field, bare, call));
    if (saysIs) {
      getters.add(new LombokGetter(field, name, call));
    }
  }

  private static boolean hasGetter(TypeElement type, VariableElement field) {
    if (field.getModifiers().contains(Modifier.STATIC)
        || field.getSimpleName().toString().startsWith("$")) {
      return false;
    }
    Optional<? extends AnnotationMirror> own = find(field, Set.of(GETTER));
    return own.isPresent()
        ? own.filter(LombokGetter::isSeen).isPresent()
        : find(type, OF_CLASSES).filter(LombokGetter::isSeen).isPresent();
  }

  private static boolean isSeen(AnnotationMirror getter) {
    return getter.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals("value"))
        .map(entry -> entry.getValue().getValue().toString())
        .noneMatch(level -> HIDDEN.contains(level.substring(level.lastIndexOf('.') + 1)));
  }

  private static Optional<? extends AnnotationMirror> find(Element element, Set<String> names) {
    return element.getAnnotationMirrors().stream()
        .filter(
            annotation -> {
              String name = annotation.getAnnotationType().toString();
              return name.startsWith(LOMBOK)
                  && names.contains(name.substring(name.lastIndexOf('.') + 1));
            })
        .findFirst();
  }

  private static boolean isFluent(Element element) {
    return find(element, Set.of(ACCESSORS)).stream()
        .flatMap(annotation -> annotation.getElementValues().entrySet().stream())
        .anyMatch(
            entry ->
                entry.getKey().getSimpleName().contentEquals("fluent")
                    && Boolean.TRUE.equals(entry.getValue().getValue()));
  }
}
