package dev.tagalong.processor.declaration;

import com.google.auto.common.MoreElements;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What a generated builder can see and call from its package. */
final class BuilderView {
  private static final Set<String> UNCHECKED =
      Set.of("java.lang.RuntimeException", "java.lang.Error");

  private final Elements elements;
  private final Types types;
  private final PackageElement from;

  /**
   * @param template the template interface, in whose package the builder is
   */
  BuilderView(Elements elements, Types types, TypeElement template) {
    this.elements = elements;
    this.types = types;
    from = elements.getPackageOf(template);
  }

  /** Why the builder cannot name {@code type}; empty if it can. */
  Optional<String> hiding(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return hiding(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return Optional.ofNullable(wildcard.getExtendsBound()).flatMap(this::hiding);
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    DeclaredType declared = (DeclaredType) type;
    for (Element each = declared.asElement();
        each instanceof TypeElement named;
        each = each.getEnclosingElement()) {
      if (!isSeen(named)) {
        return Optional.of(
            "%s is %s, so that the builder cannot see it. %s."
                .formatted(
                    named.getSimpleName(), access(named, from), remedy(named.getModifiers())));
      }
    }
    return declared.getTypeArguments().stream()
        .flatMap(argument -> hiding(argument).stream())
        .findFirst();
  }

  /** Why the builder cannot call {@code method}; empty if it can. */
  Optional<String> uncallable(ExecutableElement method) {
    String name = method.getSimpleName() + "()";
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.STATIC)) {
      return Optional.of(name + " is static. Tags show what an object has: remove static.");
    }
    if (!method.getParameters().isEmpty() || !method.getTypeParameters().isEmpty()) {
      return Optional.of(
          "%s takes what no tag gives. Declare a method without parameters.".formatted(name));
    }
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      return Optional.of(name + " returns nothing. Return the value's type, such as String.");
    }
    if (!isSeen(method)) {
      return Optional.of(
          "%s is %s, so that the builder cannot call it. %s."
              .formatted(name, access(method, from), remedy(modifiers)));
    }
    return throwing(method);
  }

  /** What is said of a method whose exception the builder would have to catch. */
  Optional<String> throwing(ExecutableElement method) {
    return method.getThrownTypes().stream()
        .filter(this::isChecked)
        .findFirst()
        .map(
            exception ->
                "%s() throws %s, and the builder has nobody to tell. Catch it in the method."
                    .formatted(method.getSimpleName(), ValueTypes.simple(exception)));
  }

  private boolean isChecked(TypeMirror exception) {
    return UNCHECKED.stream()
        .map(elements::getTypeElement)
        .noneMatch(unchecked -> types.isAssignable(exception, unchecked.asType()));
  }

  private boolean isSeen(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    return modifiers.contains(Modifier.PUBLIC)
        || (!modifiers.contains(Modifier.PRIVATE) && MoreElements.getPackage(element).equals(from));
  }

  private static String access(Element element, PackageElement from) {
    return element.getModifiers().contains(Modifier.PRIVATE)
        ? "private"
        : "not public, and the template is in package " + from.getQualifiedName();
  }

  private static String remedy(Set<Modifier> modifiers) {
    return modifiers.contains(Modifier.PRIVATE) ? "Remove private" : "Make it public";
  }
}
