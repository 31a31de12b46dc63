package com.example.campaign;

import com.example.campaign.SmtpService.Tls;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.core.fs.Path;

/**
 * What the command says.
 *
 * @param list the file with the rows
 * @param batch how many rows go into one mail
 * @param rate how many rows are sent in a second at most; 0 for as many as it takes
 * @param patience how long the server may take no mail at all before the campaign stops
 * @param betweenCheckpoints how often Flink writes down how far it is
 * @param parallelism how many subtasks send; 0 for what Flink has
 */
record CampaignOptions(
    Path list,
    SmtpService service,
    CampaignFolder folder,
    int batch,
    double rate,
    Duration patience,
    Duration betweenCheckpoints,
    int parallelism) {
  static final String HELP =
      """
      Sends a mail to each row of a list, and accounts for every row.

        --input FILE         the list: CSV in UTF-8, whose first line names the columns email, name and credit
        --smtp HOST:PORT     the service, such as smtp.sendgrid.net:587
        --from SENDER        such as "The Paper Shop <shop@example.com>"
        --output FOLDER      of this campaign alone: its account, the rows refused, the batches put aside
        --checkpoints FOLDER where Flink keeps how far it is (FOLDER/checkpoints of --output)
        --checkpoint-every MILLISECONDS
                             how often (2000)
        --tls HOW            starttls, ssl, or none (starttls)
        --batch ROWS         in one mail, at most 10000 (1000)
        --rate ROWS          at most so many in a second (no limit)
        --patience SECONDS   after which it stops if the server takes no mail at all (600)
        --parallelism N      how many connections send (what Flink is set to)
        --help               this

      User name and password of the service are in the environment of the machines that send, as SMTP_USER and
      SMTP_PASSWORD. The same command once more goes on where the last one has stopped.
      """;

  private static final List<String> NAMES =
      List.of(
          "--input",
          "--smtp",
          "--from",
          "--output",
          "--checkpoints",
          "--tls",
          "--batch",
          "--rate",
          "--patience",
          "--checkpoint-every",
          "--parallelism");
  private static final Pattern PLACE = Pattern.compile("([^:\\s]+|\\[[0-9A-Fa-f:]+\\]):(\\d{1,5})");
  private static final int LARGEST_PORT = 65_535;
  private static final int LARGEST_BATCH = 10_000;

  /**
   * Reads the command.
   *
   * @throws CampaignStopped if it is none
   */
  static CampaignOptions of(String... arguments) {
    Map<String, String> given = given(arguments);
    String output = required(given, "--output");
    URI root = folder("--output", output);
    String checkpoints = given.get("--checkpoints");
    SmtpService service = service(given);
    return new CampaignOptions(
        new Path(folder("--input", required(given, "--input"))),
        service,
        new CampaignFolder(
            root,
            checkpoints == null
                ? new Path(new Path(root), "checkpoints").toUri()
                : checkpointsOf(root, folder("--checkpoints", checkpoints))),
        number(given, "--batch", 1_000, LARGEST_BATCH),
        number(given, "--rate", 0, Integer.MAX_VALUE),
        Duration.ofSeconds(number(given, "--patience", 600, Integer.MAX_VALUE)),
        Duration.ofMillis(number(given, "--checkpoint-every", 2_000, Integer.MAX_VALUE)),
        number(given, "--parallelism", 0, Short.MAX_VALUE));
  }

  private static Map<String, String> given(String[] arguments) {
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      String name = arguments[i];
      if (!NAMES.contains(name)) {
        throw new CampaignStopped(
            "There is no option '%s'. There are %s, each with a value behind it, and --help."
                .formatted(name, String.join(", ", NAMES)));
      }
      if (i + 1 == arguments.length) {
        throw new CampaignStopped("%s has no value behind it.".formatted(name));
      }
      if (given.put(name, arguments[i + 1]) != null) {
        throw new CampaignStopped("%s is there twice.".formatted(name));
      }
    }
    return given;
  }

  private static String required(Map<String, String> given, String name) {
    String value = given.get(name);
    if (value == null) {
      throw new CampaignStopped("%s is missing; --help says what it is.".formatted(name));
    }
    return value;
  }

  private static URI folder(String name, String value) {
    try {
      Path path = new Path(value);
      if (path.toUri().getScheme() == null) {
        return java.nio.file.Path.of(value).toAbsolutePath().normalize().toUri();
      }
      return path.toUri();
    } catch (IllegalArgumentException e) {
      throw new CampaignStopped("%s is no path: '%s'.".formatted(name, value));
    }
  }

  /** Campaigns may share the folder, but never a checkpoint. */
  private static URI checkpointsOf(URI root, URI folder) {
    byte[] name = root.toString().getBytes(StandardCharsets.UTF_8);
    return new Path(new Path(folder), UUID.nameUUIDFromBytes(name).toString()).toUri();
  }

  private static SmtpService service(Map<String, String> given) {
    String smtp = required(given, "--smtp");
    Matcher place = PLACE.matcher(smtp);
    if (!place.matches() || Integer.parseInt(place.group(2)) > LARGEST_PORT) {
      throw new CampaignStopped(
          "--smtp is '%s', and should be a host and a port, such as smtp.sendgrid.net:587."
              .formatted(smtp));
    }
    String from = required(given, "--from");
    try {
      new InternetAddress(from, true);
    } catch (AddressException e) {
      throw new CampaignStopped(
          "--from is '%s', and should be an address, such as \"The Paper Shop <shop@example.com>\"."
              .formatted(from));
    }
    String host = place.group(1);
    Tls tls = tls(given.getOrDefault("--tls", "starttls"));
    if (tls == Tls.NONE && System.getenv(SmtpService.USER) != null && !isHere(host)) {
      throw new CampaignStopped(
          "With --tls none, the password in %s would go through the network in clear. Use starttls or ssl."
              .formatted(SmtpService.PASSWORD));
    }
    return new SmtpService(host, Integer.parseInt(place.group(2)), tls, from);
  }

  private static Tls tls(String value) {
    try {
      return Tls.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new CampaignStopped(
          "--tls is '%s', and should be starttls, ssl or none.".formatted(value));
    }
  }

  private static boolean isHere(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static int number(Map<String, String> given, String name, int unset, int largest) {
    String value = given.get(name);
    if (value == null) {
      return unset;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= largest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new CampaignStopped(
        "%s is '%s', and should be a whole number from 1 to %d.".formatted(name, value, largest));
  }
}
