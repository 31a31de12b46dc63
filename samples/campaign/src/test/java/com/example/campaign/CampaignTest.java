package com.example.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.campaign.demonstration.MadeUpList;
import dev.tagalong.simulator.DeliveredMail;
import dev.tagalong.simulator.SimulatedService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whole campaigns, in a Flink within this virtual machine. */
class CampaignTest {
  @RegisterExtension static final SimulatedService sendGrid = SimulatedService.sendGrid();

  @TempDir private Path folder;

  /** What a run has printed, and its code. */
  private record Run(int code, List<String> output, String errors) {
    /** The account, without the rate. */
    List<String> account() {
      return output.subList(0, Math.min(output.size(), 7));
    }
  }

  private Run send(Path list, String output, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--input",
                list.toString(),
                "--smtp",
                "127.0.0.1:" + sendGrid.smtpPort(),
                "--tls",
                "none",
                "--from",
                "The Paper Shop <shop@example.com>",
                "--output",
                folder.resolve(output).toString(),
                "--checkpoint-every",
                "100"));
    for (int i = 0; i < more.length; i += 2) {
      int at = arguments.indexOf(more[i]);
      if (at >= 0) {
        arguments.set(at + 1, more[i + 1]);
      } else {
        arguments.addAll(Arrays.asList(more).subList(i, i + 2));
      }
    }
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
      int code = Campaign.run(arguments.toArray(String[]::new));
      return new Run(
          code,
          printed.toString(StandardCharsets.UTF_8).lines().toList(),
          errors.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private Path list(String text) throws IOException {
    return Files.writeString(folder.resolve("_list.csv"), text);
  }

  private static List<String> account(
      int rows, int sent, int refused, int putAside, int batches, int retries, int twice) {
    return List.of(
        "rows: " + rows,
        "sent: " + sent,
        "refused: " + refused,
        "put aside: " + putAside,
        "batches: " + batches,
        "retries: " + retries,
        "perhaps sent twice: " + twice);
  }

  /** The lines of all files in a folder of a campaign, without the names of the columns. */
  private List<String> lines(String output, String part) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve(output).resolve(part))) {
      for (Path file : files.filter(f -> f.getFileName().toString().endsWith(".csv")).toList()) {
        List<String> all = Files.readAllLines(file);
        lines.addAll(all.subList(1, all.size()));
      }
    }
    return lines;
  }

  @Test
  void everyRowComesToAnEndWhateverTheServerDoes() throws Exception {
    Path list = MadeUpList.write(folder.resolve("customers.csv"), 4_000);
    sendGrid.refuseConnections(2).rejectPermanently(1).rejectTemporarily(1).dropAfterData(1);

    Run run = send(list, "failing", "--batch", "500", "--parallelism", "1");

    // Of eight batches the first one was refused, and the next one put off, lost, and taken.
    assertThat(run.account()).isEqualTo(account(4_000, 3_480, 20, 500, 8, 4, 500));
    assertThat(run.code()).isZero();
    assertThat(sendGrid.refusals()).isEmpty();
    List<String> putAside = lines("failing", "put-aside");
    assertThat(putAside).hasSize(500).allMatch(row -> row.endsWith("as it was ordered\""));
    assertThat(sendGrid.deliveries().stream().map(DeliveredMail::recipient).distinct())
        .hasSize(3_480);

    sendGrid.clear();
    Run again =
        send(
            Files.list(folder.resolve("failing/put-aside")).findFirst().orElseThrow(),
            "again",
            "--parallelism",
            "1");

    assertThat(again.account()).isEqualTo(account(500, 500, 0, 0, 1, 0, 0));
    assertThat(sendGrid.deliveries())
        .extracting(DeliveredMail::recipient)
        .containsExactlyInAnyOrderElementsOf(
            putAside.stream().map(row -> row.substring(0, row.indexOf(','))).toList());
  }

  @Test
  void refusedRowsAreWrittenDownWithTheirLinesAndReasons() throws Exception {
    Path list =
        list(
            "email,name,credit\nann@example.com,Ann,1\n\"tom@@example.com\",\"T\nom\",2\n"
                + "zoe@example.com,,3\njoe@example.com,Joe,ten\nben@example.com,Ben\n");

    Run run = send(list, "refused", "--parallelism", "1");

    assertThat(run.account()).isEqualTo(account(5, 1, 4, 0, 1, 0, 0));
    assertThat(lines("refused", "refused"))
        .containsExactly(
            "3,,tom@@example.com,\"recipient (tom@@example.com): the address has more than one @\"",
            "5,{{name}},zoe@example.com,\"{{name}} of recipient (zoe@example.com) is null: give"
                + " name(…) a value\"",
            "6,{{credit}},joe@example.com,\"'ten' is no amount, such as 12.50.\"",
            "7,,,\"The row has 2 values, and the list 3 columns.\"");
    DeliveredMail mail = sendGrid.deliveries().get(0);
    assertThat(mail.subject()).isEqualTo("Ann, your credit is waiting");
    assertThat(mail.text()).contains("you have 1.00 EUR of credit").contains("Reference 2");
  }

  @Test
  void listWithoutRowsIsSentAtOnce() throws Exception {
    Run run = send(list(""), "empty");

    assertThat(run.account()).isEqualTo(account(0, 0, 0, 0, 0, 0, 0));
    assertThat(run.code()).isZero();
    assertThat(sendGrid.connections()).isZero();
  }

  @Test
  void severalSubtasksSendBesideEachOther() throws Exception {
    Path list = MadeUpList.write(folder.resolve("customers.csv"), 2_000);

    Run run = send(list, "parallel", "--batch", "100", "--parallelism", "4", "--rate", "100000");

    assertThat(run.account().subList(0, 4))
        .isEqualTo(account(2_000, 1_990, 10, 0, 0, 0, 0).subList(0, 4));
    assertThat(sendGrid.connections()).isEqualTo(4);
    assertThat(sendGrid.deliveries()).hasSize(1_990);
  }

  @Test
  void serverThatIsNeverThereStopsTheCampaignWhichGoesOnLater() throws Exception {
    Path list = list("email,name,credit\nann@example.com,Ann,1\n");

    Run run = send(list, "later", "--smtp", "127.0.0.1:1", "--patience", "1");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors().lines().reduce((first, last) -> last))
        .contains(
            "127.0.0.1:1 has taken no mail in spite of all attempts for 1 seconds, the last time:"
                + " Connection refused. Nothing is lost. Start the same command again when the"
                + " server is there: it goes on where it has stopped. --patience makes it wait"
                + " longer.");

    assertThat(send(list, "later").account()).isEqualTo(account(1, 1, 0, 0, 1, 0, 0));
    assertThat(send(list, "later").errors())
        .startsWith("The campaign in ")
        .contains("has been sent, or its checkpoints are gone.");
    Path other = Files.writeString(folder.resolve("other.csv"), "email,name,credit\n");
    assertThat(send(other, "later").errors()).contains(" is that of another list: ");
    assertThat(sendGrid.deliveries()).hasSize(1);
  }

  @Test
  void listThatCannotBeReadIsTold() throws Exception {
    Run without = send(list("email,credit\nann@example.com,1\n"), "columns");
    assertThat(without.errors().lines().reduce((first, last) -> last))
        .contains(
            "The first line of the list names no column 'name'; it has [email, credit]. Name the"
                + " columns [email, name, credit] there, in any order, divided by commas.");

    Run missing = send(folder.resolve("none.csv"), "missing");
    assertThat(missing.errors().strip())
        .isEqualTo(
            "There is no list %s. Give a CSV file by --input."
                .formatted(folder.resolve("none.csv").toUri().toString().replace("///", "/")));
    assertThat(List.of(without.code(), missing.code())).containsOnly(1);
  }
}
