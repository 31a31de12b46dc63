package dev.tagalong.rules;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a domain may be, and how it is written in ASCII. What comes out has nothing but letters,
 * digits, hyphens and dots, and is the same under all rules for international domains that are in
 * use; a domain that one of them would take for another is refused.
 *
 * <p>A refusal's message is a predicate, such as "has an empty part", for the caller to put the
 * domain before.
 */
public final class Domains {
  private static final int LONGEST = 253;
  private static final int LONGEST_LABEL = 63;
  private static final String ENCODED = "xn--";

  private Domains() {}

  /**
   * Whether the domain that begins at {@code start} is of the usual kind: ASCII that needs no
   * further look.
   */
  static boolean isPlainAscii(String address, int start) {
    int label = start;
    boolean digits = true;
    for (int i = start; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '.') {
        if (!isUsualLabel(address, label, i)) {
          return false;
        }
        label = i + 1;
        digits = true;
      } else if (!isLetterDigitHyphen(c)) {
        return false;
      } else {
        digits &= c <= '9';
      }
    }
    return !digits
        && isUsualLabel(address, label, address.length())
        && address.length() - start <= LONGEST;
  }

  private static boolean isUsualLabel(String address, int from, int to) {
    return from < to
        && to - from <= LONGEST_LABEL
        && address.charAt(from) != '-'
        && address.charAt(to - 1) != '-'
        && !isEncoded(address, from);
  }

  /** Asked of every address: most parts begin with another letter, which is seen sooner. */
  private static boolean isEncoded(String address, int from) {
    return (address.charAt(from) | 0x20) == 'x'
        && address.regionMatches(true, from, ENCODED, 0, ENCODED.length());
  }

  private static boolean isLetterDigitHyphen(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-';
  }

  /**
   * A domain as the internet knows it, with a dot at least, in ASCII.
   *
   * @throws IllegalArgumentException if it cannot be one
   */
  public static String fullyQualified(String domain) {
    String ascii = ascii(domain);
    if (ascii.indexOf('.') < 0) {
      throw fault("has no dot: write one such as mail.example.com");
    }
    return ascii;
  }

  /**
   * What is wrong with the domain of a setting.
   *
   * @param what the setting, as a message names it
   */
  public static Optional<String> fault(String what, String domain) {
    Optional<String> unfilled = TextChecks.unfilled(what, domain);
    if (unfilled.isPresent()) {
      return unfilled;
    }
    try {
      fullyQualified(domain);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of("%s: %s %s.".formatted(what, Phrases.quoted(domain), e.getMessage()));
    }
  }

  /**
   * A domain in ASCII: as it was given, but for parts that are not ASCII, which become punycode.
   *
   * @throws IllegalArgumentException if it cannot be a domain, or is one for some software and
   *     another for other software
   */
  static String ascii(String domain) {
    if (isPlainAscii(domain, 0)) {
      return domain;
    }
    String ascii = converted(domain);
    int deviation = firstDeviation(domain);
    if (deviation >= 0) {
      throw fault(
          "holds %s, which is another domain to older software: write %s, or %s if that is meant"
              .formatted(
                  TextChecks.described(deviation), ascii, converted(withoutDeviations(domain))));
    }
    return ascii;
  }

  private static int firstDeviation(String domain) {
    return domain
        .codePoints()
        .map(DomainCharacters::small)
        .filter(DomainCharacters::deviates)
        .findFirst()
        .orElse(-1);
  }

  /** As IDNA 2003 has it. */
  private static String withoutDeviations(String domain) {
    StringBuilder mapped = new StringBuilder();
    domain
        .codePoints()
        .map(DomainCharacters::small)
        .forEach(
            c -> {
              switch (c) {
                case DomainCharacters.SHARP_S -> mapped.append("ss");
                case DomainCharacters.FINAL_SIGMA -> mapped.append('σ');
                case DomainCharacters.JOINER, DomainCharacters.NON_JOINER -> {}
                default -> mapped.appendCodePoint(c);
              }
            });
    return mapped.toString();
  }

  private static String converted(String domain) {
    List<String> labels = new ArrayList<>();
    List<String> meant = new ArrayList<>();
    for (String label : domain.split("\\.", -1)) {
      String unicode = unicode(label);
      meant.add(unicode);
      labels.add(isAscii(unicode) || isAscii(label) ? label : ENCODED + Punycode.encode(unicode));
    }
    labels.forEach(Domains::checkLength);
    if (meant.stream().anyMatch(BidiRule::asksFor)
        && !meant.stream().allMatch(BidiRule::isObeyedBy)) {
      throw fault("mixes letters that are read from left to right and from right to left");
    }
    if (labels.get(labels.size() - 1).chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw fault("ends in a number, as no domain does");
    }
    String ascii = String.join(".", labels);
    if (ascii.length() > LONGEST) {
      throw fault("has %d characters; at most %d are possible".formatted(ascii.length(), LONGEST));
    }
    return ascii;
  }

  private static void checkLength(String label) {
    if (label.length() > LONGEST_LABEL) {
      throw fault(
          "has a part of %d characters; at most %d are possible"
              .formatted(label.length(), LONGEST_LABEL));
    }
  }

  private static boolean isAscii(String label) {
    return label.chars().allMatch(c -> c < 0x80);
  }

  /** A label, checked, in the letters that it stands for. */
  private static String unicode(String label) {
    if (label.isEmpty()) {
      throw fault("has an empty part");
    }
    StringBuilder small = new StringBuilder();
    for (int i = 0; i < label.length(); i += Character.charCount(label.codePointAt(i))) {
      if (TextChecks.isLoneSurrogate(label, i)) {
        throw fault("holds half a surrogate pair");
      }
      checkCharacter(label.codePointAt(i));
      small.appendCodePoint(DomainCharacters.small(label.codePointAt(i)));
    }
    if (label.charAt(0) == '-' || label.charAt(label.length() - 1) == '-') {
      throw fault("has a part that begins or ends with a hyphen");
    }
    if (isAscii(label)) {
      boolean encoded = label.toLowerCase(Locale.ROOT).startsWith(ENCODED);
      return encoded ? decoded(label) : label;
    }
    String composed = Normalizer.normalize(small, Form.NFC);
    if (composed.startsWith(ENCODED)) {
      throw fault("has a part that begins with xn-- and is not ASCII");
    }
    for (int i = 0; i < composed.length(); i++) {
      if (!DomainCharacters.isInContext(composed, i)) {
        throw notAllowed(composed.charAt(i));
      }
    }
    if (DomainCharacters.isMark(composed.codePointAt(0))) {
      throw fault(
          "has a part that begins with %s, which belongs to a letter before it"
              .formatted(TextChecks.described(composed.codePointAt(0))));
    }
    return composed;
  }

  private static void checkCharacter(int c) {
    if (isLetterDigitHyphen(c) || DomainCharacters.deviates(DomainCharacters.small(c))) {
      return;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
      throw fault("holds " + TextChecks.described(c));
    }
    if (DomainCharacters.isInvisible(c)) {
      throw fault("holds %s, which nobody sees: remove it".formatted(TextChecks.described(c)));
    }
    if (c >= 0x80 && DomainCharacters.isReplaced(c)) {
      throw fault(
          "holds %s, which some software reads as \"%s\": write what is meant"
              .formatted(TextChecks.described(c), DomainCharacters.replacement(c)));
    }
    if (c < 0x80 || !DomainCharacters.isAllowed(c)) {
      throw notAllowed(c);
    }
  }

  private static IllegalArgumentException notAllowed(int c) {
    return fault(
        "holds %s, and a domain has letters, digits, hyphens and dots%s"
            .formatted(
                TextChecks.described(c),
                c < 0x80 ? "" : "; if it has others, write its xn-- form, which its owner knows"));
  }

  /** The letters behind {@code xn--}: those that are written so, and that no rule replaces. */
  private static String decoded(String label) {
    String encoded = label.substring(ENCODED.length()).toLowerCase(Locale.ROOT);
    return Punycode.decode(encoded)
        .filter(unicode -> !isAscii(unicode) && Punycode.encode(unicode).equals(encoded))
        .filter(unicode -> unicode.codePoints().allMatch(Domains::isLasting))
        .filter(unicode -> Normalizer.isNormalized(unicode, Form.NFC))
        .filter(unicode -> !DomainCharacters.isMark(unicode.codePointAt(0)))
        .orElseThrow(
            () ->
                fault(
                    "has a part, %s, that stands for no name: write it as its owner or registrar does"
                        .formatted(label)));
  }

  private static boolean isLasting(int c) {
    return c < 0x80
        ? isLetterDigitHyphen(c)
        : DomainCharacters.deviates(c)
            || (DomainCharacters.isEncodable(c)
                && DomainCharacters.small(c) == c
                && !DomainCharacters.isReplaced(c));
  }

  private static IllegalArgumentException fault(String predicate) {
    return new IllegalArgumentException(predicate);
  }
}
