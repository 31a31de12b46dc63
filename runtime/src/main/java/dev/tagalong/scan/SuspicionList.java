package dev.tagalong.scan;

import dev.tagalong.scan.Suspicion.Meant;
import dev.tagalong.scan.Suspicion.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is suspicious in a text. */
final class SuspicionList {
  private final String source;
  private final List<Suspicion> found = new ArrayList<>();

  SuspicionList(String source) {
    this.source = source;
  }

  /** Adds what stands between {@code start} and {@code end}, and gives {@code end}. */
  int add(Reason reason, Meant meant, int start, int end) {
    found.add(new Suspicion(source, reason, meant, start, end));
    return end;
  }

  /** All of it in order, with the brackets around {@code tags}. */
  List<Suspicion> with(List<TagOccurrence> tags) {
    List<Suspicion> around = Brackets.around(source, tags);
    if (!around.isEmpty()) {
      found.addAll(around);
      found.sort(Comparator.comparingInt(Suspicion::start));
    }
    return found;
  }
}
