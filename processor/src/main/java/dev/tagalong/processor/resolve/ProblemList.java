package dev.tagalong.processor.resolve;

import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects problems in any order and gives them out in source order, each once: first the texts
 * that the annotation holds or names, then the methods, then the texts that stand elsewhere. Of the
 * problems of one kind in one place, only so many are kept as anybody reads; one more says how many
 * there are besides.
 */
public final class ProblemList {
  /** The order of the first text that stands outside the interface. */
  public static final int ELSEWHERE = 2_000_000;

  private static final int METHODS = 1_000_000;

  /** How many problems of one kind are shown for a text, and for the methods. */
  private static final int MOST = 100;

  private record Finding(int area, int part, int offset, Problem problem) {}

  /** Where problems of one kind are counted: in a text, or among the methods. */
  private record Context(int area, Code code) {}

  /** What is left out at a place. */
  private record LeftOut(int count, int area, String where, Anchor anchor) {}

  private final List<Finding> findings = new ArrayList<>();
  private final Map<Context, Integer> shown = new HashMap<>();
  private final Map<Context, LeftOut> leftOut = new LinkedHashMap<>();

  /** A problem of a text as a whole; also of one that could not be read. */
  public void ofText(int order, Problem problem) {
    findings.add(new Finding(order, 0, -1, problem));
  }

  /** A problem at an offset of a text. */
  public void in(AnchoredTemplateText text, int offset, Problem problem) {
    if (isFull(text, problem.code())) {
      leaveOut(text, problem.code());
    } else {
      shown.merge(new Context(text.order(), problem.code()), 1, Integer::sum);
      findings.add(new Finding(text.order(), text.part(), offset, problem));
    }
  }

  /** A problem of a tag. */
  public void at(TagMatches.Match place, Problem problem) {
    in(place.text(), place.tag().start(), problem);
  }

  /** A problem of the {@code index}-th method. */
  public void ofMethod(int index, Problem problem) {
    if (!isFullOfMethods(problem.code())) {
      shown.merge(new Context(METHODS, problem.code()), 1, Integer::sum);
      findings.add(new Finding(METHODS + index, 0, 0, problem));
    } else {
      leaveOut(problem.code(), problem.anchor());
    }
  }

  /** Whether so many problems of this kind are known among the methods that no other is shown. */
  public boolean isFullOfMethods(Code code) {
    return shown.getOrDefault(new Context(METHODS, code), 0) >= MOST;
  }

  /** Counts a problem of a method that nobody needs to put into words. */
  public void leaveOut(Code code, Anchor anchor) {
    leaveOut(new Context(METHODS, code), ELSEWHERE - 1, "", anchor);
  }

  /** Whether so many problems of this kind are known in {@code text} that no other is shown. */
  public boolean isFull(AnchoredTemplateText text, Code code) {
    return shown.getOrDefault(new Context(text.order(), code), 0) >= MOST;
  }

  /** Counts a problem that nobody needs to put into words. */
  public void leaveOut(AnchoredTemplateText text, Code code) {
    Context context = new Context(text.order(), code);
    leaveOut(context, text.order(), text.text().name() + ": ", text.anchor());
  }

  private void leaveOut(Context context, int area, String where, Anchor anchor) {
    leftOut.merge(
        context,
        new LeftOut(1, area, where, anchor),
        (all, one) -> new LeftOut(all.count() + 1, area, where, anchor));
  }

  /** The problems in source order. */
  public List<Problem> inOrder() {
    leftOut.forEach(
        (context, rest) ->
            findings.add(
                new Finding(
                    rest.area(),
                    Integer.MAX_VALUE,
                    0,
                    new Problem(
                        context.code(),
                        rest.anchor(),
                        "%sthe first %d of these are shown, and there are %,d more."
                            .formatted(rest.where(), MOST, rest.count())))));
    return findings.stream()
        .sorted(
            Comparator.comparingInt(Finding::area)
                .thenComparingInt(Finding::part)
                .thenComparingInt(Finding::offset))
        .map(Finding::problem)
        .distinct()
        .toList();
  }
}
