package dev.tagalong.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.tagalong.Raw;
import dev.tagalong.Tag;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.Accessor.Role;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.scan.TagNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What objects have that stand in blocks: the methods of records, interfaces and classes that take
 * nothing and give something, by their own names or by those of the properties that they get. Of an
 * application's own types only what a template asks for is looked at.
 */
public final class ObjectMembers {
  private static final Set<String> OF_OBJECTS =
      Set.of(
          "getClass", "hashCode", "toString", "clone", "notify", "notifyAll", "wait", "finalize");

  private static final String LOMBOK = "lombok.";

  private final Elements elements;
  private final Types types;
  private final ValueTypes valueTypes;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, List<Accessor>> known = new HashMap<>();
  private final Map<String, String> unsupported = new HashMap<>();

  /** For one template. */
  public ObjectMembers(ProcessingEnvironment environment) {
    elements = environment.getElementUtils();
    types = environment.getTypeUtils();
    valueTypes = new ValueTypes(elements, types);
  }

  /** What is wrong with the annotations of members that were asked for. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The member that a tag of this text, or of this name, stands for. */
  public Optional<Accessor> find(ValueType object, String text, String name) {
    List<Accessor> all = all(object);
    for (Accessor accessor : all) {
      if (!text.isEmpty() && accessor.tags().contains(text)) {
        return Optional.of(accessor);
      }
    }
    String normal = TagNames.normalize(name);
    return all.stream()
        .filter(accessor -> accessor.tags().isEmpty())
        .filter(accessor -> TagNames.normalize(accessor.name()).equals(normal))
        .findFirst();
  }

  /** All members that can be shown. */
  public List<Accessor> all(ValueType object) {
    String key = object.type().toString();
    List<Accessor> members = known.get(key);
    if (members == null) {
      members = read((DeclaredType) object.type());
      known.put(key, members);
    }
    return members;
  }

  /** Why the member {@code name} cannot be shown; empty if there is none of this name. */
  public Optional<String> whyNot(ValueType object, String name) {
    List<Accessor> unused = all(object);
    return unused.isEmpty() && unsupported.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(unsupported.get(object.type() + "." + TagNames.normalize(name)));
  }

  private List<Accessor> read(DeclaredType type) {
    TypeElement element = MoreTypes.asTypeElement(type);
    Map<String, Accessor> byName = new LinkedHashMap<>();
    Map<String, Accessor> byProperty = new LinkedHashMap<>();
    for (ExecutableElement method : methods(element)) {
      String name = method.getSimpleName().toString();
      TypeMirror returned = MoreTypes.asExecutable(types.asMemberOf(type, method)).getReturnType();
      read(type, method, name, name, returned)
          .ifPresent(accessor -> byName.putIfAbsent(name, accessor));
      property(name, returned)
          .flatMap(property -> read(type, method, property, name, returned))
          .ifPresent(accessor -> byProperty.putIfAbsent(accessor.name(), accessor));
    }
    lombok(type, element).forEach(accessor -> byProperty.putIfAbsent(accessor.name(), accessor));
    byProperty.forEach(byName::putIfAbsent);
    return List.copyOf(byName.values());
  }

  private List<ExecutableElement> methods(TypeElement type) {
    List<ExecutableElement> methods = new ArrayList<>();
    for (ExecutableElement method :
        MoreElements.getLocalAndInheritedMethods(type, types, elements)) {
      boolean seen =
          !method.getModifiers().contains(Modifier.STATIC)
              && !method.getModifiers().contains(Modifier.PRIVATE)
              && !method.getModifiers().contains(Modifier.PROTECTED)
              && method.getParameters().isEmpty()
              && method.getTypeParameters().isEmpty()
              && method.getReturnType().getKind() != TypeKind.VOID
              && !OF_OBJECTS.contains(method.getSimpleName().toString());
      if (seen) {
        methods.add(method);
      }
    }
    return methods;
  }

  /** {@code name} of {@code getName()}, {@code vip} of {@code isVip()}. */
  private static Optional<String> property(String method, TypeMirror returned) {
    for (String prefix : List.of("get", "is")) {
      boolean begins =
          method.startsWith(prefix)
              && method.length() > prefix.length()
              && !Character.isLowerCase(method.charAt(prefix.length()));
      if (begins && (prefix.equals("get") || isBoolean(returned))) {
        return Optional.of(decapitalized(method.substring(prefix.length())));
      }
    }
    return Optional.empty();
  }

  private static boolean isBoolean(TypeMirror type) {
    return type.getKind() == TypeKind.BOOLEAN || type.toString().endsWith("java.lang.Boolean");
  }

  private static String decapitalized(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** Fields to which Lombok gives methods that no processor sees. */
  private List<Accessor> lombok(DeclaredType type, TypeElement element) {
    List<Accessor> accessors = new ArrayList<>();
    for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
      boolean got =
          element.getKind() == ElementKind.CLASS
              && !field.getModifiers().contains(Modifier.STATIC)
              && (has(element, Set.of("Value", "Data", "Getter")) || has(field, Set.of("Getter")));
      if (got) {
        String name = field.getSimpleName().toString();
        TypeMirror value = types.asMemberOf(type, field);
        String prefix = value.getKind() == TypeKind.BOOLEAN ? "is" : "get";
        String call =
            isFluent(element)
                ? name
                : prefix + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        read(type, field, name, call, value).ifPresent(accessors::add);
      }
    }
    return accessors;
  }

  private static boolean has(Element element, Set<String> annotations) {
    return element.getAnnotationMirrors().stream()
        .map(annotation -> annotation.getAnnotationType().toString())
        .anyMatch(
            name ->
                name.startsWith(LOMBOK)
                    && annotations.contains(name.substring(name.lastIndexOf('.') + 1)));
  }

  private static boolean isFluent(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .filter(annotation -> annotation.getAnnotationType().toString().endsWith("Accessors"))
        .flatMap(annotation -> annotation.getElementValues().entrySet().stream())
        .anyMatch(
            entry ->
                entry.getKey().getSimpleName().contentEquals("fluent")
                    && Boolean.TRUE.equals(entry.getValue().getValue()));
  }

  private Optional<Accessor> read(
      DeclaredType owner, Element method, String name, String call, TypeMirror returned) {
    Optional<TypeMirror> optional = ValueTypes.inOptional(returned);
    Optional<ValueType> type = valueTypes.of(optional.orElse(returned));
    boolean section = type.filter(value -> value.kind() == ValueType.Kind.SECTION).isPresent();
    if (type.isEmpty() || section) {
      unsupported.put(
          owner + "." + TagNames.normalize(name), AccessorReader.unsupported(call, returned));
      return Optional.empty();
    }
    boolean nullable = Annotations.isNullable(method);
    List<Problem> found = new ArrayList<>();
    Optional<Accessor.Format> format = new FormatReader(found).read(method, type.get().shown());
    boolean raw = Annotations.has(method, Raw.class);
    if (raw && !type.get().shown().isFreeText()) {
      found.add(
          new Problem(
              Code.BadAccessor,
              Anchor.at(method),
              "@Raw turns escaping off, and %s() returns %s, which needs none. Remove @Raw."
                  .formatted(call, ValueTypes.simple(returned))));
    }
    found.stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
    return Optional.of(
        new Accessor(
            method,
            name,
            call,
            Role.TAG,
            type.get(),
            optional.isPresent() || nullable ? Presence.OPTIONAL : Presence.MANDATORY,
            nullable,
            raw,
            format,
            tags(method),
            List.of()));
  }

  private static List<String> tags(Element method) {
    return Annotations.find(method, Tag.class)
        .map(annotation -> Annotations.texts(annotation, "value"))
        .orElse(List.of());
  }
}
