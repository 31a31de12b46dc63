package dev.tagalong.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a header tells the service to do, checked. The lists {@code sendAt} and {@code
 * unsubscribePages} are empty, hold one value for all, or one for each recipient.
 *
 * @param to empty if the header names no recipients: then the envelope's get the mail
 * @param sub tag to values, each list as long as {@code to}
 */
record Instructions(
    List<Recipient> to,
    Map<String, List<String>> sub,
    Map<String, String> section,
    Map<String, String> uniqueArgs,
    List<String> categories,
    List<Instant> sendAt,
    List<Long> unsubscribePages,
    ServiceSettings settings) {

  /** The instructions of a message without the header: an ordinary mail. */
  static final Instructions NONE =
      new Instructions(
          List.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          ServiceSettings.NONE);

  Optional<Instant> sendAt(int position) {
    return at(position, sendAt);
  }

  Optional<Long> unsubscribePage(int position) {
    return at(position, unsubscribePages);
  }

  private static <T> Optional<T> at(int position, List<T> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.get(values.size() == 1 ? 0 : position));
  }
}
