package dev.tagalong;

/** A mail's texts by their lengths alone: what is logged holds no address and no value. */
final class Sizes {
  private Sizes() {}

  static String of(String subject, String html, String text) {
    return "[subject: "
        + characters(subject)
        + ", html: "
        + characters(html)
        + ", text: "
        + characters(text)
        + "]";
  }

  private static String characters(String text) {
    return switch (text.length()) {
      case 0 -> "none";
      case 1 -> "1 character";
      default -> text.length() + " characters";
    };
  }
}
