package dev.tagalong.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where the tags of an HTML body stand, as a browser's tokenizer would see them: a tag counts as a
 * few letters, whatever it looks like.
 *
 * <p>What a conditional comment holds ({@code <!--[if mso]> … <![endif]-->}) is HTML to the client
 * it is meant for, and is taken as such.
 */
public final class HtmlPlaces {
  private static final PlaceOf COMMENT_END = PlaceOf.unsafe("a comment, just before its end");

  private final String html;
  private final List<TagOccurrence> tags;
  private final List<PlaceOf> places = new ArrayList<>();
  private boolean inComment;

  private HtmlPlaces(String html, List<TagOccurrence> tags) {
    this.html = masked(html, tags);
    this.tags = tags;
  }

  /**
   * The place of each tag.
   *
   * @param html an HTML body
   * @param tags its tags, in order and without overlap
   */
  public static List<PlaceOf> find(String html, List<TagOccurrence> tags) {
    HtmlPlaces found = new HtmlPlaces(html, tags);
    HtmlTokenizer.run(found.html, found);
    return Collections.unmodifiableList(found.places);
  }

  /** The body with a letter for each character of a tag, so that all offsets stay what they are. */
  private static String masked(String html, List<TagOccurrence> tags) {
    StringBuilder masked = new StringBuilder(html);
    for (TagOccurrence tag : tags) {
      for (int at = tag.start(); at < tag.end(); at++) {
        masked.setCharAt(at, 'x');
      }
    }
    return masked.toString();
  }

  /** Whether a tag begins before {@code end} whose place is not known yet. */
  boolean hasTagBefore(int end) {
    return places.size() < tags.size() && tags.get(places.size()).start() < end;
  }

  /** Where the next tag whose place is not known yet begins. */
  int nextStart() {
    return tags.get(places.size()).start();
  }

  /** Where that tag ends. */
  int nextEnd() {
    return tags.get(places.size()).end();
  }

  /** All tags up to {@code end} whose place is not known yet stand in {@code place}. */
  void until(int end, PlaceOf place) {
    while (hasTagBefore(end)) {
      boolean hazard = inComment && place.place() != Place.UNSAFE && mayEndComment(nextEnd());
      places.add(hazard ? COMMENT_END : place);
    }
  }

  /** Whether hyphens would end a comment if a value had them just before {@code at}. */
  private boolean mayEndComment(int at) {
    return html.startsWith(">", at) || html.startsWith("->", at) || html.startsWith("!>", at);
  }

  /** Whether what follows is within a comment, for clients that do not read it. */
  void inComment(boolean inside) {
    inComment = inside;
  }
}
