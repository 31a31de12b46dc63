package dev.tagalong.scan;

import dev.tagalong.TagSyntax;
import dev.tagalong.scan.Suspicion.Meant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds the tags of a text, in one pass whose time is proportional to the text's length. Immutable,
 * and can be used for any number of texts.
 *
 * <p>A tag is a custom text, or {@code %name%}, <code>{{name}}</code> or {@code <<name>>} with a
 * {@linkplain TagNames name} in it. Where several begin at the same place, the longest custom text
 * wins over shorter ones, and these over the forms of tags.
 *
 * <p>No tags, unless they are custom texts, are:
 *
 * <ul>
 *   <li>ignored texts;
 *   <li>anything within {@code <% … %>}, which is the services' own;
 *   <li>names of two hexadecimal digits between percent signs ({@code %de%}), and the
 *       percent-encoded characters of a URL ({@code %C3%A9t%C3%A9});
 *   <li>percentages: {@code width:50%}, and a percent sign after a digit where what follows is not
 *       plain ASCII, since some languages write no blanks around one.
 * </ul>
 */
public final class TagScanner {
  private final Set<TagSyntax> syntaxes;
  private final TextSet customTags;
  private final TextSet ignored;
  private final BiPredicate<String, String> known;
  private final boolean[] asciiToLookAt = new boolean[128];

  /** A scanner for tags alone. */
  public TagScanner(
      Collection<TagSyntax> syntaxes, Collection<String> customTags, Collection<String> ignored) {
    this(syntaxes, customTags, ignored, (tag, name) -> false);
  }

  /**
   * A scanner.
   *
   * @param syntaxes the forms of tags to look for
   * @param customTags further texts that are tags, each exactly as it stands in a text
   * @param ignored texts that are no tags, nor hold any
   * @param known whether a tag of this text and this name is filled: percent signs are so common
   *     that what only looks like a tag made of them is told of no other
   */
  public TagScanner(
      Collection<TagSyntax> syntaxes,
      Collection<String> customTags,
      Collection<String> ignored,
      BiPredicate<String, String> known) {
    this.known = known;
    this.syntaxes = EnumSet.noneOf(TagSyntax.class);
    this.syntaxes.addAll(syntaxes);
    this.customTags = new TextSet(customTags);
    this.ignored = new TextSet(ignored);
    for (char unit = 0; unit < asciiToLookAt.length; unit++) {
      asciiToLookAt[unit] =
          "%<{&".indexOf(unit) >= 0
              || !ForeignForm.beginningWith(unit).isEmpty()
              || beginsText(unit);
    }
  }

  /** The tags of {@code source}, and what looks like a tag and is none. */
  public ScannedText scan(String source) {
    return new TagScan(this, source).run();
  }

  /** Whether {@code text} as a whole is one tag in one of the forms looked for. */
  public boolean isTag(String text) {
    return scan(text).tags().stream().anyMatch(tag -> tag.text().equals(text));
  }

  boolean looksFor(TagSyntax syntax) {
    return syntaxes.contains(syntax);
  }

  boolean looksAt(char unit) {
    return unit < asciiToLookAt.length
        ? asciiToLookAt[unit]
        : LookAlikes.isOpening(unit) || beginsText(unit);
  }

  private boolean beginsText(char unit) {
    return customTags.hasFirst(unit) || ignored.hasFirst(unit);
  }

  boolean isKnown(Meant meant) {
    return known.test(meant.tag(), meant.name());
  }

  boolean hasCustomTags() {
    return !customTags.isEmpty();
  }

  TextSet customTags() {
    return customTags;
  }

  String customTagAt(String source, int index) {
    return customTags.longestAt(source, index);
  }

  String ignoredAt(String source, int index) {
    return ignored.longestAt(source, index);
  }
}
