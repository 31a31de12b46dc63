package dev.tagalong.processor.resolve;

import dev.tagalong.internal.data.Context;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Contexts that one spelling of a tag can serve, since one escaping is right in all of them. Where
 * a tag stands in several groups, the first of them keeps the author's spelling.
 */
public enum ContextGroup {
  /** Text and attributes of the HTML body. */
  HTML(""),
  /** Whole links. */
  LINK("Href"),
  /** Parts of links. */
  LINK_PART("Url"),
  /** Where nothing is escaped. */
  PLAIN("Text");

  private final String suffix;

  ContextGroup(String suffix) {
    this.suffix = suffix;
  }

  /** What is added to a tag's name for this group. */
  String suffix() {
    return suffix;
  }

  public static ContextGroup of(Context context) {
    return switch (context) {
      case HTML, ESCAPABLE_RAW_TEXT, ATTRIBUTE, UNSAFE -> HTML;
      case URL, URL_BASE, URL_PAST_HOST -> LINK;
      case URL_START, URL_PART, TEXT_URL_START, TEXT_URL_PART -> LINK_PART;
      case TEXT, SUBJECT -> PLAIN;
    };
  }

  /** The groups of {@code contexts}, in order. */
  public static Set<ContextGroup> of(Collection<Context> contexts) {
    Set<ContextGroup> groups = EnumSet.noneOf(ContextGroup.class);
    contexts.forEach(context -> groups.add(of(context)));
    return groups;
  }

  /**
   * The group whose escaping decides for a tag that stands in all of {@code contexts} at once: that
   * of links if one is among them, or of parts of links if one chooses the host, since no other
   * keeps dangerous links out; or else the first.
   */
  public static ContextGroup deciding(Collection<Context> contexts) {
    return of(contexts).contains(LINK) ? LINK : choosesHost(contexts) ? LINK_PART : first(contexts);
  }

  /** The group that keeps the author's spelling of a tag that stands in all of {@code contexts}. */
  static ContextGroup first(Collection<Context> contexts) {
    Set<ContextGroup> groups = of(contexts);
    boolean inTextOnly = !contexts.contains(Context.URL_PART) && !choosesHost(contexts);
    if (inTextOnly && groups.contains(PLAIN)) {
      // People read what a text body has percent-encoded.
      groups.remove(LINK_PART);
    }
    return groups.stream().findFirst().orElse(PLAIN);
  }

  private static boolean choosesHost(Collection<Context> contexts) {
    return contexts.contains(Context.URL_START) || contexts.contains(Context.TEXT_URL_START);
  }
}
