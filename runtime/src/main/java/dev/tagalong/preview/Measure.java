package dev.tagalong.preview;

import java.util.List;

/**
 * How near something of a header is to a limit of its service.
 *
 * @param what what is counted
 * @param limit the most that the service takes
 * @param values how many there are: one figure for the header, or one for each recipient
 */
record Measure(String what, long limit, List<Long> values) {
  /** Copies {@code values}. */
  Measure {
    values = List.copyOf(values);
  }
}
