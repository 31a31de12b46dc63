package dev.tagalong.scan;

import dev.tagalong.TagSyntax;
import dev.tagalong.scan.Glyph.Way;
import dev.tagalong.scan.Suspicion.Kind;
import dev.tagalong.scan.Suspicion.Meant;
import dev.tagalong.scan.Suspicion.Reason;
import java.util.Optional;

/**
 * A tag to people, and none to a service, since it is written differently: encoded by an editor, or
 * with something in it that is not seen.
 *
 * @param meant the tag
 * @param reason how it is hidden
 * @param end where it ends
 */
record HiddenTag(Meant meant, Reason reason, int end) {
  private static final TagSyntax[] SYNTAXES = TagSyntax.values();

  private static final int LONGEST_NAME = 100;

  /** So short a text of an author's own may stand encoded anywhere. */
  private static final int SHORTEST_CUSTOM = 3;

  private static final String SERVICE_OPENING = "<%";
  private static final String SERVICE_CLOSING = "%>";

  /** The hidden tag that begins at {@code at}. */
  static Optional<HiddenTag> at(String source, int at, TagScanner scanner) {
    Optional<HiddenTag> custom = custom(source, at, scanner);
    if (custom.isPresent()) {
      return custom;
    }
    for (TagSyntax syntax : SYNTAXES) {
      if (scanner.looksFor(syntax) && mayBegin(syntax.opening(), source, at)) {
        Reading reading = new Reading(source, at);
        Optional<HiddenTag> found =
            reading
                .name(syntax.opening(), syntax.closing(), syntax == TagSyntax.BRACE)
                .filter(name -> syntax != TagSyntax.PERCENT || reading.isPercentName(name))
                .flatMap(name -> reading.found(Meant.of(syntax, name)))
                .filter(
                    hidden ->
                        syntax == TagSyntax.BRACE
                            || (hidden.reason().kind() == Kind.ENCODED
                                ? !reading.isSpaced()
                                : syntax != TagSyntax.PERCENT)
                            || scanner.isKnown(hidden.meant()));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return mayBegin(SERVICE_OPENING, source, at) ? service(source, at) : Optional.empty();
  }

  /** A quick look: most of what stands anywhere begins no tag. */
  private static boolean mayBegin(String opening, String source, int at) {
    char unit = source.charAt(at);
    if (unit == '&' || unit >= 128 || (unit == '%' && PercentEncoding.isByteAt(source, at + 1))) {
      return true;
    }
    return unit == opening.charAt(0) && mayGoOn(opening, source, at + 1);
  }

  private static boolean mayGoOn(String opening, String source, int at) {
    if (at >= source.length()) {
      return false;
    }
    char unit = source.charAt(at);
    boolean asItIs = opening.length() > 1 ? unit == opening.charAt(1) : Character.isLetter(unit);
    return asItIs
        || Unseen.mayBegin(unit)
        || (unit == '%' && PercentEncoding.isByteAt(source, at + 1));
  }

  /** A service's own tag, encoded; in brackets that are text, an author's tag may stand. */
  private static Optional<HiddenTag> service(String source, int at) {
    Reading reading = new Reading(source, at);
    return reading
        .name(SERVICE_OPENING, SERVICE_CLOSING, true)
        .filter(ServiceTags::isServiceName)
        .flatMap(name -> reading.found(Meant.named(name)))
        .map(
            found ->
                new HiddenTag(
                    found.meant(),
                    new Reason(Kind.RESERVED, "encoded", found.reason().at()),
                    found.end()));
  }

  private static Optional<HiddenTag> custom(String source, int at, TagScanner scanner) {
    if (!scanner.hasCustomTags()) {
      return Optional.empty();
    }
    TextSet.Walk walk = scanner.customTags().walk();
    Reading reading = new Reading(source, at);
    Optional<HiddenTag> longest = Optional.empty();
    while (reading.step(walk)) {
      String text = walk.text();
      if (text.length() >= SHORTEST_CUSTOM) {
        Optional<HiddenTag> found = reading.found(new Meant(text, "", Optional.empty()));
        longest = found.isPresent() ? found : longest;
      }
    }
    return longest;
  }

  /** A reading from a place on, which remembers what is not as it should be. */
  private static final class Reading {
    private final String source;
    private final int start;
    private int at;
    private int encodedAt = -1;
    private int unseenAt = -1;
    private int endOfUnseen;
    private boolean hasBlanks;
    private int hiddenLetterAt = -1;
    private int endOfHiddenLetter;

    Reading(String source, int at) {
      this.source = source;
      start = at;
      this.at = at;
    }

    /** The name between {@code opening} and {@code closing}, if that is what is read. */
    Optional<String> name(String opening, String closing, boolean blanks) {
      if (!signs(opening)) {
        return Optional.empty();
      }
      boolean spaced = blanks || encodedAt >= 0;
      blanks(spaced);
      String name = letters();
      if (name.isEmpty()) {
        return Optional.empty();
      }
      blanks(spaced);
      return signs(closing) ? Optional.of(name) : Optional.empty();
    }

    /** Not so what could be a byte, nor what is closed by the sign that opens another tag. */
    boolean isPercentName(String name) {
      int last = at - 1;
      int endOfNext = TagNames.endOfName(source, at);
      boolean shared =
          source.charAt(last) == '%' && endOfNext > at && source.startsWith("%", endOfNext);
      return !shared && !PercentEncoding.isByte(name);
    }

    private boolean signs(String expected) {
      for (int i = 0; i < expected.length(); i++) {
        if (at > start) {
          unseen();
        }
        Optional<Glyph> glyph = Glyph.as(expected.charAt(i), source, at);
        if (glyph.isEmpty()) {
          return false;
        }
        note(glyph.get(), true);
        at = glyph.get().end();
      }
      return true;
    }

    private String letters() {
      StringBuilder name = new StringBuilder();
      while (name.length() < LONGEST_NAME) {
        unseen();
        Glyph glyph = Glyph.at(source, at);
        boolean belongs =
            name.isEmpty()
                ? glyph.character() >= 0 && Character.isLetter(glyph.character())
                : glyph.character() >= 0 && TagNames.isPart(glyph.character());
        if (!belongs) {
          break;
        }
        note(glyph, false);
        name.appendCodePoint(glyph.character());
        at = glyph.end();
      }
      return name.toString();
    }

    /** Whether blanks stand beside the name, as in prose. */
    boolean isSpaced() {
      return hasBlanks;
    }

    private void blanks(boolean allowed) {
      while (allowed) {
        unseen();
        Glyph glyph = Glyph.at(source, at);
        if (!Blanks.isBlank(glyph.character())) {
          return;
        }
        note(glyph, true);
        hasBlanks = true;
        at = glyph.end();
      }
      unseen();
    }

    /** Reads one more character of a text; whether there is one that goes on like it. */
    boolean step(TextSet.Walk walk) {
      if (at > start) {
        unseen();
      }
      Glyph glyph = Glyph.at(source, at);
      if (glyph.character() >= 0
          && Character.isBmpCodePoint(glyph.character())
          && walk.next((char) glyph.character())) {
        note(glyph, !Character.isLetterOrDigit(glyph.character()));
        at = glyph.end();
        return true;
      }
      if (glyph.way() != Way.PLAIN && walk.next(source.charAt(at))) {
        at++;
        return true;
      }
      return false;
    }

    private void unseen() {
      int end = Unseen.endOfAll(source, at);
      if (end > at && unseenAt < 0) {
        unseenAt = at;
        endOfUnseen = end;
      }
      at = end;
    }

    private void note(Glyph glyph, boolean sign) {
      boolean encoded = glyph.way() == Way.REFERENCE || glyph.way() == Way.PERCENT;
      if (encoded && sign && encodedAt < 0) {
        encodedAt = at;
      } else if (glyph.way() == Way.LOOK_ALIKE && unseenAt < 0) {
        unseenAt = at;
        endOfUnseen = glyph.end();
      } else if (encoded && !sign && hiddenLetterAt < 0) {
        hiddenLetterAt = at;
        endOfHiddenLetter = glyph.end();
      }
    }

    /** What was read so far, unless it is as it should be. */
    Optional<HiddenTag> found(Meant meant) {
      if (unseenAt >= 0) {
        return Optional.of(disguised(meant, unseenAt, endOfUnseen));
      }
      if (encodedAt >= 0) {
        return Optional.of(new HiddenTag(meant, new Reason(Kind.ENCODED, "", encodedAt), at));
      }
      return hiddenLetterAt < 0
          ? Optional.empty()
          : Optional.of(disguised(meant, hiddenLetterAt, endOfHiddenLetter));
    }

    private HiddenTag disguised(Meant meant, int from, int to) {
      return new HiddenTag(meant, new Reason(Kind.DISGUISED, source.substring(from, to), from), at);
    }
  }
}
