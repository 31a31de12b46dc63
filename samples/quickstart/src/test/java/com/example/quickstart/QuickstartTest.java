package com.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  @Test
  void eachRecipientReadsWhatTheGuidesShow() throws Exception {
    String output = output();

    assertThat(output)
        .contains(
            "{\"to\":[\"ben@ifaxin.com\",\"joe@ifaxin.com\"],"
                + "\"sub\":{\"%name%\":[\"Ben\",\"Joe\"],\"%money%\":[288,497]}}")
        .contains(
            """
            What ben@ifaxin.com received:
              Subject: Your ifaxin bill
              Dear Ben:
              Hello! Your consumption amount in ifaxin this month : 288 .
            """)
        .contains(
            """
            What joe@ifaxin.com received:
              Subject: Your ifaxin bill
              Dear Joe:
              Hello! Your consumption amount in ifaxin this month : 497 .
            """)
        .contains("Subject: Tom & Jerry, your order is on its way")
        .contains("<p>Hello Tom &amp; Jerry,</p>")
        .contains("<a href=\"https://shop.example.com/orders?id=B%2018\">")
        .contains("The service answered 200.")
        .doesNotContain("Refused");
  }

  private static String output() throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      Quickstart.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
