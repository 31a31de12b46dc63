package dev.tagalong.mail;

import dev.tagalong.rules.TextChecks;
import dev.tagalong.scan.TextSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/**
 * A subject as its header field has it: folded, and encoded by RFC 2047 where it must be. No tag is
 * cut, and it stands in plain ASCII, as the services look for it: outside of encoded words where
 * blanks allow it, else as it is within one. Only a tag that is not ASCII itself, or one with an
 * underscore beside such text, has to be encoded; it is whole for who decodes word by word.
 */
final class SubjectField {
  private static final String OPENING = "=?UTF-8?";
  private static final String CLOSING = "?=";

  private static final String NAME = "Subject: ";

  /** The length of a line that RFC 2047 asks for where it holds an encoded word. */
  private static final int LINE = 76;

  /** What an encoded word may hold, so that the first line has room for it too. */
  private static final int ROOM = LINE - (NAME + OPENING + "Q?" + CLOSING).length();

  /** So many bytes make the longest base64 that there is room for. */
  private static final int ROOM_IN_BYTES = ROOM / 4 * 3;

  /** Beyond it a word is encoded though it need not be: RFC 5322 has no line over 998. */
  private static final int LONGEST_PLAIN = 900;

  private final TextSet tags;

  /** The subject's tags and single characters, and how they are put together to words. */
  private final List<List<Atom>> words = new ArrayList<>();

  /**
   * @param text a tag, or a character
   */
  private record Atom(String text, boolean tag) {
    boolean isBlank() {
      return text.equals(" ");
    }

    boolean isPlain() {
      return text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }

    boolean isLiteral() {
      return text.chars().allMatch(SubjectField::isLiteral);
    }
  }

  private SubjectField(String subject, Collection<String> tags) {
    this.tags = new TextSet(tags);
    split(atoms(subject));
  }

  /**
   * The value of the field.
   *
   * @param tags the texts that a service will replace
   * @throws IllegalArgumentException if the subject holds a line break, or a tag too long to stand
   *     in it whole
   */
  static String value(String subject, Collection<String> tags) {
    TextChecks.refuse(TextChecks.subject(subject));
    return new SubjectField(subject, tags).folded();
  }

  private List<Atom> atoms(String subject) {
    List<Atom> atoms = new ArrayList<>();
    for (int at = 0; at < subject.length(); ) {
      String tag = tags.longestAt(subject, at);
      Atom atom =
          tag.isEmpty()
              ? new Atom(Character.toString(subject.codePointAt(at)), false)
              : new Atom(tag, true);
      atoms.add(atom);
      at += atom.text().length();
    }
    return atoms;
  }

  /**
   * Words end at single blanks. Others belong to the word, since readers unfold two blanks to one.
   */
  private void split(List<Atom> atoms) {
    List<Atom> word = new ArrayList<>();
    words.add(word);
    for (int i = 0; i < atoms.size(); i++) {
      boolean splits =
          atoms.get(i).isBlank()
              && i > 0
              && i + 1 < atoms.size()
              && !atoms.get(i - 1).isBlank()
              && !atoms.get(i + 1).isBlank();
      if (splits) {
        word = new ArrayList<>();
        words.add(word);
      } else {
        word.add(atoms.get(i));
      }
    }
  }

  private static boolean isPlain(List<Atom> word) {
    String text = text(word);
    return word.stream().allMatch(Atom::isPlain)
        && text.strip().equals(text)
        && !text.contains("=?")
        && text.length() <= LONGEST_PLAIN;
  }

  private static String text(List<Atom> atoms) {
    StringBuilder text = new StringBuilder();
    atoms.forEach(atom -> text.append(atom.text()));
    return text.toString();
  }

  private String folded() {
    StringBuilder field = new StringBuilder();
    int column = NAME.length() - 1;
    for (String word : encoded()) {
      boolean fits = column + 1 + word.length() <= LINE;
      if (!field.isEmpty()) {
        field.append(fits ? " " : "\r\n ");
      }
      column = fits || field.isEmpty() ? column + 1 + word.length() : 1 + word.length();
      field.append(word);
    }
    return field.toString();
  }

  /** Plain and encoded words, with one blank between each two. */
  private List<String> encoded() {
    List<String> result = new ArrayList<>();
    List<Atom> run = new ArrayList<>();
    for (List<Atom> word : words) {
      if (isPlain(word)) {
        encode(run, result);
        run.clear();
        result.add(text(word));
      } else {
        // A blank between two encoded words counts for nothing, so that one within has to be made.
        if (!run.isEmpty()) {
          run.add(new Atom(" ", false));
        }
        run.addAll(word);
      }
    }
    encode(run, result);
    return result;
  }

  private static void encode(List<Atom> run, List<String> result) {
    boolean base64 =
        run.stream().noneMatch(atom -> atom.tag() && atom.isLiteral())
            && run.stream().filter(Atom::isPlain).count() * 2 < run.size();
    StringBuilder word = new StringBuilder();
    for (Atom atom : run) {
      String piece = base64 ? atom.text() : quoted(atom);
      if (base64 ? bytes(piece).length > ROOM_IN_BYTES : piece.length() > ROOM) {
        throw new IllegalArgumentException(
            "The subject holds the tag %s, which is too long to stand whole where it has to be encoded. Shorten it, or put a blank before and after it."
                .formatted(atom.text()));
      }
      if (!word.isEmpty()
          && (base64
              ? bytes(word.toString()).length + bytes(piece).length > ROOM_IN_BYTES
              : word.length() + piece.length() > ROOM)) {
        result.add(closed(word, base64));
      }
      word.append(piece);
    }
    if (!word.isEmpty()) {
      result.add(closed(word, base64));
    }
  }

  private static String closed(StringBuilder word, boolean base64) {
    String text = word.toString();
    word.setLength(0);
    return base64
        ? OPENING + "B?" + Base64.getEncoder().encodeToString(bytes(text)) + CLOSING
        : OPENING + "Q?" + text + CLOSING;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(Atom atom) {
    StringBuilder quoted = new StringBuilder();
    for (byte unit : bytes(atom.text())) {
      if (unit == ' ') {
        quoted.append('_');
      } else if (isLiteral(unit)) {
        quoted.append((char) unit);
      } else {
        quoted.append("=%02X".formatted(unit & 0xFF));
      }
    }
    return quoted.toString();
  }

  /** Whether RFC 2047's Q encoding may have the character as it is. */
  private static boolean isLiteral(int c) {
    return c > ' ' && c < 0x7F && c != '=' && c != '?' && c != '_';
  }
}
