package dev.tagalong.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.tagalong.processor.declaration.ValueType.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Which types values may have. */
final class ValueTypes {
  /** What {@code UnsupportedType} offers instead. */
  static final String SUPPORTED =
      "CharSequence and its subtypes, the primitives and their boxes, BigInteger, BigDecimal, enums,"
          + " UUID, URI, URL, and of java.time Instant, LocalDate, LocalTime, LocalDateTime,"
          + " OffsetTime, OffsetDateTime, ZonedDateTime, Year, YearMonth and MonthDay";

  private static final Map<String, Kind> BY_NAME =
      Map.ofEntries(
          Map.entry("java.lang.Byte", Kind.INTEGER),
          Map.entry("java.lang.Short", Kind.INTEGER),
          Map.entry("java.lang.Integer", Kind.INTEGER),
          Map.entry("java.lang.Long", Kind.INTEGER),
          Map.entry("java.math.BigInteger", Kind.INTEGER),
          Map.entry("java.lang.Float", Kind.DECIMAL),
          Map.entry("java.lang.Double", Kind.DECIMAL),
          Map.entry("java.math.BigDecimal", Kind.DECIMAL),
          Map.entry("java.lang.Boolean", Kind.BOOLEAN),
          Map.entry("java.lang.Character", Kind.TEXT),
          Map.entry("java.util.UUID", Kind.UUID),
          Map.entry("java.net.URI", Kind.URL),
          Map.entry("java.net.URL", Kind.URL),
          Map.entry("java.time.Instant", Kind.TIME),
          Map.entry("java.time.LocalDate", Kind.TIME),
          Map.entry("java.time.LocalTime", Kind.TIME),
          Map.entry("java.time.LocalDateTime", Kind.TIME),
          Map.entry("java.time.OffsetTime", Kind.TIME),
          Map.entry("java.time.OffsetDateTime", Kind.TIME),
          Map.entry("java.time.ZonedDateTime", Kind.TIME),
          Map.entry("java.time.Year", Kind.TIME),
          Map.entry("java.time.YearMonth", Kind.TIME),
          Map.entry("java.time.MonthDay", Kind.TIME));

  /** Where types come from that are made for programs rather than for mails. */
  private static final List<String> OTHERS =
      List.of("java.", "javax.", "jdk.", "sun.", "kotlin.", "scala.", "groovy.");

  private static final Pattern PACKAGE = Pattern.compile("\\b(?:\\p{Ll}\\w*\\.)+(?=\\p{Lu})");

  private final Elements elements;
  private final Types types;

  ValueTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** The type inside an {@code Optional}; empty for any other type. */
  static Optional<TypeMirror> inOptional(TypeMirror type) {
    if (type.getKind() == TypeKind.DECLARED
        && nameOf(type).equals("java.util.Optional")
        && ((DeclaredType) type).getTypeArguments().size() == 1) {
      return Optional.of(((DeclaredType) type).getTypeArguments().get(0));
    }
    return Optional.empty();
  }

  /** The supported type that {@code type} is; empty for any other. */
  Optional<ValueType> of(TypeMirror type) {
    return kindOf(type)
        .map(kind -> new ValueType(kind, type))
        .or(() -> list(type))
        .or(() -> object(type));
  }

  private Optional<ValueType> list(TypeMirror type) {
    return new ItemTypes(elements, types)
        .of(type)
        .flatMap(this::of)
        .map(item -> new ValueType(Kind.LIST, type, Optional.of(item)));
  }

  /** A type of the application's own, which has accessors. */
  private static Optional<ValueType> object(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    String name = element.getQualifiedName().toString();
    boolean own =
        OTHERS.stream().noneMatch(name::startsWith)
            && (element.getKind() == ElementKind.RECORD
                || element.getKind() == ElementKind.INTERFACE
                || element.getKind() == ElementKind.CLASS);
    return own ? Optional.of(new ValueType(Kind.OBJECT, type)) : Optional.empty();
  }

  private Optional<Kind> kindOf(TypeMirror type) {
    return switch (type.getKind()) {
      case BYTE, SHORT, INT, LONG -> Optional.of(Kind.INTEGER);
      case FLOAT, DOUBLE -> Optional.of(Kind.DECIMAL);
      case BOOLEAN -> Optional.of(Kind.BOOLEAN);
      case CHAR -> Optional.of(Kind.TEXT);
      case DECLARED -> declared(type);
      default -> Optional.empty();
    };
  }

  private Optional<Kind> declared(TypeMirror type) {
    TypeElement element = MoreTypes.asTypeElement(type);
    if (element.getKind() == ElementKind.ENUM) {
      return Optional.of(hasSections(element) ? Kind.SECTION : Kind.ENUM);
    }
    // Eclipse's compiler has other types in each round, and does not hold them against each other.
    TypeElement text = elements.getTypeElement("java.lang.CharSequence");
    if (types.isAssignable(type, text.asType())) {
      return Optional.of(Kind.TEXT);
    }
    return Optional.ofNullable(BY_NAME.get(nameOf(type)));
  }

  private static boolean hasSections(TypeElement type) {
    return type.getEnclosedElements().stream()
        .anyMatch(constant -> Annotations.has(constant, dev.tagalong.Section.class));
  }

  /** A type as people write it, without packages. */
  static String simple(TypeMirror type) {
    return PACKAGE.matcher(type.toString()).replaceAll("").replaceAll(",(?=\\S)", ", ");
  }

  /** The simple name of a primitive type's box. */
  String boxed(TypeMirror primitive) {
    return types.boxedClass(MoreTypes.asPrimitiveType(primitive)).getSimpleName().toString();
  }

  /** A type with its package, without annotations and arguments. */
  static String qualified(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED ? nameOf(type) : type.toString();
  }

  static String nameOf(TypeMirror type) {
    return MoreElements.asType(MoreTypes.asElement(type)).getQualifiedName().toString();
  }
}
