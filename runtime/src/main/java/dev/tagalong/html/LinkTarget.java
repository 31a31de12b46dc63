package dev.tagalong.html;

import java.util.List;
import java.util.Optional;

/**
 * What a link in a mail may lead to. Only an absolute URL with a scheme that runs nothing: a mail
 * has no address of its own that a relative one, or one that begins with {@code //}, could go by.
 */
public final class LinkTarget {
  private static final List<String> SCHEMES = List.of("https:", "http:", "mailto:", "tel:", "cid:");

  private LinkTarget() {}

  /** What is wrong with {@code value}; nothing if it is empty. */
  public static Optional<String> refusal(String value) {
    return value.isEmpty() ? Optional.empty() : refusalOfBeginning(value);
  }

  /**
   * What is wrong with {@code value} as the beginning of a URL that goes on behind it: it must have
   * got so far that what follows cannot choose the host.
   */
  public static Optional<String> refusalOfBeginning(String value) {
    if (value.isEmpty()) {
      return Optional.of(
          "is empty, but the link goes on behind it, and what follows would choose the host");
    }
    if (!hasScheme(value)) {
      return Optional.of(
          "is no URL that a mail may link to: it begins with none of http:, https:, mailto:, tel:"
              + " and cid:");
    }
    if (!UrlStart.EMPTY.thenPlain(value).isPastHostsBeginning()) {
      return Optional.of("is no URL that a mail may link to: it ends before its host");
    }
    for (int at = 0; at < value.length(); at++) {
      if (Character.isISOControl(value.charAt(at))) {
        return Optional.of(
            "is no URL: it holds the control character U+%04X at index %d"
                .formatted((int) value.charAt(at), at));
      }
    }
    return Optional.empty();
  }

  /**
   * The same where another value goes on behind it before the host has ended: then it must have got
   * past its host itself.
   */
  public static Optional<String> refusalUnlessPastHost(String value) {
    Optional<String> refusal = refusalOfBeginning(value);
    if (refusal.isPresent() || UrlStart.EMPTY.thenPlain(value).isPastHost()) {
      return refusal;
    }
    return Optional.of(
        "ends with its host, but a value goes on behind it, which would choose the host: write a"
            + " slash at its end");
  }

  private static boolean hasScheme(String value) {
    for (String scheme : SCHEMES) {
      if (hasScheme(value, scheme)) {
        return true;
      }
    }
    return false;
  }

  /** Letter by letter in ASCII: elsewhere in Unicode there are more that fold to these. */
  private static boolean hasScheme(String value, String scheme) {
    if (value.length() < scheme.length()) {
      return false;
    }
    for (int at = 0; at < scheme.length(); at++) {
      char unit = value.charAt(at);
      char lower = unit >= 'A' && unit <= 'Z' ? (char) (unit + ('a' - 'A')) : unit;
      if (lower != scheme.charAt(at)) {
        return false;
      }
    }
    return true;
  }
}
