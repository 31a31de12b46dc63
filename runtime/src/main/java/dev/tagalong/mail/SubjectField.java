package dev.tagalong.mail;

import dev.tagalong.rules.HeaderField;
import dev.tagalong.rules.TextChecks;
import dev.tagalong.scan.TextSet;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A subject as its header field has it: folded, and encoded by RFC 2047 where it must be. Every tag
 * stands in it whole and in plain ASCII, as the services look for it: outside of encoded words
 * where blanks allow it, else as it is within one. Blanks at the subject's ends are left out.
 */
final class SubjectField {
  private static final String NAME = "Subject: ";

  /** Beyond it a word is encoded though it need not be: RFC 5322 has no line over 998. */
  private static final int LONGEST_PLAIN = 900;

  private static final Pattern BLANKS_AT_ENDS = Pattern.compile("\\A +| +\\z");

  private final TextSet tags;

  /** What stands between two blanks each, in order. */
  private final List<Word> words;

  /**
   * @param text a tag, or a character
   */
  private record Atom(String text, boolean tag) {
    static final Atom BLANK = new Atom(" ", false);

    boolean isPlain() {
      return text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }

    boolean isLiteral() {
      return text.chars().allMatch(HeaderField::isKeptInEncodedWords);
    }
  }

  /** Tags and other characters than blanks. */
  private record Word(List<Atom> atoms) {
    boolean isEmpty() {
      return atoms.isEmpty();
    }

    String text() {
      StringBuilder text = new StringBuilder();
      atoms.forEach(atom -> text.append(atom.text()));
      return text.toString();
    }

    /** Readers take a backslash before a line break for one that belongs to the text. */
    boolean isPlain() {
      String text = text();
      return atoms.stream().allMatch(Atom::isPlain)
          && !EncodedWords.mayBeginIn(text)
          && !text.endsWith("\\")
          && text.length() <= LONGEST_PLAIN;
    }
  }

  private SubjectField(String subject, Collection<String> tags) {
    this.tags = new TextSet(tags);
    this.words = words(atoms(subject));
  }

  /**
   * The value of the field.
   *
   * @param tags the texts that a service will replace
   * @throws IllegalArgumentException if the subject holds a line break, or a tag that cannot stand
   *     in it whole and plain
   */
  static String value(String subject, Collection<String> tags) {
    TextChecks.refuse(TextChecks.subject(subject));
    return new SubjectField(BLANKS_AT_ENDS.matcher(subject).replaceAll(""), tags).folded();
  }

  /** Writes the subject of a mail anew if it holds a tag, which may be cut or encoded there. */
  static void mend(MimeMessage message, Collection<String> tags) throws MessagingException {
    @Nullable String subject = message.getSubject();
    if (subject != null && tags.stream().anyMatch(subject::contains)) {
      message.setHeader("Subject", value(subject, tags));
    }
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

  /** Of several blanks between two words, all but one stand between words that are empty. */
  private static List<Word> words(List<Atom> atoms) {
    List<Word> words = new ArrayList<>();
    List<Atom> word = new ArrayList<>();
    for (Atom atom : atoms) {
      if (atom.equals(Atom.BLANK)) {
        words.add(new Word(List.copyOf(word)));
        word.clear();
      } else {
        word.add(atom);
      }
    }
    words.add(new Word(List.copyOf(word)));
    return words;
  }

  private String folded() {
    StringBuilder field = new StringBuilder();
    int column = NAME.length() - 1;
    for (String word : encoded()) {
      boolean fits = column + 1 + word.length() <= EncodedWords.LINE;
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
    List<Word> run = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      int end = endOfPlain(at);
      boolean ended = run.isEmpty() || run.stream().anyMatch(word -> !word.isEmpty());
      if (end > at && ended) {
        encode(run, result);
        run.clear();
        result.add(text(words.subList(at, end)));
        at = end;
      } else {
        run.add(words.get(at++));
      }
    }
    encode(run, result);
    return result;
  }

  /**
   * Behind the words that can stand as they are from {@code at} on, and stay on one line: readers
   * unfold several blanks to one. Blanks beside what is encoded are encoded with it.
   */
  private int endOfPlain(int at) {
    int end = at;
    int length = 0;
    for (int next = at; next < words.size(); next++) {
      Word word = words.get(next);
      length += word.text().length() + 1;
      if (word.isEmpty()) {
        continue;
      }
      boolean separated = end > at && next == end;
      if (separated || !word.isPlain() || length > LONGEST_PLAIN) {
        break;
      }
      end = next + 1;
    }
    return words.get(at).isEmpty() ? at : end;
  }

  private static String text(List<Word> words) {
    return String.join(" ", words.stream().map(Word::text).toList());
  }

  /** A blank between two encoded words counts for nothing, so that one within has to be made. */
  private static void encode(List<Word> run, List<String> result) {
    List<Atom> atoms = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      if (i > 0) {
        atoms.add(Atom.BLANK);
      }
      atoms.addAll(run.get(i).atoms());
    }
    List<Atom> tags = atoms.stream().filter(Atom::tag).toList();
    tags.stream().filter(tag -> !tag.isLiteral()).findFirst().ifPresent(SubjectField::refuse);
    boolean base64 =
        tags.isEmpty() && atoms.stream().filter(Atom::isPlain).count() * 2 < atoms.size();
    List<String> texts = atoms.stream().map(Atom::text).toList();
    if (!EncodedWords.write(texts, base64, result)) {
      String longest = Collections.max(texts, Comparator.comparingInt(String::length));
      throw new IllegalArgumentException(
          "The subject holds the tag %s, which is too long to stand whole where it has to be encoded. Shorten it, or put a blank before and after it."
              .formatted(longest));
    }
  }

  private static void refuse(Atom tag) {
    throw new IllegalArgumentException(
        tag.isPlain()
            ? "The subject holds the tag %s right beside text that has to be encoded, and the tag with it, so that a service would not find it. Put a blank before and after it, or name it with letters and digits alone."
                .formatted(tag.text())
            : "The subject holds the tag %s, which has to be encoded there, so that a service would not find it. Name it with letters and digits of ASCII alone."
                .formatted(tag.text()));
  }
}
