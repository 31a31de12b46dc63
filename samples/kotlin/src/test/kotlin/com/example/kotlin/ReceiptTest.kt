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
          """"%greeting%":["Dear Ben","Dear Joe &amp; Co."],""" +
          """"%calls%":["",""],"%voucher%":["",""]}}"""
      )
  }

  @Test
  fun `the interface's own body computes what is not given`() {
    assertThat(receipts.preview()[1].html()).startsWith("<p>Dear Joe &amp; Co.:")
  }

  @Test
  fun `lists and conditions are of data classes`() {
    val (ben, joe) =
      receiptsOf(
          listOf(
            Customer(
              "ben@ifaxin.com",
              "Ben",
              288,
              listOf(Receipt.Call("O'Brien & Co.", 3), Receipt.Call("0171", 12)),
              Receipt.Voucher("SPRING", true),
            ),
            Customer("joe@ifaxin.com", "Joe", 497, voucher = Receipt.Voucher("OLD", false)),
          )
        )
        .preview()

    assertThat(ben.html())
      .contains(
        """
        <table>
          <tr><td>O'Brien &amp; Co.<td>3 min
          <tr><td>0171<td>12 min
        </table>
        <p>Your voucher: SPRING
        """
          .trimIndent()
      )
    assertThat(joe.html()).doesNotContain("<table>", "voucher")
  }

  @Test
  fun `each recipient can be added step by step`() {
    val recipients =
      ReceiptRecipients.builder()
        .to("ben@ifaxin.com").name("Ben").money(288).calls(listOf()).greeting("Hello").note("Thanks")
        .build()

    assertThat(recipients.preview()[0].html()).startsWith("<p>Hello:")
  }
}
