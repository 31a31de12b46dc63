package com.example.kotlin

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class ReceiptTest {
  private val receipts =
    receiptsOf(
      listOf(
        Customer("ben@ifaxin.com", "Ben", 288),
        Customer("joe@ifaxin.com", "Joe & Co.", 497),
      )
    )

  @Test
  fun `the header has every value at its recipient's place`() {
    assertThat(receipts.sendCloud().build().json())
      .isEqualTo(
        """{"to":["ben@ifaxin.com","joe@ifaxin.com"],"sub":{""" +
          """"%name%":["Ben","Joe%20%26%20Co."],"%nameText%":["Ben","Joe & Co."],""" +
          """"%money%":[288,497],"%note%":["",""],""" +
          """"%greeting%":["Dear Ben","Dear Joe &amp; Co."]}}"""
      )
  }

  @Test
  fun `the interface's own body computes what is not given`() {
    assertThat(receipts.preview()[1].html()).startsWith("<p>Dear Joe &amp; Co.:")
  }

  @Test
  fun `each recipient can be added step by step`() {
    val recipients =
      ReceiptRecipients.builder()
        .to("ben@ifaxin.com").name("Ben").money(288).greeting("Hello").note("Thanks")
        .build()

    assertThat(recipients.preview()[0].html()).startsWith("<p>Hello:")
  }
}
