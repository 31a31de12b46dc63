package com.example.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.simulator.SimulatedService;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that a cluster is given. */
class CampaignJarTest {
  private static final Path JAR = Path.of(System.getProperty("sample.jar"));

  @TempDir private Path folder;

  /** The jar, and what a cluster has beside it: Flink with its libraries. */
  private static String classPath() {
    String flink =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(path -> path.endsWith(".jar"))
            .filter(
                path ->
                    !Path.of(path)
                        .getFileName()
                        .toString()
                        .matches(
                            "(tagalong|jackson-core|encoder|angus|jakarta|progressbar|jline).*"))
            .collect(Collectors.joining(File.pathSeparator));
    return JAR + File.pathSeparator + flink;
  }

  private Process start(Map<String, String> environment, String... arguments) throws Exception {
    ProcessBuilder builder =
        OwnProcess.of(List.of(), classPath(), Campaign.class.getName(), List.of(arguments));
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).start();
  }

  private String[] command(int port) throws Exception {
    Path list =
        Files.writeString(folder.resolve("list.csv"), "email,name,credit\nann@example.com,Ann,1\n");
    return new String[] {
      "--input",
      list.toString(),
      "--smtp",
      "127.0.0.1:" + port,
      "--tls",
      "none",
      "--from",
      "shop@example.com",
      "--output",
      folder.resolve("campaign").toString(),
      "--checkpoint-every",
      "100"
    };
  }

  @Test
  void hasWhatAClusterHasNotAndNothingElse() throws Exception {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> packages =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
              .map(name -> name.replaceAll("^((?:[^/]+/){1,3}).*", "$1"))
              .distinct()
              .sorted()
              .toList();
      assertThat(packages)
          .contains("com/example/campaign/", "dev/tagalong/")
          .noneMatch(name -> name.startsWith("org/apache/") || name.startsWith("org/slf4j/"))
          .doesNotContain("dev/tagalong/simulator/");
      assertThat(jar.stream().map(entry -> entry.getName()))
          .noneMatch(name -> name.contains("/demonstration/"));
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo("com.example.campaign.Campaign");
    }
    assertThat(Files.size(JAR)).isLessThan(5_000_000);
  }

  @Test
  void sendsWithFlinkBesideIt() throws Exception {
    try (SimulatedService sendGrid = SimulatedService.sendGrid()) {
      Process process = start(Map.of(), command(sendGrid.smtpPort()));
      String printed = OwnProcess.output(process);

      assertThat(process.waitFor()).as(printed).isZero();
      assertThat(printed).contains("sent: 1").doesNotContain("WARN").doesNotContain("Exception");
      assertThat(sendGrid.deliveriesTo("ann@example.com")).hasSize(1);
    }
  }

  @Test
  void wrongPasswordStopsTheCampaign() throws Exception {
    Map<String, String> replies =
        Map.of("EHLO", "250-localhost\r\n250 AUTH PLAIN", "AUTH", "535 No such user");
    try (ScriptedServer server = new ScriptedServer(replies)) {
      Process process =
          start(
              Map.of(SmtpService.USER, "apikey", SmtpService.PASSWORD, "wrong"),
              command(server.port()));
      String printed = OwnProcess.output(process);

      assertThat(process.waitFor()).isEqualTo(1);
      assertThat(printed.lines().reduce((first, last) -> last))
          .contains(
              "127.0.0.1:%d cannot be used: 535 No such user. Nothing was put aside for that. Put it right (user name and password are in SMTP_USER and SMTP_PASSWORD, encryption is --tls), and start the same command again: it goes on where it has stopped."
                  .formatted(server.port()));
      assertThat(printed).doesNotContain("wrong");
    }
  }
}
