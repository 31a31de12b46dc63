package com.example.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.simulator.SimulatedService;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

  private Process start(String... arguments) throws Exception {
    return OwnProcess.of(
            OwnProcess.SHORT_LIVED, classPath(), Campaign.class.getName(), List.of(arguments))
        .redirectErrorStream(true)
        .start();
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
      Process process = start(command(sendGrid.smtpPort()));
      String printed = OwnProcess.output(process);

      assertThat(process.waitFor()).as(printed).isZero();
      assertThat(printed).contains("sent: 1").doesNotContain("WARN").doesNotContain("Exception");
      assertThat(sendGrid.deliveriesTo("ann@example.com")).hasSize(1);
    }
  }
}
