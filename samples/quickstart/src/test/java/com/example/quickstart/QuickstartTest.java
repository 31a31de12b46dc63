package com.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        .contains("The service answered 200.")
        .doesNotContain("Refused");
  }

  @Test
  void eachCustomerIsWelcomedInTheirLanguage() throws Exception {
    String output = output();

    assertThat(output)
        .contains("The languages: [en_GB, de, ar]")
        .contains(
            """
            What tom@example.com received:
              Subject: Welcome, Tom & Jerry

              <p>Hello Tom &amp; Jerry, you have been with us since 5 March 2021.</p>
            """)
        .contains(
            """
            What eva@example.com received:
              Subject: Willkommen, Eva

              <html lang="de">
              <p>Hallo Eva, Sie sind seit dem 5. März 2021 bei uns.</p>
              </html>

            What jan@example.com received:
              Subject: Willkommen, Jan

              <html lang="de">
              <p>Hallo Jan, Sie sind seit dem 1. Dezember 2024 bei uns.</p>
              </html>
            """)
        .contains(
            """
            What noor@example.com received:
              Subject: أهلاً Noor

              <html lang="ar" dir="rtl">
              <p>مرحباً <bdi>Noor</bdi>، أنت معنا منذ\
            """)
        .doesNotContain("Refused");
  }

  @Test
  void aPageShowsAllOfThemBeforeAnythingIsSent() throws Exception {
    String output = output();

    Path page = Path.of("target", "preview.html").toAbsolutePath();
    assertThat(output).contains("\nOpen it in a browser: " + page.toUri() + "\n");
    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .contains("tom@example.com", "zoe@example.com", "noor@example.com", "ben@ifaxin.com");
  }

  @Test
  void eachRecipientReadsTheLinesOfTheirOwnOrder() throws Exception {
    String output = output();

    assertThat(output)
        .contains(
            """
            What tom@example.com received:
              Subject: Tom & Jerry, your order is on its way

            """)
        .contains(
            """
              <div class="sheet">
                <p>Hello Tom &amp; Jerry,</p>
                <p>your order is on its way:
                  <a href="https://shop.example.com/orders?id=A-17">follow it</a>.</p>
                <table>
                  <tr><td>2</td><td>Pen &amp; ink</td><td>12.50</td></tr>
                  <tr><td>1</td><td>Paper &lt;A4&gt;</td><td>10.00</td></tr>
                </table>
                <p class="voucher">Next time, THANKS saves you 5.00.</p>
                <p class="foot">The Paper Shop · <a href="https://shop.example.com/help?order=A-17">Help</a></p>
              </div>
              </body>
              </html>

              Hello Tom & Jerry,

              your order A-17 is on its way:

                2 x Pen & ink: 12.50
                1 x Paper <A4>: 10.00

              Next time, THANKS saves you 5.00.

              The Paper Shop
              https://shop.example.com/help?order=A-17
            """)
        .contains(
            """
              Hello Zoë,

              your order B 18 is on its way:

                A catalogue, free of charge

              The Paper Shop
              https://shop.example.com/help?order=B%2018
            """)
        .contains("    <tr><td>A catalogue, free of charge</td></tr>\n    </table>\n    <p class=\"foot\">The Paper");
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
