package dev.tagalong.processor;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;

/** A failure of the processor's own, in words that help to find its cause. */
final class Failure {
  private static final int FRAMES = 6;

  private Failure() {}

  /** Whether the compiler threw {@code failure} itself, for instance for a class file it lacks. */
  static boolean isCompilersOwn(Throwable failure) {
    String type = failure.getClass().getName();
    return type.startsWith("com.sun.tools.javac.") || type.startsWith("org.eclipse.jdt.");
  }

  /** The message: versions and where it happened, no text of the template or of an exception. */
  static String describe(String name, Throwable failure, ProcessingEnvironment environment) {
    String way =
        failure instanceof OutOfMemoryError
            ? "The compiler's memory did not suffice for %s; give it more (-Xmx), or split the"
                + " template. If that does not help, please report this:"
            : "Tagalong itself failed at %s, which is a mistake in Tagalong. Please report it with"
                + " these lines and, if you can, the template:";
    return "%s\n  %s, %s on Java %s, source level %d\n  %s\n%s"
        .formatted(
            way.formatted(name),
            version(),
            environment.getClass().getName().startsWith("org.eclipse.jdt.") ? "ecj" : "javac",
            Runtime.version(),
            SourceLevel.number(environment.getSourceVersion()),
            failure.getClass().getName(),
            Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "    at " + frame)
                .collect(Collectors.joining("\n")));
  }

  private static String version() {
    return Optional.ofNullable(Failure.class.getPackage())
        .map(Package::getImplementationVersion)
        .map("Tagalong "::concat)
        .orElse("Tagalong of an unknown version");
  }
}
