package dev.tagalong.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A message as lines of bytes. Read without a mail library, which would repair what the services
 * stumble over: the order of the fields, their folding, their length.
 */
final class RawMessage {
  /** RFC 5322, section 2.1.1: at most 998 characters, not counting CRLF. */
  static final int MAX_LINE = 998;

  static final String HEADER = "X-SMTPAPI";

  private final byte[] bytes;
  private final List<ReceivedField> fields;
  private final List<String> bodyLines;

  private RawMessage(byte[] bytes, List<ReceivedField> fields, List<String> bodyLines) {
    this.bytes = bytes;
    this.fields = List.copyOf(fields);
    this.bodyLines = List.copyOf(bodyLines);
  }

  static RawMessage read(byte[] bytes) throws RefusedException {
    List<String> lines = lines(new String(bytes, StandardCharsets.ISO_8859_1));
    int end = lines.indexOf("");
    List<String> head = end < 0 ? lines : lines.subList(0, end);
    List<String> body = end < 0 ? List.of() : lines.subList(end + 1, lines.size());
    return new RawMessage(bytes, fields(head), body);
  }

  private static List<String> lines(String text) throws RefusedException {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\r\n", start);
      String line = text.substring(start, end < 0 ? text.length() : end);
      if (line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0) {
        throw RefusedException.rejected(
            Reason.of(
                "line %d holds a bare CR or LF: lines of a message end with CRLF",
                lines.size() + 1));
      }
      lines.add(line);
      start = end < 0 ? text.length() : end + 2;
    }
    return lines;
  }

  private static List<ReceivedField> fields(List<String> head) throws RefusedException {
    List<ReceivedField> fields = new ArrayList<>();
    int start = 0;
    while (start < head.size()) {
      int end = start + 1;
      while (end < head.size() && ReceivedField.isBlank(head.get(end).charAt(0))) {
        end++;
      }
      String first = head.get(start);
      int colon = first.indexOf(':');
      String name = colon < 0 ? "" : first.substring(0, colon).stripTrailing();
      if (name.isEmpty() || name.indexOf(' ') >= 0 || name.indexOf('\t') >= 0) {
        throw RefusedException.rejected(
            Reason.of("line %d is no header field: '%s'", start + 1, Reason.excerpt(first)));
      }
      fields.add(new ReceivedField(name, head.subList(start, end)));
      start = end;
    }
    return fields;
  }

  byte[] bytes() {
    return bytes;
  }

  List<ReceivedField> fields() {
    return fields;
  }

  List<ReceivedField> fieldsNamed(String name) {
    return fields.stream().filter(field -> field.isNamed(name)).toList();
  }

  /** Refuses the message if a line is too long for SMTP, save those of the exempt fields. */
  void checkLineLengths(Predicate<ReceivedField> exempt) throws RefusedException {
    for (ReceivedField field : fields) {
      if (!exempt.test(field)) {
        checkLines(field.lines(), "of the header field " + field.name());
      }
    }
    checkLines(bodyLines, "of the body");
  }

  private static void checkLines(List<String> lines, String where) throws RefusedException {
    for (int i = 0; i < lines.size(); i++) {
      int length = lines.get(i).length();
      if (length > MAX_LINE) {
        throw RefusedException.mangled(
            Reason.of(
                "line %d %s has %,d characters: at most %d are allowed, and longer ones get cut anywhere",
                i + 1, where, length, MAX_LINE));
      }
    }
  }
}
