package dev.tagalong.escape;

import dev.tagalong.scan.TextSet;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps a template's tags out of the values, where a service would replace them once more.
 * Immutable, made once for a template.
 */
public final class TagGuard {
  /** A piece of a tag this long or shorter is no more than its opening, or its closing. */
  private static final int DELIMITER = 2;

  /** Encoding a character can make up a tag only out of {@code &#}, digits and {@code ;}. */
  private static final int MAX_ROUNDS = 3;

  private static final int LONGEST_ENTITY = 32;

  private final TextSet byFirst;
  private final List<String> tags;
  private final CharacterClasses classes;
  private final int longest;

  /** A guard against all of {@code tags}: as they are authored and as they are sent. */
  public TagGuard(Collection<String> tags) {
    Set<String> all = new LinkedHashSet<>(tags);
    all.remove("");
    this.tags = List.copyOf(all);
    byFirst = new TextSet(all);
    classes = new CharacterClasses(all);
    int most = 0;
    for (String tag : all) {
      most = Math.max(most, tag.length());
    }
    longest = most;
  }

  /** Tells which characters of a value these tags could begin or end with. */
  public CharacterClasses classes() {
    return classes;
  }

  /** Whether none of these tags could come about of an invisible break and what is beside it. */
  boolean allowsBreaks() {
    return tags.stream().noneMatch(InvisibleBreaks::mayMakeUp);
  }

  /**
   * Why an escaped value must not be written, as the end of a sentence; empty if it holds no tag.
   */
  Optional<String> refusal(String escaped) {
    return tagIn(escaped)
        .map(ReplacedTag::new)
        .map(tag -> "holds " + tag.name() + ", " + tag.consequence());
  }

  /** The first of the tags that {@code value} contains. */
  public Optional<String> tagIn(String value) {
    for (int at = 0; at < value.length(); at++) {
      String tag = byFirst.longestAt(value, at);
      if (!tag.isEmpty()) {
        return Optional.of(tag);
      }
    }
    return Optional.empty();
  }

  /**
   * A value for an HTML body that reads the same and holds no tag: the first character of each tag
   * is written as a numeric entity. The same is done to a piece of a tag at either end of the
   * value, which could become whole beside another value, if there is more to it than the tag's
   * opening or closing.
   *
   * @param escaped the value, escaped already; the same object is returned if there is nothing to
   *     do
   */
  public String disarm(String escaped) {
    boolean mayHoldTag = (classes.of(escaped) & CharacterClasses.TAG) != 0;
    return mayHoldTag ? disarm(escaped, false) : escaped;
  }

  /**
   * The same for a value that stands beside other values, or beside a piece of a tag: what might be
   * any piece of a tag there, be it the middle of one ({@code nam}), is no longer one.
   *
   * @param escaped the value, escaped already; the same object is returned if there is nothing to
   *     do
   */
  public String disarmBesideOthers(String escaped) {
    return disarm(escaped, true);
  }

  private String disarm(String escaped, boolean beside) {
    String disarmed = escaped;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      BitSet toEncode = charactersToEncode(disarmed, beside);
      if (toEncode.isEmpty()) {
        break;
      }
      disarmed = encoded(disarmed, toEncode);
    }
    return disarmed;
  }

  /** The characters to encode. */
  private BitSet charactersToEncode(String value, boolean beside) {
    BitSet toEncode = new BitSet();
    for (int at = 0; at < value.length(); at++) {
      for (String tag : byFirst.beginningWith(value.charAt(at))) {
        if (value.startsWith(tag, at)) {
          addOutsideEntities(toEncode, value, at, at + tag.length());
        } else if (endsWithinTag(value, at, tag, beside)) {
          addOutsideEntities(toEncode, value, at, value.length());
        }
      }
    }
    addPieceAtStart(toEncode, value, beside);
    if (beside && !value.isEmpty() && tags.stream().anyMatch(tag -> tag.contains(value))) {
      addOutsideEntities(toEncode, value, 0, value.length());
    }
    return toEncode;
  }

  private static boolean endsWithinTag(String value, int at, String tag, boolean beside) {
    int length = value.length() - at;
    return length < tag.length()
        && (beside || isPiece(tag, 0, length))
        && tag.startsWith(value.substring(at));
  }

  private void addPieceAtStart(BitSet toEncode, String value, boolean beside) {
    int limit = Math.min(value.length(), longest - 1);
    for (String tag : tags) {
      for (int length = Math.min(limit, tag.length() - 1); length > 0; length--) {
        int start = tag.length() - length;
        if ((beside || isPiece(tag, start, length))
            && tag.startsWith(value.substring(0, length), start)) {
          addOutsideEntities(toEncode, value, length - 1, length);
        }
      }
    }
  }

  /** Whether there is more to a piece of {@code tag} than its delimiter. */
  private static boolean isPiece(String tag, int start, int length) {
    if (length > DELIMITER) {
      return true;
    }
    char delimiter = start == 0 ? tag.charAt(0) : tag.charAt(tag.length() - 1);
    boolean doubled = delimiter == '{' || delimiter == '}' || delimiter == '<' || delimiter == '>';
    return length == DELIMITER && !doubled;
  }

  /** Adds the first character in the range that is not part of an entity. */
  private static void addOutsideEntities(BitSet toEncode, String value, int start, int end) {
    int at = start;
    while (at < end) {
      int endOfEntity = endOfEntityAround(value, at);
      if (endOfEntity == at) {
        toEncode.set(at);
        return;
      }
      at = endOfEntity;
    }
  }

  private static int endOfEntityAround(String value, int at) {
    int start = at;
    while (start > Math.max(0, at - LONGEST_ENTITY) && isReference(value.charAt(start))) {
      start--;
    }
    if (value.charAt(start) != '&') {
      // The semicolon of an entity, or none at all.
      boolean last = value.charAt(at) == ';' && at > 0 && isReference(value.charAt(at - 1));
      int before = last ? endOfEntityAround(value, at - 1) : at;
      return before == at + 1 ? before : at;
    }
    int end = start + 1;
    while (end < value.length() && isReference(value.charAt(end))) {
      end++;
    }
    return end > start + 1 && end < value.length() && value.charAt(end) == ';' ? end + 1 : at;
  }

  private static boolean isReference(char unit) {
    return unit == '#' || (unit < 128 && Character.isLetterOrDigit(unit));
  }

  private static String encoded(String value, BitSet toEncode) {
    StringBuilder encoded = new StringBuilder(value.length() + 8 * toEncode.cardinality());
    int from = 0;
    for (int at = toEncode.nextSetBit(0); at >= 0; at = toEncode.nextSetBit(from)) {
      int character = value.codePointAt(at);
      encoded.append(value, from, at).append("&#").append(character).append(';');
      from = at + Character.charCount(character);
    }
    return encoded.append(value, from, value.length()).toString();
  }
}
