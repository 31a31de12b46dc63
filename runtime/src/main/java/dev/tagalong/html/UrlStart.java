package dev.tagalong.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How far a URL has come, read from its beginning as browsers read it: blanks before it and line
 * breaks within are left out, backslashes are slashes, and slashes behind a scheme are as many as
 * one likes. No more is kept of it than decides what a value can do that comes next, so that there
 * are few of these however many texts there are.
 *
 * @param phase what comes next
 * @param scheme the scheme, or its beginning, in lower case; empty once the host has begun
 * @param reference a character reference that has begun and is not closed
 */
record UrlStart(Phase phase, String scheme, String reference) {
  /** Nothing has come yet. */
  static final UrlStart EMPTY = at(Phase.EMPTY);

  /** Nothing that comes next could choose the host. */
  static final UrlStart PAST_HOST = at(Phase.REST);

  /** The schemes that make a program or a document out of what follows. */
  private static final List<String> DANGEROUS =
      List.of("javascript", "data", "vbscript", "livescript", "mocha");

  /** Behind which a host follows, with slashes or without. */
  private static final Set<String> WITH_HOST = Set.of("http", "https", "ftp", "ws", "wss", "file");

  private static final int LONGEST_SCHEME = 12;

  private static final Map<String, Character> NAMED =
      Map.ofEntries(
          Map.entry("colon", ':'),
          Map.entry("Tab", '\t'),
          Map.entry("NewLine", '\n'),
          Map.entry("sol", '/'),
          Map.entry("bsol", '\\'),
          Map.entry("num", '#'),
          Map.entry("quest", '?'),
          Map.entry("period", '.'),
          Map.entry("commat", '@'),
          Map.entry("plus", '+'));

  /** What comes next. */
  enum Phase {
    /** The whole URL. */
    EMPTY,
    /** The rest of a scheme, if a colon follows; a path otherwise. */
    SCHEME,
    /** The same, when a value stands in what may be the scheme. */
    ANY_SCHEME,
    /** A host, if another slash follows; a path otherwise. */
    SLASH,
    /** What a scheme without a host begins with: an address, a number, or slashes and a host. */
    OPAQUE,
    /** A host, if another slash follows. */
    OPAQUE_SLASH,
    /** The first character of the host, perhaps after more slashes. */
    HOST,
    /** More of the host, or of what stands around it: user, password, port. */
    MORE_HOST,
    /** A path, a query or a fragment: nothing that could choose the host. */
    REST,
    /** A program or a document. */
    DANGEROUS
  }

  private static UrlStart at(Phase phase) {
    return new UrlStart(phase, "", "");
  }

  /** After {@code source}, as it stands in the value of an attribute. */
  UrlStart then(String source) {
    String all = reference + source;
    UrlStart read = new UrlStart(phase, scheme, "");
    int at = 0;
    while (at < all.length()) {
      if (read.phase == Phase.REST || read.phase == Phase.DANGEROUS) {
        return read;
      }
      if (all.charAt(at) != '&') {
        read = read.then(all.charAt(at));
        at++;
        continue;
      }
      int end = endOfReference(all, at);
      if (end == all.length()) {
        return new UrlStart(read.phase, read.scheme, all.substring(at));
      }
      boolean closed = all.charAt(end) == ';';
      read = read.then(referred(all.substring(at + 1, end), closed));
      at = closed ? end + 1 : end;
    }
    return read;
  }

  /** After {@code text}, which is no source of HTML: character references in it are none. */
  UrlStart thenPlain(String text) {
    UrlStart read = this;
    for (int at = 0; at < text.length() && read.phase != Phase.REST; at++) {
      read = read.then(text.charAt(at));
    }
    return read;
  }

  private static int endOfReference(String source, int start) {
    boolean numeric = source.startsWith("#", start + 1);
    boolean hex = source.startsWith("#x", start + 1) || source.startsWith("#X", start + 1);
    int end = start + (hex ? 3 : numeric ? 2 : 1);
    while (end < source.length() && isOfReference(source.charAt(end), numeric, hex)) {
      end++;
    }
    return end;
  }

  private static boolean isOfReference(char unit, boolean numeric, boolean hex) {
    return unit < 128
        && (numeric ? Character.digit(unit, hex ? 16 : 10) >= 0 : Character.isLetterOrDigit(unit));
  }

  /** The character that a reference stands for, as far as it matters here; else the ampersand. */
  private static char referred(String reference, boolean closed) {
    if (!reference.startsWith("#")) {
      return closed ? NAMED.getOrDefault(reference, '&') : '&';
    }
    boolean hex = reference.startsWith("#x") || reference.startsWith("#X");
    int code = 0;
    for (int at = hex ? 2 : 1; at < reference.length(); at++) {
      // Whatever lies beyond the plane that matters is as good as its last character.
      code =
          Math.min(
              Character.MAX_VALUE,
              code * (hex ? 16 : 10) + Character.digit(reference.charAt(at), hex ? 16 : 10));
    }
    return code == 0 ? '&' : (char) code;
  }

  private UrlStart then(char unit) {
    if (unit == '\t' || unit == '\n' || unit == '\r') {
      return this;
    }
    boolean slash = unit == '/' || unit == '\\';
    return switch (phase) {
      case EMPTY -> unit <= ' ' ? this : slash ? at(Phase.SLASH) : first(unit);
      case SCHEME, ANY_SCHEME -> inScheme(unit);
      case SLASH, OPAQUE_SLASH -> at(slash ? Phase.HOST : Phase.REST);
      case OPAQUE -> at(slash ? Phase.OPAQUE_SLASH : Phase.REST);
      case HOST -> slash ? this : at(endsHost(unit) ? Phase.REST : Phase.MORE_HOST);
      case MORE_HOST -> slash || endsHost(unit) ? at(Phase.REST) : this;
      case REST, DANGEROUS -> this;
    };
  }

  private static boolean endsHost(char unit) {
    return unit == '?' || unit == '#';
  }

  private static UrlStart first(char unit) {
    return HtmlCharacters.isLetter(unit)
        ? new UrlStart(Phase.SCHEME, String.valueOf(unit).toLowerCase(Locale.ROOT), "")
        : at(Phase.REST);
  }

  private UrlStart inScheme(char unit) {
    if (unit == ':') {
      return behindScheme();
    }
    boolean more = unit < 128 && (Character.isLetterOrDigit(unit) || "+-.".indexOf(unit) >= 0);
    if (!more) {
      return at(Phase.REST);
    }
    String longer = (scheme + unit).toLowerCase(Locale.ROOT);
    return phase == Phase.ANY_SCHEME || longer.length() > LONGEST_SCHEME
        ? this
        : new UrlStart(Phase.SCHEME, longer, "");
  }

  private UrlStart behindScheme() {
    if (DANGEROUS.contains(scheme)) {
      return new UrlStart(Phase.DANGEROUS, scheme, "");
    }
    return at(phase == Phase.ANY_SCHEME || WITH_HOST.contains(scheme) ? Phase.HOST : Phase.OPAQUE);
  }

  /**
   * After a value: it may be empty, and is percent-encoded otherwise; or it is a whole URL, which
   * has a host if it has a scheme that asks for one.
   */
  Set<UrlStart> thenValue() {
    return switch (phase) {
      case EMPTY -> Set.of(at(Phase.MORE_HOST), at(Phase.REST));
      case SCHEME -> Set.of(new UrlStart(phase, scheme, ""), at(Phase.ANY_SCHEME));
      case SLASH, OPAQUE, OPAQUE_SLASH -> Set.of(at(phase), at(Phase.REST));
      case HOST -> Set.of(at(Phase.HOST), at(Phase.MORE_HOST));
      case ANY_SCHEME, MORE_HOST, REST -> Set.of(at(phase));
      case DANGEROUS -> Set.of(this);
    };
  }

  /** Whether a value that comes next is a URL, or the beginning of one. */
  boolean isEmpty() {
    return phase == Phase.EMPTY && reference.isEmpty();
  }

  /** Whether a scheme may have begun and not ended. */
  boolean mayBeScheme() {
    return phase == Phase.SCHEME || phase == Phase.ANY_SCHEME;
  }

  /** Whether what comes next would choose the scheme or the host if it were not percent-encoded. */
  boolean isUnsettled() {
    return mayBeScheme() || phase == Phase.SLASH || phase == Phase.HOST || phase == Phase.MORE_HOST;
  }

  /** Whether a host follows, or goes on. */
  boolean isInHost() {
    return reference.isEmpty() && (phase == Phase.HOST || phase == Phase.MORE_HOST);
  }

  /** Whether it is a program or a document. */
  boolean isDangerous() {
    return phase == Phase.DANGEROUS;
  }

  /** Whether the host has been named, or none is needed. */
  boolean isPastHostsBeginning() {
    return phase != Phase.HOST;
  }

  /** Whether the host has ended, or none is needed. */
  boolean isPastHost() {
    return isPastHostsBeginning() && phase != Phase.MORE_HOST;
  }

  /**
   * What a value that comes next would choose, as the beginning of a phrase that goes on with
   * {@code in the attribute href}; empty if it chooses nothing that matters.
   *
   * @param colonFollows whether what follows may end a scheme
   */
  String chosen(boolean colonFollows) {
    return switch (phase) {
      case DANGEROUS -> "the " + scheme + ": URL";
      case HOST, MORE_HOST -> "the host of the URL";
      case SCHEME, ANY_SCHEME -> colonFollows ? chosenScheme() : broken();
      case EMPTY, SLASH, OPAQUE, OPAQUE_SLASH -> broken();
      case REST -> "";
    };
  }

  private String broken() {
    return reference.isEmpty() ? "" : "a character reference that is not closed";
  }

  private String chosenScheme() {
    for (String dangerous : DANGEROUS) {
      if (!scheme.isEmpty() && dangerous.startsWith(scheme)) {
        return "the " + dangerous + ": URL";
      }
    }
    return "the scheme of the URL";
  }

  /** Whether {@code rest}, which follows a value in what may be a scheme, ends the scheme. */
  static boolean hasColon(String rest) {
    UrlStart dangerous = new UrlStart(Phase.ANY_SCHEME, DANGEROUS.get(0), "");
    return dangerous.then(rest).phase == Phase.DANGEROUS;
  }
}
