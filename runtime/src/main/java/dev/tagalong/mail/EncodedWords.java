package dev.tagalong.mail;

import dev.tagalong.rules.HeaderField;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Encoded words of RFC 2047, in UTF-8. None is longer than one that fits the first line of a
 * subject or a sender.
 */
final class EncodedWords {
  /** The length of a line that RFC 2047 asks for where it holds an encoded word. */
  static final int LINE = 76;

  private static final String OPENING = "=?UTF-8?";
  private static final String CLOSING = "?=";

  /** What a word may hold, so that the first line has room for it and the field's name too. */
  static final int ROOM = LINE - ("Subject: " + OPENING + "Q?" + CLOSING).length();

  /** So many bytes make the longest base64 that there is room for. */
  private static final int ROOM_IN_BYTES = ROOM / 4 * 3;

  private EncodedWords() {}

  /**
   * Writes texts behind one another, each of them whole in one word.
   *
   * @param texts such as characters and tags
   * @param base64 whether in base64; else in Q, which leaves as it is what {@link
   *     HeaderField#isKeptInEncodedWords} says
   * @param words takes the words
   * @return whether each text fits a word; else {@code words} is unfinished
   */
  static boolean write(Iterable<String> texts, boolean base64, List<String> words) {
    int room = base64 ? ROOM_IN_BYTES : ROOM;
    StringBuilder word = new StringBuilder();
    int held = 0;
    for (String text : texts) {
      String piece = base64 ? text : quoted(text);
      int size = base64 ? bytes(piece).length : piece.length();
      if (size > room) {
        return false;
      }
      if (held + size > room) {
        words.add(closed(word, base64));
        held = 0;
      }
      word.append(piece);
      held += size;
    }
    if (!word.isEmpty()) {
      words.add(closed(word, base64));
    }
    return true;
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

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    for (byte unit : bytes(text)) {
      if (unit == ' ') {
        quoted.append('_');
      } else if (HeaderField.isKeptInEncodedWords(unit)) {
        quoted.append((char) unit);
      } else {
        quoted.append("=%02X".formatted(unit & 0xFF));
      }
    }
    return quoted.toString();
  }

  /** Whether {@code text} may be taken for an encoded word, or a part of one. */
  static boolean mayBeginIn(String text) {
    return text.contains("=?");
  }
}
