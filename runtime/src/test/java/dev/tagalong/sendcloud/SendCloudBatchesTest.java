package dev.tagalong.sendcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tagalong.testing.FakeRecipients;
import dev.tagalong.testing.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SendCloudBatchesTest {
  private static final int LIMIT = 1_000_000;

  private static void assertRefused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }

  private static FakeRecipients withTextsOf(List<Integer> lengths) {
    return FakeRecipients.recipients(lengths.size())
        .sub("%text%", lengths.stream().map("x"::repeat).toList());
  }

  @Test
  void recipientsAreSplitByTheirNumber() {
    SendCloudHeader.Builder builder = SendCloudHeader.builder(FakeRecipients.recipients(201));
    assertThat(builder.buildAll())
        .extracting(header -> header.to().size())
        .containsExactly(100, 100, 1);
    assertThat(builder.buildAll(80))
        .extracting(header -> header.to().size())
        .containsExactly(80, 80, 41);
    assertThat(SendCloudHeader.builder().sendDomain("x.com").buildAll()).hasSize(1);
    assertThat(SendCloudHeader.builder().buildAll()).isEmpty();
    assertThat(
            SendCloudHeader.builder(FakeRecipients.recipients(0)).sendDomain("x.com").buildAll(80))
        .isEmpty();
    assertRefused(
        builder::build,
        "SendCloud takes at most 100 recipients in one header, and these are 201. Use buildAll(), which splits them.");
    assertRefused(
        () -> builder.buildAll(101),
        "A header for SendCloud takes between 1 and 100 recipients; asked for were 101.");
  }

  @Test
  void headerOfExactlyTheLimitIsBuilt() {
    SendCloudHeader one = SendCloudHeader.builder(withTextsOf(List.of(1))).build();
    int longest = LIMIT / 4 * 3 - one.json().length() + 1;
    assertThat(SendCloudHeader.builder(withTextsOf(List.of(longest))).build().headerValue())
        .hasSize(LIMIT);
    assertRefused(
        () -> SendCloudHeader.builder(withTextsOf(List.of(longest + 1))).build(),
        "SendCloud takes at most 1,000,000 characters of base64, and the header for recipient 1 (r1@example.com) alone has 1,000,004. Shorten the values, or move text that is the same for all into the template.");
  }

  @Test
  void headerOverTheLimitPointsToTheSplit() {
    assertRefused(
        () -> SendCloudHeader.builder(withTextsOf(List.of(500_000, 300_000))).build(),
        "SendCloud takes at most 1,000,000 characters of base64, and the header for these 2 recipients has 1,066,756. Use buildAll(), which splits them.");
  }

  @Test
  void singleRecipientOverTheLimitIsRefusedByName() {
    assertRefused(
        () -> SendCloudHeader.builder(withTextsOf(List.of(1, 2, 800_000, 3))).buildAll(),
        "SendCloud takes at most 1,000,000 characters of base64, and the header for recipient 3 (r3@example.com) alone has 1,066,732. Shorten the values, or move text that is the same for all into the template.");
  }

  @RepeatedTest(10)
  void recipientsAreSplitByLengthIntoAsFewHeadersAsPossible(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int size = 1 + random.nextInt(150);
    int longest = List.of(300, 20_000, 400_000).get(random.nextInt(3));
    List<Integer> lengths =
        IntStream.range(0, size).mapToObj(i -> 1 + random.nextInt(longest)).toList();
    FakeRecipients recipients =
        withTextsOf(lengths).sub("%i%", IntStream.range(0, size).mapToObj(Long::valueOf).toList());

    List<SendCloudHeader> headers =
        SendCloudHeader.builder(recipients).openTracking(true).buildAll();

    List<String> to = new ArrayList<>();
    int row = 0;
    for (SendCloudHeader header : headers) {
      JsonNode json = Received.base64(header.headerValue());
      assertThat(header.headerValue().length()).isLessThanOrEqualTo(LIMIT);
      assertThat(json.at("/filters/open_tracking").isMissingNode()).isFalse();
      for (int i = 0; i < json.get("to").size(); i++, row++) {
        assertThat(json.at("/sub/%i%/" + i).asInt()).isEqualTo(row);
        assertThat(json.at("/sub/%text%/" + i).asString()).hasSize(lengths.get(row));
      }
      to.addAll(header.to());
      boolean last = row == size;
      if (!last && header.to().size() < 100) {
        int next = row + 1;
        int first = row - header.to().size();
        assertThatIllegalArgumentException()
            .isThrownBy(
                () ->
                    SendCloudHeader.builder(recipients.slice(first, next))
                        .openTracking(true)
                        .build());
      }
    }
    assertThat(to)
        .isEqualTo(IntStream.rangeClosed(1, size).mapToObj(i -> "r" + i + "@example.com").toList());
  }
}
