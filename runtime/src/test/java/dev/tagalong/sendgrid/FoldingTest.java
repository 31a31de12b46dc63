package dev.tagalong.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tagalong.testing.FakeRecipients;
import dev.tagalong.testing.Received;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @Test
  void linesEndAfterCommasAndColons() {
    SendGridHeader header =
        SendGridHeader.builder(
                FakeRecipients.to("ben@ifaxin.com", "joe@ifaxin.com", "amy@ifaxin.com")
                    .sub("%name%", "Ben", "Joe", "Amy Élise")
                    .sub("%money%", 288L, 497L, 1L))
            .asmGroupId(7)
            .build();
    assertThat(Received.lines(header.headerValue(78)))
        .containsExactly(
            "X-SMTPAPI: {\"to\":[\"ben@ifaxin.com\",\"joe@ifaxin.com\",\"amy@ifaxin.com\"],",
            " \"sub\":{\"%name%\":[\"Ben\",\"Joe\",\"Amy \\u00C9lise\"],\"%money%\":[\"288\",\"497\",\"1\"]},",
            " \"asm_group_id\":7}");
  }

  @Test
  void shortHeaderIsOneLine() {
    SendGridHeader header = SendGridHeader.builder().category("c").build();
    assertThat(header.headerValue()).isEqualTo(header.json());
  }

  @Test
  void stringLongerThanALineIsBrokenAtItsOwnBlanks() {
    String text = "one two  three ".repeat(12) + "end";
    SendGridHeader header =
        SendGridHeader.builder(FakeRecipients.to("a@x.com").sub("%t%", text)).category("c").build();
    String value = header.headerValue(78);
    assertThat(Received.lines(value))
        .containsExactly(
            "X-SMTPAPI: {\"to\":[\"a@x.com\"],\"sub\":{\"%t%\":",
            " [\"one two  three one two  three one two  three one two  three one two",
            "  three one two  three one two  three one two  three one two  three one",
            " two  three one two  three one two  three end\"]},\"category\":\"c\"}");
    assertThat(Received.folded(value).at("/sub/%t%/0").asString()).isEqualTo(text);
  }

  @Test
  void runWithoutBlanksLongerThanALineIsRefusedByTagAndRecipient() {
    FakeRecipients recipients =
        FakeRecipients.to("ben@x.com", "joe@x.com").sub("%link%", "x", "a b" + "c".repeat(1_200));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SendGridHeader.builder(recipients).build().headerValue())
        .withMessage(
            "%link% of recipient 2 (joe@x.com): 1,202 characters in JSON without a blank, and a line of at most 900 has room for 892. Lines break only at blanks: put blanks into it, shorten it, or move it into the template.");
    FakeRecipients chinese = FakeRecipients.to("ben@x.com").sub("%text%", "文".repeat(160));
    SendGridHeader header = SendGridHeader.builder(chinese).build();
    assertThatIllegalArgumentException()
        .isThrownBy(header::headerValue)
        .withMessage(
            "%text% of recipient 1 (ben@x.com): 960 characters in JSON without a blank, and a line of at most 900 has room for 892. Lines break only at blanks: put blanks into it, shorten it, ask for wider lines with headerValue(998), or move it into the template.");
    assertThat(Received.folded(header.headerValue(998))).isEqualTo(Received.json(header));
  }

  @ParameterizedTest
  @CsvSource({"892, true, true", "893, false, true", "894, false, false"})
  void valueFitsWhereverItStandsBehindTheFirst(int length, boolean first, boolean other) {
    String run = "x".repeat(length);
    assertThat(fits(run, "a", "b")).isEqualTo(first);
    assertThat(fits("a", run, "b")).isEqualTo(other);
    assertThat(fits("a", "b", run)).isEqualTo(other);
    assertThat(fits("é", run, run)).isEqualTo(other);
  }

  private static boolean fits(String... values) {
    FakeRecipients recipients = FakeRecipients.recipients(3).sub("%run%", List.of(values));
    SendGridHeader header = SendGridHeader.builder(recipients).build();
    String folded;
    try {
      folded = header.headerValue();
    } catch (IllegalArgumentException e) {
      return false;
    }
    assertThat(Received.lines(folded)).allMatch(line -> line.length() <= 900);
    assertThat(Received.folded(folded)).isEqualTo(Received.json(header));
    return true;
  }

  @Test
  void runWithoutBlanksInASettingIsRefusedByItsField() {
    SendGridHeader header =
        SendGridHeader.builder().filter(Filter.footer("x".repeat(2_000))).build();
    assertThatIllegalArgumentException()
        .isThrownBy(header::headerValue)
        .withMessageStartingWith(
            "filters → footer → settings → text/plain: 2,000 characters in JSON without a blank");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatIllegalArgumentException().isThrownBy(() -> header.writeTo(out));
    assertThat(out.size()).isZero();
  }

  @Test
  void tagLongerThanALineIsRefused() {
    FakeRecipients recipients =
        FakeRecipients.to("ben@x.com").sub("%" + "n".repeat(100) + "%", "x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SendGridHeader.builder(recipients).build().headerValue(78))
        .withMessage(
            "sub: a tag or key of 104 characters in JSON, and a line of at most 78 has room for 72. It cannot be broken: shorten it.");
  }

  @Test
  void widthOfALineIsLimited() {
    SendGridHeader header = SendGridHeader.builder().category("c").build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> header.headerValue(77))
        .withMessage(
            "A line of the header takes between 78 and 998 characters; asked for were 77.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> header.headerValue(999))
        .withMessage(
            "A line of the header takes between 78 and 998 characters; asked for were 999.");
  }

  @RepeatedTest(200)
  void anyDataIsFoldedWithinTheLinesAndGivenBackByUnfolding(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int maxLine = 78 + random.nextInt(921);
    int size = 1 + random.nextInt(40);
    FakeRecipients recipients = FakeRecipients.recipients(size);
    if (random.nextBoolean()) {
      recipients.displayName(random.nextInt(size), "Näme, \"Jr\"");
    }
    for (int column = random.nextInt(6); column >= 0; column--) {
      List<Object> values = new ArrayList<>();
      int kind = random.nextInt(4);
      for (int row = 0; row < size; row++) {
        values.add(value(random, kind, maxLine));
      }
      recipients.sub("%tag" + column + "%", values);
    }
    SendGridHeader header =
        SendGridHeader.builder(recipients)
            .category("c")
            .uniqueArg("key", words(random, maxLine, "ab "))
            .filter(Filter.footer("x" + words(random, maxLine, "<p>\"é ")))
            .asmGroupsToDisplay(random.ints(5, 1, 1_000_000).toArray())
            .build();

    String value = header.headerValue(maxLine);

    assertThat(Received.lines(value))
        .allSatisfy(
            line -> {
              assertThat(line.length()).isLessThanOrEqualTo(maxLine);
              assertThat(line).matches("[ -~]+").isNotBlank().doesNotEndWith(" ");
            });
    assertThat(Received.lines(value).stream().skip(1)).allMatch(line -> line.startsWith(" "));
    assertThat(Received.folded(value)).isEqualTo(Received.json(header));
    assertThat(Received.json(header.json().replace(" ", "\\u0020")))
        .isEqualTo(Received.json(header));
    assertThat(header.json()).matches("[ -~]+");
  }

  private static Object value(Random random, int kind, int maxLine) {
    return switch (kind) {
      case 0 -> random.nextLong(1_000_000);
      case 1 -> "v" + random.nextInt(1_000);
      case 2 -> words(random, random.nextInt(20) == 0 ? 3 * maxLine : 30, "abc  ");
      default ->
          words(random, random.nextInt(20) == 0 ? 3 * maxLine : 30, "é\ud83d\ude00\"\\\177\t  ");
    };
  }

  /** Up to {@code length} characters, in words short enough for any line. */
  private static String words(Random random, int length, String alphabet) {
    StringBuilder text = new StringBuilder();
    int[] symbols = alphabet.codePoints().toArray();
    int word = 0;
    for (int i = random.nextInt(length); i > 0; i--) {
      int symbol = word == 5 ? ' ' : symbols[random.nextInt(symbols.length)];
      text.appendCodePoint(symbol);
      word = symbol == ' ' ? 0 : word + 1;
    }
    return text.toString();
  }
}
