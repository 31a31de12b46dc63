package dev.tagalong.processor.generate;

import com.google.auto.common.Visibility;
import com.palantir.javapoet.AnnotationSpec;
import dev.tagalong.Recipients;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.resolve.CheckedTemplate;
import dev.tagalong.processor.resolve.ShownValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ExportsDirective;
import javax.lang.model.element.ModuleElement.RequiresDirective;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The warnings that a builder would give for what its user has decided: deprecated methods and
 * types, and a module that exports templates but not what they are made of. No others, since some
 * compilers warn of what is suppressed in vain.
 */
final class Suppressions {
  private final Elements elements;

  Suppressions(Elements elements) {
    this.elements = elements;
  }

  /** The annotation for the builder of {@code template}, if it needs one. */
  Optional<AnnotationSpec> on(CheckedTemplate template) {
    Declaration declaration = template.declaration();
    Set<String> warnings = new TreeSet<>();
    addDeprecation(warnings, declaration.type());
    for (Accessor accessor : declaration.accessors()) {
      addDeprecation(warnings, accessor.method());
      typesOf(accessor).forEach(type -> addDeprecation(warnings, type));
    }
    template.versions().stream()
        .flatMap(version -> version.columns().stream())
        .forEach(column -> column.shown().ifPresent(shown -> add(warnings, shown)));
    if (isExported(declaration.type()) && !exportsAll(declaration)) {
      warnings.add("exports");
    }
    if (!declaration.type().getTypeParameters().isEmpty()) {
      warnings.add("rawtypes"); // An error already, and told better.
    }
    if (warnings.isEmpty()) {
      return Optional.empty();
    }
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    warnings.forEach(warning -> annotation.addMember("value", "$S", warning));
    return Optional.of(annotation.build());
  }

  /** What the builder reads of objects. */
  private void add(Set<String> warnings, ShownValue value) {
    value.knownItem().ifPresent(item -> add(warnings, item));
    for (ShownValue member : value.members()) {
      member
          .accessor()
          .ifPresent(
              accessor -> {
                addDeprecation(warnings, accessor.method());
                if (accessor.type().isComposite()) {
                  typesOf(accessor).forEach(type -> addDeprecation(warnings, type));
                }
              });
      add(warnings, member);
    }
  }

  private static List<Element> typesOf(Accessor accessor) {
    List<Element> named = new ArrayList<>();
    addTypes(named, accessor.type().type());
    return named;
  }

  private static void addTypes(List<Element> named, TypeMirror type) {
    if (type instanceof ArrayType array) {
      addTypes(named, array.getComponentType());
    } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      addTypes(named, wildcard.getExtendsBound());
    } else if (type instanceof DeclaredType declared) {
      named.add(declared.asElement());
      declared.getTypeArguments().forEach(argument -> addTypes(named, argument));
    }
  }

  private void addDeprecation(Set<String> warnings, Element element) {
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      if (elements.isDeprecated(each)) {
        Deprecated annotation = each.getAnnotation(Deprecated.class);
        boolean removed = annotation != null && annotation.forRemoval();
        warnings.add(removed ? "removal" : "deprecation");
      }
      if (element instanceof ExecutableElement) {
        return; // The builder calls a method on the interface, whatever declares it.
      }
    }
  }

  /** Whether other modules can see the builder. */
  private boolean isExported(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    return Visibility.effectiveVisibilityOfElement(type) == Visibility.PUBLIC
        && module != null
        && !module.isUnnamed()
        && ElementFilter.exportsIn(module.getDirectives()).stream()
            .map(ExportsDirective::getPackage)
            .anyMatch(elements.getPackageOf(type)::equals);
  }

  /** Whether all modules that can see the builder also see the types that it names. */
  private boolean exportsAll(Declaration declaration) {
    ModuleElement module = elements.getModuleOf(declaration.type());
    Set<ModuleElement> seen = new HashSet<>();
    addSeen(seen, module);
    return Stream.of(Recipients.class.getName(), BuilderWriter.GENERATED, BuilderWriter.NULL_MARKED)
            .flatMap(name -> Stream.ofNullable(elements.getTypeElement(module, name)))
            .map(elements::getModuleOf)
            .allMatch(seen::contains)
        && declaration.accessors().stream()
            .flatMap(accessor -> typesOf(accessor).stream())
            .map(elements::getModuleOf)
            .allMatch(
                other ->
                    seen.contains(other) || other.getQualifiedName().contentEquals("java.base"));
  }

  private static void addSeen(Set<ModuleElement> seen, ModuleElement module) {
    if (seen.add(module)) {
      for (RequiresDirective required : ElementFilter.requiresIn(module.getDirectives())) {
        if (required.isTransitive()) {
          addSeen(seen, required.getDependency());
        }
      }
    }
  }
}
