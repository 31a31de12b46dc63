package dev.tagalong.processor.resolve;

import dev.tagalong.processor.problem.Suggestion;
import dev.tagalong.processor.template.TemplateFile.Missing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says that a template file was not found, where it was looked for, and what helps. */
final class MissingFile {
  private static final String RESOURCES = "src/main/resources/";

  private MissingFile() {}

  /**
   * The message.
   *
   * @param named all the files that the template names, which nobody meant by this name
   */
  static String message(String name, Missing missing, List<String> named) {
    StringBuilder said = new StringBuilder("there is no file ").append(name).append(".");
    suggestion(name, missing, named)
        .ifPresent(meant -> said.append(" Did you mean ").append(meant).append("?"));
    said.append("\n  Looked for it here:");
    missing.tried().forEach(place -> said.append("\n    ").append(place));
    return said.append(
            """

              Maven copies src/main/resources to the class output before it compiles. Where that is not so, add to the maven-compiler-plugin's <configuration>:
                <compilerArgs><arg>-Atagalong.templates=${project.basedir}/src/main/resources</arg></compilerArgs>
              Gradle, in build.gradle or build.gradle.kts:
                tasks.compileJava { options.compilerArgs.add("-Atagalong.templates=${projectDir}/src/main/resources") }\
            """)
        .toString();
  }

  /** The same of a partial, which stands beside its template. */
  static String ofPartial(String name, Missing missing) {
    return suggestion(name, missing, List.of())
        .map(meant -> "there is no file %s. Did you mean %s?".formatted(name, meant))
        .orElse("there is no file " + name + ".");
  }

  private static Optional<String> suggestion(String name, Missing missing, List<String> named) {
    if (name.startsWith(RESOURCES)) {
      return Optional.of(name.substring(RESOURCES.length()));
    }
    return Suggestion.nearest(
        name,
        missing.neighbours().stream().filter(neighbour -> !named.contains(neighbour)).toList(),
        Function.identity());
  }
}
