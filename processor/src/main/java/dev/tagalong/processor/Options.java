package dev.tagalong.processor;

import dev.tagalong.processor.problem.Reporter;
import dev.tagalong.processor.problem.Suggestion;
import dev.tagalong.processor.template.TemplateFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The processor's options, {@code -Atagalong.…}. */
final class Options {
  /** All that there are. */
  static final Set<String> ALL = new TreeSet<>(Set.of(TemplateFiles.OPTION, Reporter.OPTION));

  private static final String PREFIX = "tagalong.";

  private Options() {}

  /**
   * What is wrong with the options that a compiler was given. Folders need not exist: in a fresh
   * checkout a module may have none yet, and where a template is missing all folders are listed.
   */
  static List<String> problems(Map<String, @Nullable String> given) {
    List<String> problems = new ArrayList<>();
    new TreeMap<>(given)
        .forEach(
            (option, value) -> {
              if (!option.startsWith(PREFIX)) {
                return;
              }
              if (!ALL.contains(option)) {
                problems.add(unknown(option));
              } else if (option.equals(Reporter.OPTION) && !Reporter.AS_ERRORS.equals(value)) {
                problems.add(badValue(option, value));
              } else if (value == null || value.isBlank()) {
                problems.add(
                    "-A%s names no folder. Write -A%s=src/main/resources, or leave it out."
                        .formatted(option, option));
              }
            });
    return problems;
  }

  private static String unknown(String option) {
    String meant =
        Suggestion.nearest(option, ALL, Function.identity())
            .map(" Did you mean -A%s?"::formatted)
            .orElse("");
    return "there is no option -A%s.%s Tagalong has -A%s and -A%s."
        .formatted(option, meant, TemplateFiles.OPTION, Reporter.OPTION);
  }

  private static String badValue(String option, @Nullable String value) {
    String said = value == null || value.isBlank() ? "no value" : "the value \"" + value + "\"";
    return "-A%s has %s. Write -A%s=%s, its only value, or leave it out."
        .formatted(option, said, option, Reporter.AS_ERRORS);
  }
}
