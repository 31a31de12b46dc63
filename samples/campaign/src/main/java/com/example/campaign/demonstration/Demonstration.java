package com.example.campaign.demonstration;

import com.example.campaign.Campaign;
import dev.tagalong.simulator.SimulatedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Sends a campaign to a made-up list, through a SendGrid on this machine that fails as real servers
 * do.
 *
 * <p>Arguments, optional: the number of customers (100000).
 */
public final class Demonstration {
  /** The list and all that is written of it; it stays there, to be looked at. */
  private static final Path FOLDER = Path.of("target", "campaign");

  private Demonstration() {}

  /** Makes the list, sends it, and ends as {@link Campaign} does. */
  public static void main(String[] arguments) throws Exception {
    long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 100_000;
    delete(FOLDER);
    Files.createDirectories(FOLDER);
    int code;
    try (SimulatedService sendGrid = SimulatedService.sendGrid();
        BadWeather weather = new BadWeather(sendGrid)) {
      weather.begin();
      Path list = MadeUpList.write(FOLDER.resolve("customers.csv"), rows);
      code =
          Campaign.run(
              "--input",
              list.toString(),
              "--smtp",
              "127.0.0.1:" + sendGrid.smtpPort(),
              "--tls",
              "none",
              "--from",
              "The Paper Shop <shop@example.com>",
              "--output",
              FOLDER.resolve("account").toString());
    }
    System.exit(code);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
