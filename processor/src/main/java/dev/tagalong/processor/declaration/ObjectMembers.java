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
import java.util.Comparator;
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
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
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

  private final Elements elements;
  private final Types types;
  private final ValueTypes valueTypes;
  private final BuilderView view;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, List<Accessor>> known = new HashMap<>();
  private final Map<String, Refusal> refusals = new HashMap<>();

  /**
   * Why a member cannot be shown.
   *
   * @param code the problem's code
   * @param said a sentence about the method, and the way out
   */
  public record Refusal(Code code, String said) {}

  /** For one template. */
  public ObjectMembers(ProcessingEnvironment environment, TypeElement template) {
    elements = environment.getElementUtils();
    types = environment.getTypeUtils();
    valueTypes = new ValueTypes(elements, types);
    view = new BuilderView(elements, types, template);
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
  public Optional<Refusal> whyNot(ValueType object, String name) {
    List<Accessor> unused = all(object);
    return unused.isEmpty() && refusals.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(refusals.get(key(object.type(), name)));
  }

  private static String key(TypeMirror owner, String name) {
    return owner + "." + TagNames.normalize(name);
  }

  private List<Accessor> read(DeclaredType type) {
    TypeElement element = MoreTypes.asTypeElement(type);
    Map<String, Accessor> byName = new LinkedHashMap<>();
    Map<String, Accessor> byProperty = new LinkedHashMap<>();
    for (ExecutableElement method : methods(element)) {
      String name = method.getSimpleName().toString();
      TypeMirror returned = MoreTypes.asExecutable(types.asMemberOf(type, method)).getReturnType();
      Optional<String> property = property(name, returned);
      Optional<String> uncallable = view.uncallable(method);
      if (uncallable.isPresent()) {
        Refusal refusal = new Refusal(Code.BadAccessor, uncallable.get());
        refusals.putIfAbsent(key(type, name), refusal);
        property.ifPresent(got -> refusals.putIfAbsent(key(type, got), refusal));
        continue;
      }
      read(type, method, name, name, returned)
          .ifPresent(accessor -> byName.putIfAbsent(name, accessor));
      property
          .flatMap(got -> read(type, method, got, name, returned))
          .ifPresent(accessor -> byProperty.putIfAbsent(accessor.name(), accessor));
    }
    for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
      view.uncallable(method)
          .map(said -> new Refusal(Code.BadAccessor, said))
          .ifPresent(
              refusal ->
                  refusals.putIfAbsent(key(type, method.getSimpleName().toString()), refusal));
    }
    lombok(type, element).forEach(accessor -> byProperty.putIfAbsent(accessor.name(), accessor));
    byProperty.forEach(byName::putIfAbsent);
    return List.copyOf(byName.values());
  }

  /** The methods that a type has of its own, those of a record in the order of its components. */
  private List<ExecutableElement> methods(TypeElement type) {
    List<String> components =
        type.getRecordComponents().stream()
            .map(component -> component.getSimpleName().toString())
            .toList();
    List<ExecutableElement> methods = new ArrayList<>();
    for (ExecutableElement method :
        MoreElements.getLocalAndInheritedMethods(type, types, elements)) {
      if (!OF_OBJECTS.contains(method.getSimpleName().toString())) {
        methods.add(method);
      }
    }
    methods.sort(
        Comparator.comparingInt(
            method -> {
              int index = components.indexOf(method.getSimpleName().toString());
              return index < 0 || !method.getParameters().isEmpty() ? components.size() : index;
            }));
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

  /** What Lombok gives methods to, which no processor sees. */
  private List<Accessor> lombok(DeclaredType type, TypeElement element) {
    List<Accessor> accessors = new ArrayList<>();
    for (LombokGetter getter : LombokGetter.of(element)) {
      TypeMirror value = types.asMemberOf(type, getter.field());
      read(type, getter.field(), getter.name(), getter.call(), value).ifPresent(accessors::add);
    }
    return accessors;
  }

  private Optional<Accessor> read(
      DeclaredType owner, Element method, String name, String call, TypeMirror declared) {
    TypeMirror returned = upperBound(declared);
    Optional<TypeMirror> optional = ValueTypes.inOptional(returned);
    Optional<ValueType> type = valueTypes.of(optional.orElse(returned));
    boolean section = type.filter(value -> value.kind() == ValueType.Kind.SECTION).isPresent();
    if (type.isEmpty() || section) {
      refuse(owner, name, AccessorReader.unsupported(call, returned));
      return Optional.empty();
    }
    Optional<String> hiding = view.hiding(returned);
    if (hiding.isPresent()) {
      refuse(owner, name, AccessorReader.hidden(call, returned, hiding.get()));
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
              anchor(method),
              "@Raw turns escaping off, and %s() returns %s, which needs none. Remove @Raw."
                  .formatted(call, ValueTypes.simple(returned))));
    }
    if (tags(method).contains("")) {
      found.add(
          new Problem(
              Code.BadAccessor,
              anchor(method),
              "@Tag(\"\") on " + call + "() names no text. Write the tag, or remove @Tag."));
    }
    found.stream()
        .map(
            problem ->
                problem.anchor().element().equals(method) ? problem.at(anchor(method)) : problem)
        .filter(problem -> !problems.contains(problem))
        .forEach(problems::add);
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
            tags(method).stream().filter(tag -> !tag.isEmpty()).toList(),
            List.of()));
  }

  private void refuse(DeclaredType owner, String name, String said) {
    refusals.put(key(owner, name), new Refusal(Code.UnsupportedType, said));
  }

  /** Of what a wildcard of the owner leaves open, the type that it promises. */
  private static TypeMirror upperBound(TypeMirror type) {
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return wildcard.getExtendsBound();
    }
    return type instanceof TypeVariable variable ? variable.getUpperBound() : type;
  }

  /** Where a problem is shown: no compiler shows a method that a record only implies. */
  private static Anchor anchor(Element method) {
    Element owner = method.getEnclosingElement();
    return owner == null || owner.getKind() != ElementKind.RECORD
        ? Anchor.at(method)
        : ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
            .filter(field -> field.getSimpleName().equals(method.getSimpleName()))
            .findFirst()
            .map(Anchor::at)
            .orElseGet(() -> Anchor.at(method));
  }

  private static List<String> tags(Element method) {
    return Annotations.find(method, Tag.class)
        .map(annotation -> Annotations.texts(annotation, "value"))
        .orElse(List.of());
  }
}
