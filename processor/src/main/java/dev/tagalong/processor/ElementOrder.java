package dev.tagalong.processor;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * Files by the names of their types, and types within a file as they stand there. Compilers give
 * out types in orders of their own, which may be another each time.
 */
final class ElementOrder {
  static final Comparator<TypeElement> BY_PLACE = ElementOrder::compare;

  private ElementOrder() {}

  private static int compare(TypeElement one, TypeElement other) {
    Iterator<Element> path = path(one).iterator();
    Iterator<Element> otherPath = path(other).iterator();
    Element scope = path.next();
    Element otherScope = otherPath.next();
    if (!scope.equals(otherScope)) {
      return scope.toString().compareTo(otherScope.toString());
    }
    while (path.hasNext() && otherPath.hasNext()) {
      Element inner = path.next();
      Element otherInner = otherPath.next();
      if (!inner.equals(otherInner)) {
        var members = scope.getEnclosedElements();
        return Integer.compare(members.indexOf(inner), members.indexOf(otherInner));
      }
      scope = inner;
    }
    return Boolean.compare(path.hasNext(), otherPath.hasNext());
  }

  /** The type with all types around it, from the outside in. */
  private static Deque<Element> path(TypeElement type) {
    Deque<Element> path = new ArrayDeque<>();
    for (Element scope = type;
        scope != null && scope.getKind() != ElementKind.PACKAGE;
        scope = scope.getEnclosingElement()) {
      path.addFirst(scope);
    }
    return path;
  }
}
