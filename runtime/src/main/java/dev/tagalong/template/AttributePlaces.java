package dev.tagalong.template;

import dev.tagalong.template.HtmlTag.Attribute;
import java.util.Set;

/** Where the tags within a start tag stand. */
final class AttributePlaces {
  private static final Set<String> URLS =
      Set.of(
          "action",
          "background",
          "cite",
          "classid",
          "codebase",
          "dynsrc",
          "formaction",
          "href",
          "icon",
          "longdesc",
          "lowsrc",
          "manifest",
          "poster",
          "profile",
          "src",
          "usemap");

  /** Lists of URLs, style sheets, documents: more than one kind of escaping would be needed. */
  private static final Set<String> UNSAFE =
      Set.of("style", "srcset", "imagesrcset", "srcdoc", "ping", "archive", "http-equiv");

  /** What an animation in SVG does to other attributes. */
  private static final Set<String> ANIMATED = Set.of("attributename", "to", "from", "by", "values");

  private static final Set<String> ANIMATIONS =
      Set.of("set", "animate", "animatemotion", "animatetransform", "animatecolor");

  /** How many tags of one URL are looked at, each for what stands before and behind it. */
  private static final int MAX_TAGS = 100;

  private final HtmlTag tag;
  private final String html;
  private final HtmlPlaces places;
  private final boolean httpEquivalent;

  private AttributePlaces(HtmlTag tag, String html, HtmlPlaces places) {
    this.tag = tag;
    this.html = html;
    this.places = places;
    httpEquivalent = tag.name().equals("meta") && tag.has("http-equiv");
  }

  /** Tells {@code places} of all tags up to the end of {@code tag}. */
  static void mark(HtmlTag tag, String html, HtmlPlaces places) {
    AttributePlaces attributes = new AttributePlaces(tag, html, places);
    if (tag.closed()) {
      places.until(tag.nameEnd(), PlaceOf.unsafe("the name of a tag"));
      tag.attributes().forEach(attributes::mark);
    }
    places.until(tag.end(), PlaceOf.unsafe("a tag that is not closed"));
  }

  private void mark(Attribute attribute) {
    places.until(attribute.nameEnd(), PlaceOf.unsafe("the name of an attribute"));
    if (!places.hasTagBefore(attribute.end())) {
      return;
    }
    String label = "the attribute " + attribute.name();
    if (!attribute.quoted()) {
      places.until(attribute.end(), PlaceOf.unsafe("an unquoted value of " + label));
    } else if (isUnsafe(attribute.name())) {
      places.until(attribute.end(), PlaceOf.unsafe(unsafeLabel(attribute.name())));
    } else if (isUrl(attribute.name())) {
      markUrl(attribute, label);
    } else {
      places.until(attribute.end(), new PlaceOf(Place.ATTRIBUTE, label));
    }
  }

  private boolean isUnsafe(String name) {
    String local = local(name);
    return local.startsWith("on")
        || UNSAFE.contains(local)
        || (httpEquivalent && local.equals("content"))
        || (tag.name().equals("script") && URLS.contains(local))
        || (ANIMATIONS.contains(tag.name()) && ANIMATED.contains(local));
  }

  private String unsafeLabel(String name) {
    if (local(name).startsWith("on")) {
      return "the event handler " + name;
    }
    return "the attribute " + name + (UNSAFE.contains(name) ? "" : " of a <" + tag.name() + ">");
  }

  private boolean isUrl(String name) {
    return URLS.contains(local(name)) || (tag.name().equals("object") && name.equals("data"));
  }

  /** The name without a prefix such as {@code xlink:}. */
  private static String local(String name) {
    return name.startsWith("xmlns:") ? name : name.substring(name.lastIndexOf(':') + 1);
  }

  private void markUrl(Attribute attribute, String label) {
    UrlStart url = new UrlStart(html.substring(attribute.start(), places.nextStart()));
    if (url.isEmpty()) {
      places.until(places.nextStart() + 1, new PlaceOf(Place.URL, label));
    }
    String scheme = places.hasTagBefore(attribute.end()) ? dangerousScheme(url, attribute) : "";
    if (!scheme.isEmpty()) {
      places.until(attribute.end(), PlaceOf.unsafe("the " + scheme + " URL in " + label));
    }
    for (int count = 0; places.hasTagBefore(attribute.end()); count++) {
      if (count == MAX_TAGS) {
        places.until(
            attribute.end(),
            PlaceOf.unsafe("a URL of more than " + MAX_TAGS + " tags in " + label));
        return;
      }
      places.until(
          places.nextStart() + 1,
          choosesHost(attribute, url.isEmpty())
              ? PlaceOf.unsafe("the host of the URL in " + label)
              : new PlaceOf(Place.URL_PART, "a part of the URL in " + label));
    }
  }

  private boolean choosesHost(Attribute attribute, boolean tagFirst) {
    return UrlHost.isChosenBetween(
        new UrlStart(html.substring(attribute.start(), places.nextStart())),
        new UrlStart(html.substring(places.nextEnd(), attribute.end())),
        tagFirst);
  }

  private String dangerousScheme(UrlStart url, Attribute attribute) {
    return url.dangerousScheme(html.substring(places.nextEnd(), attribute.end()).contains(":"));
  }
}
