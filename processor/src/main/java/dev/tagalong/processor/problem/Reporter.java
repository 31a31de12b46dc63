package dev.tagalong.processor.problem;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Prints problems through the compiler, each once. With {@code -Atagalong.warnings=error} warnings
 * are errors; {@code @SuppressWarnings("tagalong:BracketedTag")} on the element, the interface or a
 * type around it silences one kind of warning there, {@code @SuppressWarnings("tagalong")} all.
 */
public final class Reporter {
  /** The option that makes errors of warnings. */
  public static final String OPTION = "tagalong.warnings";

  /** Its value. */
  public static final String AS_ERRORS = "error";

  private static final String PREFIX = "tagalong";

  private final Messager messager;
  private final Positions positions;
  private final boolean warningsAreErrors;
  private final Set<Said> said = new HashSet<>();
  private final Set<Element> sources = new HashSet<>();

  /** Prints through {@code environment}'s messager and by its options. */
  public Reporter(ProcessingEnvironment environment) {
    messager = environment.getMessager();
    positions = Positions.of(environment);
    warningsAreErrors = AS_ERRORS.equals(environment.getOptions().get(OPTION));
  }

  /** Prints an error that belongs to no place of the source. */
  public void report(Code code, String message) {
    messager.printMessage(Kind.ERROR, "[" + code + "] " + message);
  }

  /**
   * Remembers types that are compiled from source, such as a round's root elements: a problem in
   * them is shown where it stands. What comes from class files has no position to show.
   */
  public void addSources(Collection<? extends Element> types) {
    sources.addAll(types);
  }

  /**
   * Prints the problems of the template interface {@code type} in their order.
   *
   * @return whether an error was among them
   */
  public boolean report(TypeElement type, Collection<Problem> problems) {
    boolean failed = false;
    for (Problem problem : problems) {
      failed |= report(type, problem);
    }
    return failed;
  }

  private boolean report(TypeElement type, Problem problem) {
    boolean warning = problem.warning();
    if (warning && isSilenced(problem, type)) {
      return false;
    }
    boolean error = !warning || warningsAreErrors;
    if (said.add(new Said(problem.code(), problem.anchor().element(), problem.message()))) {
      print(error ? Kind.ERROR : Kind.WARNING, type, problem);
    }
    return error;
  }

  private void print(Kind kind, TypeElement type, Problem problem) {
    Anchor anchor = positions.shown(problem.anchor());
    String text = "[" + problem.code() + "] " + problem.message();
    if (problem.warning()) {
      text +=
          "\n  If it is meant so:  @SuppressWarnings(\"" + PREFIX + ":" + problem.code() + "\")";
    }
    if (!hasPosition(type, anchor.element())) {
      // A position in a class file is shown by no compiler: the interface is pointed at, and the
      // place is told in words.
      messager.printMessage(
          kind, text + "\n  This is about " + describe(problem.anchor()) + ".", type);
    } else if (anchor.annotation() == null) {
      messager.printMessage(kind, text, anchor.element());
    } else if (anchor.value() == null) {
      messager.printMessage(kind, text, anchor.element(), anchor.annotation());
    } else {
      messager.printMessage(kind, text, anchor.element(), anchor.annotation(), anchor.value());
    }
  }

  private boolean hasPosition(TypeElement type, Element element) {
    Element outermost = outermost(element);
    return positions.isShown(element)
        && (outermost.equals(outermost(type)) || sources.contains(outermost));
  }

  private static Element outermost(Element element) {
    Element outermost = element;
    for (Element e = element; e != null && e.getKind() != ElementKind.PACKAGE; ) {
      outermost = e;
      e = e.getEnclosingElement();
    }
    return outermost;
  }

  private static String describe(Anchor anchor) {
    Element element = anchor.element();
    Element owner = element.getEnclosingElement();
    // Compilers print whole elements in ways of their own.
    String name = element.getSimpleName() + (element.getKind() == ElementKind.METHOD ? "()" : "");
    if (element instanceof TypeElement type) {
      return type.getQualifiedName().toString();
    }
    return owner instanceof TypeElement type ? type.getQualifiedName() + "." + name : name;
  }

  private static boolean isSilenced(Problem problem, TypeElement type) {
    return isSilenced(problem.code(), problem.anchor().element())
        || isSilenced(problem.code(), type);
  }

  private static boolean isSilenced(Code code, Element element) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      SuppressWarnings silence = e.getAnnotation(SuppressWarnings.class);
      if (silence != null) {
        for (String name : silence.value()) {
          if (name.equals(PREFIX) || name.equals(PREFIX + ":" + code)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** What has been printed, and where. */
  private record Said(Code code, Element element, String message) {}
}
