package dev.tagalong.html;

import java.util.Set;

/** What clients make of an attribute's value, by the names of the attribute and its element. */
final class AttributeKinds {
  /** What a client follows, loads or sends to: one URL. */
  private static final Set<String> URLS =
      Set.of(
          "action",
          "action-xhr",
          "altimg",
          "background",
          "cite",
          "classid",
          "codebase",
          "datasrc",
          "definitionurl",
          "dynsrc",
          "formaction",
          "href",
          "icon",
          "longdesc",
          "lowsrc",
          "manifest",
          "pluginspage",
          "pluginurl",
          "poster",
          "profile",
          "src",
          "usemap",
          "verify-xhr");

  /** Lists of URLs, style sheets, documents: more than one kind of escaping would be needed. */
  private static final Set<String> UNSAFE =
      Set.of(
          "archive",
          "attributionsrc",
          "csp",
          "http-equiv",
          "imagesrcset",
          "ping",
          "srcdoc",
          "srcset",
          "style");

  /** What SVG reads as CSS, so that {@code url(…)} in it loads a picture or a filter. */
  private static final Set<String> CSS =
      Set.of(
          "clip-path",
          "color-profile",
          "cursor",
          "fill",
          "filter",
          "marker",
          "marker-end",
          "marker-mid",
          "marker-start",
          "mask",
          "mask-image",
          "stroke");

  /** Of these, the value means what another attribute says, or all links of the mail go by it. */
  private static final Set<String> UNSAFE_OF_ELEMENT =
      Set.of("param value", "base href", "embed code", "applet code", "applet object");

  /** What an animation in SVG does to other attributes. */
  private static final Set<String> ANIMATED = Set.of("attributename", "to", "from", "by", "values");

  private static final Set<String> ANIMATIONS =
      Set.of("set", "animate", "animatemotion", "animatetransform", "animatecolor");

  private final HtmlTag tag;
  private final boolean httpEquivalent;
  private final boolean related;

  /** For the attributes of {@code tag}, which is asked once what stands beside them. */
  AttributeKinds(HtmlTag tag) {
    this.tag = tag;
    httpEquivalent = tag.name().equals("meta") && tag.has("http-equiv");
    related = tag.name().equals("link") && tag.has("rel");
  }

  /** Whether the value is one URL. */
  boolean isUrl(String name) {
    return URLS.contains(local(name)) || (tag.name().equals("object") && name.equals("data"));
  }

  /** Whether no escaping makes a text safe in the value. */
  boolean isUnsafe(String name) {
    return isProgram(name) || UNSAFE.contains(local(name)) || isUnsafeInTag(name);
  }

  private boolean isUnsafeInTag(String name) {
    String local = local(name);
    return CSS.contains(local)
        || name.equals("xml:base")
        || UNSAFE_OF_ELEMENT.contains(tag.name() + " " + local)
        || (httpEquivalent && local.equals("content"))
        || (related && local.equals("href"))
        || (tag.name().equals("script") && URLS.contains(local))
        || (ANIMATIONS.contains(tag.name()) && ANIMATED.contains(local));
  }

  /** Whether the value is run: by any client, or by those that read AMP. */
  private static boolean isProgram(String name) {
    return local(name).startsWith("on") || isBinding(name);
  }

  private static boolean isBinding(String name) {
    return name.startsWith("[") || name.startsWith("data-amp-bind-");
  }

  /** The attribute in words, where it is unsafe. */
  String unsafeLabel(String name) {
    if (isBinding(name)) {
      return "the binding " + name;
    }
    if (isProgram(name)) {
      return "the event handler " + name;
    }
    boolean everywhere = UNSAFE.contains(name) || name.equals("xml:base");
    return "the attribute " + name + (everywhere ? "" : " of a <" + tag.name() + ">");
  }

  /** The name without a prefix such as {@code xlink:}. */
  private static String local(String name) {
    return name.startsWith("xmlns:") ? name : name.substring(name.lastIndexOf(':') + 1);
  }
}
