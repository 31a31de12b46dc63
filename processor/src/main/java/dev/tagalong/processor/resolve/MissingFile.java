package dev.tagalong.processor.resolve;

import dev.tagalong.language.FileNames;
import dev.tagalong.processor.problem.Suggestion;
import dev.tagalong.processor.template.TemplateFile;
import dev.tagalong.processor.template.TemplateFile.Found;
import dev.tagalong.processor.template.TemplateFile.Missing;
import dev.tagalong.rules.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Says that a template file was not found, where it was looked for, and what helps. */
final class MissingFile {
  private static final String RESOURCES = "src/main/resources/";

  /** What is said of a partial's name that leads upwards, or from the root. */
  static final String OF_BAD_NAME =
      "partials stand beside their template, or in folders below: move the file there, and write"
          + "  {{> footer}}  or  {{> parts/footer}}";

  private MissingFile() {}

  /**
   * The message.
   *
   * @param untranslated the file that it translates; itself if it is no translation
   * @param named all the files that the template names, which nobody meant by this name
   */
  static String message(String name, String untranslated, Missing missing, List<String> named) {
    StringBuilder said = new StringBuilder("there is no file ").append(name);
    said.append(name.equals(untranslated) ? "." : ", the translation of " + untranslated + ".");
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

  /**
   * The same of a partial, which stands beside its template.
   *
   * @param name as the mark has it
   * @param locale the language of the template
   * @param files finds other files, which may be meant
   */
  static String ofPartial(
      String template,
      String name,
      Locale locale,
      Missing missing,
      Function<String, TemplateFile> files) {
    List<String> candidates = FileNames.partials(template, name, locale);
    String file = candidates.get(candidates.size() - 1);
    String last = name.substring(name.lastIndexOf('/') + 1);
    boolean beside =
        !last.equals(name) && files.apply(FileNames.partial(template, last)) instanceof Found;
    Optional<String> meant =
        beside
            ? Optional.of(last)
            : suggestion(file, missing, List.of(template)).map(near -> partial(template, near));
    return "there is no file %s.".formatted(Phrases.or(candidates))
        + meant.map(" Did you mean {{> %s}}?"::formatted).orElse("");
  }

  /** The name by which a template's partial is brought in. */
  private static String partial(String template, String file) {
    String folder = template.substring(0, template.lastIndexOf('/') + 1);
    String name = file.startsWith(folder) ? file.substring(folder.length()) : file;
    for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
      if (FileNames.partial(template, name.substring(0, dot)).equals(file)) {
        return name.substring(0, dot);
      }
    }
    return name;
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
