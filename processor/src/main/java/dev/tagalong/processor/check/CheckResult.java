package dev.tagalong.processor.check;

import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.resolve.CheckedTemplate;
import java.util.List;

/**
 * What came of holding a declaration against its template.
 *
 * @param template all that is sound; methods without a tag are in it as well, so that the builder
 *     can be written in spite of problems
 * @param problems the problems in source order: the annotation with the texts it names, then the
 *     methods, then the section texts
 */
public record CheckResult(CheckedTemplate template, List<Problem> problems) {
  /** Copies the problems. */
  public CheckResult {
    problems = List.copyOf(problems);
  }
}
