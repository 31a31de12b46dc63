package dev.tagalong.processor.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects problems in any order and gives them out in source order, each once: first the texts
 * that the annotation holds or names, then the methods, then the texts that stand elsewhere.
 */
final class Findings {
  /** The order of the first text that stands outside the interface. */
  static final int ELSEWHERE = 2_000_000;

  private static final int METHODS = 1_000_000;

  private record Finding(int area, int offset, Problem problem) {}

  private final List<Finding> findings = new ArrayList<>();

  /** A problem of a text as a whole; also of one that could not be read. */
  void ofText(int order, Problem problem) {
    findings.add(new Finding(order, -1, problem));
  }

  /** A problem at an offset of a text. */
  void in(AnchoredTemplateText text, int offset, Problem problem) {
    findings.add(new Finding(text.order(), offset, problem));
  }

  /** A problem of the {@code index}-th method. */
  void ofMethod(int index, Problem problem) {
    findings.add(new Finding(METHODS + index, 0, problem));
  }

  /** The problems in source order. */
  List<Problem> inOrder() {
    return findings.stream()
        .sorted(Comparator.comparingInt(Finding::area).thenComparingInt(Finding::offset))
        .map(Finding::problem)
        .distinct()
        .toList();
  }
}
