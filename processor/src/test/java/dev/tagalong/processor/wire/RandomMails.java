package dev.tagalong.processor.wire;

import dev.tagalong.EmailContent;
import java.util.List;
import java.util.Random;

/** Mails of what is awkward to encode, with tags in between. The same seed gives the same mails. */
final class RandomMails {
  private static final List<String> WORDS =
      List.of(
          "Bestellung",
          "Grüße",
          "für",
          "欢迎光临",
          "，",
          "شكرا لك",
          "תודה רבה",
          "👩‍👩‍👧‍👦",
          "😀",
          "e\u0301\u0323",
          "=?",
          "?=",
          "=?UTF-8?Q?x?=",
          "_",
          "=20",
          "=",
          "?",
          "\"",
          "\\",
          "(",
          ",",
          ".",
          "5 % ",
          "&amp;",
          "'",
          "\u00A0",
          "\u3000",
          "\u200B",
          "\u2028",
          "a".repeat(70),
          "ü".repeat(40));

  private static final List<String> BREAKS =
      List.of("\r\n", "\n", "\r", "\n\r", "\r\r\n", "\n.\n", "\nFrom ", "\t", "x".repeat(990));

  private final Random random;
  private final List<String> tags;
  private final List<String> awkwardTags;

  /**
   * @param tags that may stand anywhere
   * @param awkwardTags that stand in a subject between blanks alone, and in a body anywhere
   */
  RandomMails(long seed, List<String> tags, List<String> awkwardTags) {
    this.random = new Random(seed);
    this.tags = tags;
    this.awkwardTags = awkwardTags;
  }

  /** A name of a sender. */
  String name() {
    StringBuilder name = new StringBuilder("S");
    for (int i = random.nextInt(8); i > 0; i--) {
      name.append(oneOf(WORDS)).append(random.nextBoolean() ? " " : "");
    }
    return name.toString().strip();
  }

  EmailContent content() {
    int bodies = random.nextInt(3);
    return new EmailContent(
        subject(), bodies == 0 ? "" : body("<p>", "</p>"), bodies == 1 ? "" : body("", ""));
  }

  private String subject() {
    StringBuilder subject = new StringBuilder();
    for (int i = random.nextInt(25); i > 0; i--) {
      int kind = random.nextInt(8);
      if (kind == 0) {
        subject.append(' ').append(oneOf(awkwardTags)).append(' ');
      } else {
        subject.append(kind < 3 ? oneOf(tags) : oneOf(WORDS));
      }
      subject.append(" ".repeat(Math.max(0, random.nextInt(5) - 2)));
    }
    return subject.toString();
  }

  private String body(String opening, String closing) {
    StringBuilder body = new StringBuilder(opening);
    boolean ascii = random.nextInt(3) == 0;
    for (int i = random.nextInt(200); i > 0; i--) {
      String piece =
          switch (random.nextInt(5)) {
            case 0 -> oneOf(tags);
            case 1 -> oneOf(awkwardTags);
            case 2 -> oneOf(BREAKS);
            default -> oneOf(WORDS);
          };
      boolean plain = piece.chars().allMatch(c -> c < 0x80);
      body.append(ascii && !plain ? "word" : piece).append(random.nextBoolean() ? " " : "");
    }
    tags.forEach(tag -> body.append(tag).append(' '));
    awkwardTags.forEach(tag -> body.append(tag).append(' '));
    return body.append(closing).toString();
  }

  private String oneOf(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
