package dev.tagalong.processor.generate;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes names out of methods' names, none of them twice, not even where case does not count. */
final class Names {
  private final Set<String> taken =
      new HashSet<>(Set.of("needsrecipient", "newrow", "finishedrow"));
  private final Set<String> constants;

  /** Names for a class that has variables {@code values} besides the constants. */
  Names(Collection<String> values) {
    constants = new HashSet<>(values);
  }

  /** {@code NeedsFirstName} for {@code firstName}. */
  String stage(String method) {
    String name = "Needs" + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
    return free(taken, name, name.toLowerCase(Locale.ROOT));
  }

  /** {@code FIRST_NAME} for {@code firstName}. */
  String constant(String method) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < method.length(); i++) {
      char c = method.charAt(i);
      if (Character.isUpperCase(c) && i > 0 && !Character.isUpperCase(method.charAt(i - 1))) {
        name.append('_');
      }
      name.append(c);
    }
    String constant = name.toString().toUpperCase(Locale.ROOT);
    return free(constants, constant, constant);
  }

  private static String free(Set<String> taken, String name, String key) {
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
