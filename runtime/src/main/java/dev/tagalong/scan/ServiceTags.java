package dev.tagalong.scan;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the services fill by themselves, exactly as it stands in a mail: SendGrid's links for
 * unsubscribing and what its legacy templates frame, and SendCloud's link.
 */
public final class ServiceTags {
  private static final Set<String> ALL = new LinkedHashSet<>();

  static {
    for (String name : new TreeSet<>(TagNames.reserved())) {
      ALL.add("<%" + name + "%>");
    }
    ALL.add("<%body%>");
    ALL.add("<%subject%>");
    ALL.add("%%user_defined_unsubscribe_link%%");
  }

  private ServiceTags() {}

  /** All of them. */
  public static Set<String> all() {
    return Collections.unmodifiableSet(ALL);
  }

  /** Whether {@code text} is one of them. */
  public static boolean isOne(String text) {
    return ALL.contains(text);
  }
}
