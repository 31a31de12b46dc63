package dev.tagalong.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.tagalong.Tag;
import dev.tagalong.processor.declaration.ValueType.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The texts of {@code @Tag} on what objects have: they have to be known before a template is read,
 * since nothing else tells that they are tags.
 */
public final class MemberTags {
  private final Elements elements;
  private final Types types;
  private final ValueTypes valueTypes;
  private final Set<String> texts = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();

  private MemberTags(ProcessingEnvironment environment) {
    elements = environment.getElementUtils();
    types = environment.getTypeUtils();
    valueTypes = new ValueTypes(elements, types);
  }

  /** Those of all objects that {@code accessors} lead to. */
  public static Set<String> of(Collection<Accessor> accessors, ProcessingEnvironment environment) {
    MemberTags tags = new MemberTags(environment);
    accessors.forEach(accessor -> tags.add(accessor.type().shown()));
    return tags.texts;
  }

  private void add(ValueType type) {
    if (type.kind() != Kind.OBJECT || !seen.add(type.type().toString())) {
      return;
    }
    DeclaredType object = MoreTypes.asDeclared(type.type());
    TypeElement element = MoreTypes.asTypeElement(object);
    for (ExecutableElement method :
        MoreElements.getLocalAndInheritedMethods(element, types, elements)) {
      if (method.getParameters().isEmpty()) {
        Annotations.find(method, Tag.class)
            .ifPresent(annotation -> texts.addAll(Annotations.texts(annotation, "value")));
        TypeMirror returned =
            MoreTypes.asExecutable(types.asMemberOf(object, method)).getReturnType();
        valueTypes
            .of(ValueTypes.inOptional(returned).orElse(returned))
            .map(ValueType::shown)
            .ifPresent(this::add);
      }
    }
  }
}
