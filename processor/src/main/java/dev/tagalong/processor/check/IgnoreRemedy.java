package dev.tagalong.processor.check;

import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.problem.JavaNames;
import java.util.ArrayList;
import java.util.List;

/** Shows how to say that texts are no tags. */
final class IgnoreRemedy {
  private static final int LONGEST = 120;

  private final Declaration declaration;

  IgnoreRemedy(Declaration declaration) {
    this.declaration = declaration;
  }

  /** The whole value to paste; empty if that is more than one reads. */
  String of(List<String> texts) {
    List<String> all = new ArrayList<>(declaration.ignored());
    texts.stream().filter(text -> !all.contains(text)).forEach(all::add);
    String listed = String.join(", ", all.stream().map(JavaNames::literal).toList());
    return listed.length() > LONGEST
        ? "If it is no tag, list it in the annotation's ignore."
        : "If it is no tag:  ignore = " + (all.size() == 1 ? listed : "{" + listed + "}");
  }
}
