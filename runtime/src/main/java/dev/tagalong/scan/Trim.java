package dev.tagalong.scan;

/**
 * Whether what stands in braces takes the blanks around it away: {@code {{~name~}}}.
 *
 * @param before those before it
 * @param after those behind it
 */
public record Trim(boolean before, boolean after) {
  /** Neither. */
  public static final Trim NONE = new Trim(false, false);
}
