package com.example.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands, right and wrong. */
class CampaignOptionsTest {
  private static final List<String> LEAST =
      List.of("--input", "l.csv", "--output", "o", "--smtp", "h:25", "--from", "s@example.com");

  private static CampaignOptions least(String... more) {
    List<String> arguments = new ArrayList<>(LEAST);
    arguments.addAll(List.of(more));
    return CampaignOptions.of(arguments.toArray(String[]::new));
  }

  @Test
  void whatIsNotSaidHasADefault() {
    CampaignOptions options = least();

    assertThat(options.batch()).isEqualTo(1_000);
    assertThat(options.rate()).isZero();
    assertThat(options.patience()).isEqualTo(Duration.ofMinutes(10));
    assertThat(options.service().tls()).isEqualTo(SmtpService.Tls.STARTTLS);
    assertThat(options.folder().checkpoints().getPath()).endsWith("/o/checkpoints");
    assertThat(options.list().toUri().getScheme()).isEqualTo("file");
  }

  @Test
  void otherFileSystemsAreThoseOfFlink() {
    CampaignOptions options =
        CampaignOptions.of(
            "--input",
            "s3://lists/l.csv",
            "--output",
            "s3://campaigns/o",
            "--smtp",
            "[::1]:25",
            "--from",
            "s@example.com");

    assertThat(options.list()).hasToString("s3://lists/l.csv");
    assertThat(options.folder().checkpoints()).hasToString("s3://campaigns/o/checkpoints");
    assertThat(options.service().host()).isEqualTo("[::1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --imput x | There is no option '--imput'. There are --input, --smtp, --from, --output, --checkpoints, --tls, --batch, --rate, --patience, --checkpoint-every, --parallelism, each with a value behind it, and --help.
          --batch | --batch has no value behind it.
          --smtp h:1 | --smtp is there twice.
          --batch 0 | --batch is '0', and should be a whole number from 1 to 10000.
          --batch 10001 | --batch is '10001', and should be a whole number from 1 to 10000.
          --rate 1.5 | --rate is '1.5', and should be a whole number from 1 to 2147483647.
          --patience soon | --patience is 'soon', and should be a whole number from 1 to 2147483647.
          --tls tls | --tls is 'tls', and should be starttls, ssl or none.
          """)
  void wrongOptionIsToldWithTheWayOut(String more, String message) {
    assertThatThrownBy(() -> least(more.split(" ")))
        .isInstanceOf(CampaignStopped.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --input l.csv | --output is missing; --help says what it is.
          --output o --smtp h | --smtp is 'h', and should be a host and a port, such as smtp.sendgrid.net:587.
          --output o --smtp h:99999 | --smtp is 'h:99999', and should be a host and a port, such as smtp.sendgrid.net:587.
          --output o --smtp h:25 --from shop | --from is 'shop', and should be an address, such as "The Paper Shop <shop@example.com>".
          --output o --smtp h:25 --from s@x.com | --input is missing; --help says what it is.
          """)
  void whatIsNeededIsAskedFor(String command, String message) {
    assertThatThrownBy(() -> CampaignOptions.of(command.split(" ")))
        .isInstanceOf(CampaignStopped.class)
        .hasMessage(message);
  }
}
