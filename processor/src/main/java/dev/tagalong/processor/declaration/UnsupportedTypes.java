package dev.tagalong.processor.declaration;

import java.util.regex.Pattern;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What to return instead of a type that has no text form. */
final class UnsupportedTypes {
  private static final Pattern OPTIONAL_INSIDE = Pattern.compile("(\\w+)<Optional<(.+)>>");
  private static final Pattern ANYTHING_INSIDE =
      Pattern.compile("(\\w+)<(?:\\?|Object|\\? super .+)>");

  private UnsupportedTypes() {}

  static String remedy(TypeMirror type) {
    String name = ValueTypes.simple(type);
    if (name.startsWith("Map.Entry")) {
      return "Return a record, such as  record Entry(String key, String value) {}";
    }
    if (name.contains("Map")) {
      return "Return a list of records, such as  record Entry(String key, String value) {}  and loop"
          + " over it, or one of: %s.".formatted(ValueTypes.SUPPORTED);
    }
    var optional = OPTIONAL_INSIDE.matcher(name);
    if (optional.matches()) {
      return "Leave out what is missing:  %s<%s>".formatted(optional.group(1), optional.group(2));
    }
    var anything = ANYTHING_INSIDE.matcher(name);
    if (anything.matches() || isRawIterable(type)) {
      return "Say what is in it, such as  %s<String>  or a record of yours."
          .formatted(anything.matches() ? anything.group(1) : name);
    }
    return "Return text, or one of: %s.".formatted(ValueTypes.SUPPORTED);
  }

  private static boolean isRawIterable(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().isEmpty()
        && declared.asElement() instanceof javax.lang.model.element.TypeElement element
        && element.getTypeParameters().size() == 1
        && element.getQualifiedName().toString().startsWith("java.util.");
  }
}
