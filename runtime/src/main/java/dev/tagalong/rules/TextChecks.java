package dev.tagalong.rules;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Checks of the texts that a caller sets. */
public final class TextChecks {
  /** Of its own, so that it is compiled only where a text may hold one. */
  private static final class EncodedWord {
    /** RFC 2047, section 2. */
    static final Pattern PATTERN = Pattern.compile("=\\?[^? ]+\\?[bBqQ]\\?[^? ]*\\?=");
  }

  private TextChecks() {}

  /**
   * {@code text}, if it is not blank and can be written as JSON.
   *
   * @param what the setting, as a message names it
   */
  public static String filled(String what, String text) {
    refuse(unfilled(what, notNull(what, text)));
    return text;
  }

  /**
   * {@code text}, if it can be written as JSON.
   *
   * @param what the setting, as a message names it
   */
  public static String wellFormed(String what, String text) {
    refuse(malformed(what, notNull(what, text)));
    return text;
  }

  private static String notNull(String what, String text) {
    return Objects.requireNonNull(text, what + " is null.");
  }

  /** What is wrong with a text that has to say something. */
  static Optional<String> unfilled(String what, String text) {
    return malformed(what, text)
        .or(
            () ->
                when(text.isBlank(), () -> what + " is blank; leave it out where there is none."));
  }

  /** What is wrong with a text of any characters, or none. */
  static Optional<String> malformed(String what, String text) {
    int lone = loneSurrogate(text);
    return when(
        lone >= 0,
        () ->
            "%s has half a surrogate pair at character %d, which no text can hold."
                .formatted(what, lone + 1));
  }

  /** What is wrong with a subject: it is one field of a mail's header. */
  public static Optional<String> subject(String subject) {
    return oneLine("The subject", subject);
  }

  /**
   * What is wrong with a text that is a part of a field of a mail's header.
   *
   * @param what the text as messages name it, at the beginning of a sentence
   */
  public static Optional<String> oneLine(String what, String text) {
    int control =
        text.chars().filter(c -> Character.isISOControl(c) && c != '\t').findFirst().orElse(-1);
    return when(
        control >= 0,
        () ->
            "%s holds %s, which no header field can. Remove it."
                .formatted(what, described(control)));
  }

  /** The fault, if there is one. */
  static Optional<String> when(boolean wrong, Supplier<String> fault) {
    return wrong ? Optional.of(fault.get()) : Optional.empty();
  }

  /**
   * Throws a fault, if there is one.
   *
   * @throws IllegalArgumentException with the fault
   */
  public static void refuse(Optional<String> fault) {
    if (fault.isPresent()) {
      throw new IllegalArgumentException(fault.get());
    }
  }

  /** The index of the first half of a pair whose other half is not beside it; -1 without one. */
  public static int loneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isLoneSurrogate(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the character at {@code i} is half of a pair whose other half is not beside it. */
  public static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    return Character.isHighSurrogate(c)
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }

  /**
   * Whether {@code text} holds an encoded word, {@code =?utf-8?q?…?=}, which mail programs show as
   * other text.
   */
  public static boolean holdsEncodedWord(String text) {
    return text.contains("=?") && EncodedWord.PATTERN.matcher(text).find();
  }

  /** A character as messages name it: {@code ß (U+00DF, LATIN SMALL LETTER SHARP S)}. */
  public static String described(int c) {
    String name = Character.getName(c);
    String named = "U+%04X".formatted(c) + (name == null ? "" : ", " + name);
    String alone = "U+%04X".formatted(c) + (name == null ? "" : " (" + name + ")");
    return switch (c) {
      case '\r', '\n' -> "a line break";
      case '\t' -> "a tab";
      case ' ' -> "a blank";
      default -> {
        if (Character.isISOControl(c)) {
          yield "a control character (U+%04X)".formatted(c);
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
          yield "a blank (" + named + ")";
        }
        boolean shown =
            !DomainCharacters.isInvisible(c) && !DomainCharacters.isMark(c) && name != null;
        yield shown ? "%s (%s)".formatted(Character.toString(c), named) : alone;
      }
    };
  }

  /** The first character of {@code text} that is not printable ASCII; -1 without one. */
  static int firstBeyondAscii(String text) {
    return text.codePoints().filter(c -> c < ' ' || c >= 0x7F).findFirst().orElse(-1);
  }

  /** The number of bytes that well-formed {@code text} takes in UTF-8. */
  public static long utf8Length(String text) {
    long length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        length++;
      } else {
        // Each half of a surrogate pair stands for two of its four bytes.
        length += c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      }
    }
    return length;
  }
}
