package dev.tagalong.scan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the services fill by themselves, exactly as it stands in a mail: SendGrid's links for
 * unsubscribing and what its legacy templates frame, and SendCloud's link.
 */
public final class ServiceTags {
  private static final String SENDGRID_OPENING = "<%";
  private static final String SENDGRID_CLOSING = "%>";
  private static final String UNSUBSCRIBE = "asm_";
  private static final String LINK = "_url";
  private static final String RAW_LINK = "_raw_url";

  /** Each becomes a whole link; with {@code raw} in its name, an address. */
  private static final List<String> SENDGRID_LINKS =
      List.of(
          "asm_global_unsubscribe_raw_url",
          "asm_global_unsubscribe_url",
          "asm_group_unsubscribe_raw_url",
          "asm_group_unsubscribe_url",
          "asm_preferences_raw_url",
          "asm_preferences_url");

  private static final List<String> SENDGRID_FRAMES = List.of("body", "subject");

  private static final String SENDCLOUD_LINK = "user_defined_unsubscribe_link";

  private static final Map<String, String> BY_NAME = new LinkedHashMap<>();

  static {
    for (String name : SENDGRID_LINKS) {
      BY_NAME.put(name, ofSendGrid(name));
    }
    for (String name : SENDGRID_FRAMES) {
      BY_NAME.put(name, ofSendGrid(name));
    }
    BY_NAME.put(SENDCLOUD_LINK, "%%" + SENDCLOUD_LINK + "%%");
  }

  private static final Set<String> ALL =
      Collections.unmodifiableSet(new LinkedHashSet<>(BY_NAME.values()));

  static final TextSet TEXTS = new TextSet(ALL);

  private ServiceTags() {}

  /** The text that SendGrid fills for a name of its own. */
  public static String ofSendGrid(String name) {
    return SENDGRID_OPENING + name + SENDGRID_CLOSING;
  }

  /** SendGrid's links for unsubscribing, which it fills in mail of an unsubscribe group alone. */
  public static List<String> ofUnsubscribeGroups() {
    return SENDGRID_LINKS.stream().map(ServiceTags::ofSendGrid).toList();
  }

  /** All of them. */
  public static Set<String> all() {
    return ALL;
  }

  /** Whether {@code text} is one of them. */
  public static boolean isOne(String text) {
    return ALL.contains(text);
  }

  /** The names of links, of which no author has one. */
  public static List<String> linkNames() {
    return BY_NAME.keySet().stream().filter(ServiceTags::isServiceName).toList();
  }

  /** All names. */
  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** The text that a service fills for {@code name}. */
  public static Optional<String> text(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Whether {@code text} is one of SendGrid's, or has its form. */
  public static boolean isOfSendGrid(String text) {
    return text.startsWith(SENDGRID_OPENING);
  }

  /** The name that gives an address, where {@code name} gives a whole link. */
  public static String rawName(String name) {
    boolean whole = name.startsWith(UNSUBSCRIBE) && !name.endsWith(RAW_LINK);
    return whole && name.endsWith(LINK)
        ? name.substring(0, name.length() - LINK.length()) + RAW_LINK
        : name;
  }

  /** Whether a name is a service's, though perhaps misspelt; no method can fill it. */
  static boolean isServiceName(String name) {
    return name.startsWith(UNSUBSCRIBE) || name.startsWith("user_defined_unsubscribe");
  }
}
