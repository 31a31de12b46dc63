package dev.tagalong.processor.problem;

import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Orders problems as they stand in the source: the interface's annotations, then its methods. */
public final class SourceOrder implements Comparator<Problem> {
  private final TypeElement type;
  private final List<? extends AnnotationMirror> annotations;
  private final List<? extends Element> members;

  /** The order within the interface {@code type}. */
  public SourceOrder(TypeElement type) {
    this.type = type;
    annotations = type.getAnnotationMirrors();
    members = type.getEnclosedElements();
  }

  @Override
  public int compare(Problem one, Problem other) {
    return Integer.compare(position(one), position(other));
  }

  /** What the interface inherits, and other types, come last. */
  private int position(Problem problem) {
    Element element = problem.anchor().element();
    if (element.equals(type)) {
      // The name of the interface stands below all its annotations.
      int index = annotations.indexOf(problem.anchor().annotation());
      return index < 0 ? annotations.size() : index;
    }
    int index = members.indexOf(element);
    return 1 + annotations.size() + (index < 0 ? members.size() : index);
  }
}
