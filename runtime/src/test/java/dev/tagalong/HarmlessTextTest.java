package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a log shows of a mail: how long it is, and nothing of what it says or who reads it. */
class HarmlessTextTest {
  @Test
  void contentIsShownByItsSizes() {
    assertThat(new EmailContent("Your code %code%", "<p>%code%</p>", ""))
        .hasToString("EmailContent[subject: 16 characters, html: 13 characters, text: none]");
  }

  @Test
  void renderedEmailIsShownByItsSizes() {
    assertThat(new RenderedEmail("ben@example.com", "", "", "4"))
        .hasToString("RenderedEmail[subject: none, html: none, text: 1 character]");
  }
}
