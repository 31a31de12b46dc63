package com.example.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.campaign.SmtpAnswer.Outcome;
import com.example.campaign.SmtpService.Tls;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long the campaign waits for its server. */
class PausesTest {
  private static final SmtpService SERVICE =
      new SmtpService("mail.example.com", 587, Tls.STARTTLS, "shop@example.com");
  private static final SmtpAnswer BUSY = new SmtpAnswer(Outcome.PUT_OFF, "451 busy");

  private static List<Long> next(Pauses pauses, int count) {
    return Stream.generate(() -> pauses.next(SERVICE, BUSY).toMillis()).limit(count).toList();
  }

  @Test
  void pausesGrowUpToAMinute() {
    assertThat(next(new Pauses(Duration.ofHours(1)), 13))
        .containsExactly(
            100L, 200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 12_800L, 25_600L, 51_200L, 60_000L,
            60_000L, 60_000L);
  }

  @Test
  void answerForGoodEndsThem() {
    Pauses pauses = new Pauses(Duration.ofHours(1));
    next(pauses, 3);
    pauses.end();

    assertThat(next(pauses, 1)).containsExactly(100L);
  }

  @Test
  void patienceEnds() {
    Pauses pauses = new Pauses(Duration.ofSeconds(1));
    assertThat(next(pauses, 4)).containsExactly(100L, 200L, 400L, 800L);

    assertThatThrownBy(() -> pauses.next(SERVICE, BUSY))
        .isInstanceOf(CampaignStopped.class)
        .hasMessage(
            "mail.example.com:587 has taken no mail in spite of all attempts for 1 seconds, the"
                + " last time: 451 busy. Nothing is lost. Start the same command again when the"
                + " server is there: it goes on where it has stopped. --patience makes it wait"
                + " longer.");
  }
}
