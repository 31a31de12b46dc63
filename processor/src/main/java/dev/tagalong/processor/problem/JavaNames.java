package dev.tagalong.processor.problem;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Writes the Java that a message offers for pasting. */
public final class JavaNames {
  /** Members of every builder, or of all recipients. */
  private static final Set<String> FIXED_MEMBERS =
      Set.of(
          "to",
          "add",
          "addAll",
          "build",
          "batches",
          "dropUnfinished",
          "size",
          "preview",
          "toString",
          "hashCode");

  /** What else a method had better not be called, since every object has such a member. */
  private static final Set<String> OF_OBJECTS =
      Set.of("equals", "getClass", "notify", "notifyAll", "wait", "clone", "finalize");

  private static final Pattern SEPARATORS = Pattern.compile("[-_.]+");

  private JavaNames() {}

  /** Whether builders or recipients have a member of that name, so that no accessor can. */
  public static boolean isFixedMember(String method) {
    return FIXED_MEMBERS.contains(method);
  }

  /** The declaration of a method that fills {@code tag} by the rule of the name, if it can. */
  public static String declarationFor(String tag, String name) {
    String method = methodName(name);
    return SourceVersion.isKeyword(method) || isFixedMember(method) || OF_OBJECTS.contains(method)
        ? declaration(tag, method + "Value")
        : "String " + method + "();";
  }

  /** The declaration of a method of another name that fills {@code tag}. */
  public static String declaration(String tag, String method) {
    return "@Tag(" + literal(tag) + ") String " + method + "();";
  }

  /** {@code first-name}, {@code FIRST_NAME} and {@code FirstName} all give {@code firstName}. */
  public static String methodName(String name) {
    StringBuilder method = new StringBuilder();
    SEPARATORS
        .splitAsStream(name)
        .filter(part -> !part.isEmpty())
        .forEach(
            part -> {
              String word =
                  part.equals(part.toUpperCase(Locale.ROOT)) ? part.toLowerCase(Locale.ROOT) : part;
              int first = word.offsetByCodePoints(0, 1);
              String initial = word.substring(0, first);
              method
                  .append(
                      method.isEmpty()
                          ? initial.toLowerCase(Locale.ROOT)
                          : initial.toUpperCase(Locale.ROOT))
                  .append(word.substring(first));
            });
    return method.toString();
  }

  /** A type as people write it, without its package. */
  public static String simple(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? declared.asElement().getSimpleName().toString()
        : type.toString();
  }

  /** A string literal. */
  public static String literal(String text) {
    return JavaText.literal(text);
  }
}
