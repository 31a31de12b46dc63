package dev.tagalong.escape;

import java.util.Optional;

/** Escapes the values of one tag. Immutable. */
public final class ValueEscaper {
  /** An escaped character of ASCII: a numeric entity of three digits. */
  private static final int LONGEST_ASCII = 6;

  /** The most bytes of JSON that a character takes: its numeric entity of seven digits. */
  public static final int LONGEST = 10;

  /** Any character that is escaped by JSON alone. */
  private static final int LONGEST_IN_JSON = 6;

  private final Escaping escaping;
  private final TagGuard guard;
  private final boolean besideOthers;
  private final int rewritten;
  private final boolean takesBreaks;

  /**
   * @param guard what keeps the values from becoming tags themselves
   * @param besideOthers whether other values, or pieces of tags, stand beside these
   */
  public ValueEscaper(Escaping escaping, TagGuard guard, boolean besideOthers) {
    this.escaping = escaping;
    this.guard = guard;
    this.besideOthers = besideOthers;
    rewritten = escaping.rewritten(besideOthers);
    takesBreaks = escaping == Escaping.HTML && guard.allowsBreaks();
  }

  /** Whether text of these {@linkplain CharacterClasses classes} is written as it is. */
  public boolean copies(int classes) {
    return (classes & rewritten) == 0;
  }

  /** Whether the values may get {@linkplain InvisibleBreaks invisible breaks}. */
  public boolean takesBreaks() {
    return takesBreaks;
  }

  /** Whether text is written as it is unless it is of a class that needs escaping somewhere. */
  public boolean copiesUnlessSpecial() {
    int others = CharacterClasses.TEXT | CharacterClasses.URL | CharacterClasses.LINE_BREAK;
    return copies(others);
  }

  /** The most bytes of JSON that text of {@code length} characters of these classes takes. */
  public long longest(int classes, int length) {
    if ((classes & CharacterClasses.JSON) == 0) {
      return copies(classes) ? length : (long) LONGEST_ASCII * length;
    }
    return (long) (copies(classes) ? LONGEST_IN_JSON : LONGEST) * length;
  }

  /** Why {@code text} is no link where only links are let through. */
  public Optional<String> linkRefusal(String text) {
    return escaping.linkRefusal(text);
  }

  /** The text as the header has it. */
  public String escape(String text) {
    return copies(guard.classes().of(text)) ? text : escaping.escape(text, guard, besideOthers);
  }
}
