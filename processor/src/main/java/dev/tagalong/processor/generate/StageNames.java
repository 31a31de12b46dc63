package dev.tagalong.processor.generate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of stages, none of them twice, not even where case does not count. */
final class StageNames {
  private final Set<String> taken = new HashSet<>(Set.of("needsrecipient"));

  /** {@code NeedsFirstName} for {@code firstName}. */
  String of(String method) {
    String name = "Needs" + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
    String key = name.toLowerCase(Locale.ROOT);
    if (taken.add(key)) {
      return name;
    }
    int number = 2;
    while (!taken.add(key + number)) {
      number++;
    }
    return name + number;
  }
}
