package dev.tagalong.processor.attack;

import dev.tagalong.processor.attack.Target.Victim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hostile value, or three that stand side by side.
 *
 * @param name what the table of outcomes calls it
 * @param a the first value
 * @param b the second; empty for most
 * @param c the third
 */
record Attack(String name, String a, String b, String c) {
  private static final Path FILE = Path.of("src/test/resources/attacks/values.txt");
  private static final Pattern LINE = Pattern.compile("(.+?) += (.+)");
  private static final Pattern REPEATED = Pattern.compile("\\\\\\{(\\d+):([^}]+)}");

  /** All that the file lists. */
  static List<Attack> all() {
    try {
      return Files.readAllLines(FILE).stream()
          .filter(line -> !line.isEmpty() && !line.startsWith("# "))
          .map(Attack::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Attack read(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new AssertionError("no name and value: " + line);
    }
    String written =
        REPEATED
            .matcher(matcher.group(2))
            .replaceAll(
                repeated ->
                    Matcher.quoteReplacement(
                        repeated.group(2).repeat(Integer.parseInt(repeated.group(1)))));
    String[] values = translated(written).split("¦", -1);
    return new Attack(
        matcher.group(1),
        values[0],
        values.length > 1 ? values[1] : "",
        values.length > 2 ? values[2] : "");
  }

  /** The text that {@code written} means with Java's escapes, halves of surrogate pairs as well. */
  private static String translated(String written) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < written.length(); at++) {
      char unit = written.charAt(at);
      if (unit != '\\') {
        text.append(unit);
        continue;
      }
      char escape = written.charAt(++at);
      switch (escape) {
        case 't' -> text.append('\t');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case '\\' -> text.append('\\');
        case 'u' -> {
          text.append((char) Integer.parseInt(written, at + 1, at + 5, 16));
          at += 4;
        }
        default -> throw new AssertionError("\\" + escape + " in " + written);
      }
    }
    return text.toString();
  }

  /** The value as a reader of the mail is to see it. */
  String value() {
    return a + b + c;
  }

  /** Someone whose values these are. */
  Victim on(String address, String secret) {
    return new Victim(address, a, b, c, secret);
  }
}
