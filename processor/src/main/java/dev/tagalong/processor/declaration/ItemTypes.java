package dev.tagalong.processor.declaration;

import com.google.auto.common.MoreTypes;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the items of lists are. */
final class ItemTypes {
  private static final String ITERABLE = "java.lang.Iterable";

  /** A path of files, for one, has paths as its items, without end. */
  private static final String JDK = "java.";

  private final Elements elements;
  private final Types types;

  ItemTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** The items' type; empty for a type that is no list, or that does not say it. */
  Optional<TypeMirror> of(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return Optional.of(((ArrayType) type).getComponentType());
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    String name = ValueTypes.nameOf(type);
    boolean ofJdk = name.startsWith(JDK);
    return ofJdk && !name.equals(ITERABLE) && !name.startsWith("java.util.")
        ? Optional.empty()
        : inIterable((DeclaredType) type);
  }

  private Optional<TypeMirror> inIterable(DeclaredType type) {
    TypeElement iterable = elements.getTypeElement(ITERABLE);
    if (!types.isAssignable(types.erasure(type), types.erasure(iterable.asType()))) {
      return Optional.empty();
    }
    return find(type);
  }

  private Optional<TypeMirror> find(DeclaredType type) {
    if (ValueTypes.nameOf(type).equals(ITERABLE)) {
      return type.getTypeArguments().stream().findFirst().flatMap(ItemTypes::bound);
    }
    for (TypeMirror parent : types.directSupertypes(type)) {
      Optional<TypeMirror> found =
          parent.getKind() == TypeKind.DECLARED
              ? find(MoreTypes.asDeclared(parent))
              : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The type that {@code ? extends Line} promises. */
  private static Optional<TypeMirror> bound(TypeMirror argument) {
    return argument instanceof WildcardType wildcard
        ? Optional.ofNullable(wildcard.getExtendsBound())
        : Optional.of(argument);
  }
}
