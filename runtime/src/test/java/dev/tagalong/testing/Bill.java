package dev.tagalong.testing;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A template with a shared value, three mandatory ones, one that is optional and a computed one.
 */
public interface Bill {
  CharSequence month();

  CharSequence name();

  BigDecimal money();

  String link();

  Optional<CharSequence> nickname();

  /** Names that are not people's stand for what a default method does wrong. */
  default String greeting() {
    return switch (name().toString()) {
      case "fails" -> throw new UnsupportedOperationException("no greeting");
      case "null" -> null;
      case "line break" -> "Dear\n";
      default -> "Dear " + nickname().orElse(name());
    };
  }
}
