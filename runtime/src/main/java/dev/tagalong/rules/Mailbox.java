package dev.tagalong.rules;

/**
 * The sender of a mail, taken apart for an API that has its address and its name apart.
 *
 * @param address the plain address
 * @param displayName unquoted; empty without one
 */
public record Mailbox(String address, String displayName) {
  /** RFC 5322, section 3.2.3: what a name can hold in quotes alone. */
  private static final String SPECIALS = "()<>[]:;@\\,\"";

  /**
   * A sender as a From header has it: {@code shop@example.com}, {@code Shop <shop@example.com>} or
   * {@code "Shop, Inc." <shop@example.com>}.
   *
   * @throws IllegalArgumentException if it is no such thing
   */
  public static Mailbox sender(String from) {
    String text = from.strip();
    try {
      int bracket = text.lastIndexOf('<');
      if (bracket < 0 || !text.endsWith(">")) {
        return new Mailbox(Addresses.checked(text), "");
      }
      String address = text.substring(bracket + 1, text.length() - 1);
      String name = unquoted(text.substring(0, bracket).strip());
      Addresses.checkDisplayName(name);
      return new Mailbox(Addresses.checked(address), name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "from: %s, in %s.".formatted(e.getMessage(), Phrases.quoted(from)), e);
    }
  }

  private static String unquoted(String name) {
    if (name.length() < 2 || !name.startsWith("\"") || !name.endsWith("\"")) {
      name.chars()
          .filter(c -> SPECIALS.indexOf(c) >= 0)
          .findFirst()
          .ifPresent(
              c -> {
                throw new IllegalArgumentException(
                    "the display name has a %c and so has to stand in quotes".formatted(c));
              });
      return name;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < name.length() - 1; i++) {
      char c = name.charAt(i);
      if (c == '\\' && i + 2 < name.length()) {
        c = name.charAt(++i);
      } else if (c == '"') {
        throw new IllegalArgumentException("the quotes of the display name end within it");
      }
      text.append(c);
    }
    return text.toString();
  }
}
