package dev.tagalong.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The jars as they are published; run in the phase {@code verify}, when they are there. */
@EnabledIfSystemProperty(named = "tagalong.version", matches = ".+")
class PublishedJarsTest {
  private static final String VERSION = System.getProperty("tagalong.version");
  private static final Path LICENSE = Path.of("..", "LICENSE");

  /** Whose classes the jar "all" carries, and in which folder their licence is. */
  private static final Map<String, String> CARRIED =
      Map.of(
          "google/auto/common", "auto-common",
          "google/common", "guava",
          "google/errorprone", "error_prone_annotations",
          "google/j2objc", "j2objc-annotations",
          "jackson", "jackson-core",
          "javapoet", "javapoet",
          "jsoup", "jsoup",
          "owasp", "encoder");

  private static final String SHADED = "dev/tagalong/processor/shaded/";

  private static JarFile open(String module, String classifier) throws IOException {
    return new JarFile(path(module, classifier).toFile());
  }

  private static Path path(String module, String classifier) {
    String name = "tagalong-" + module + "-" + VERSION + classifier + ".jar";
    String folder = module.equals("simulator") ? "samples/simulator" : module;
    return Path.of("..", folder, "target", name);
  }

  private static Set<String> entries(JarFile jar) {
    return jar.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(JarFile jar, String entry) throws IOException {
    assertThat(entries(jar)).contains(entry);
    return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "runtime,''",
    "runtime,-sources",
    "runtime,-javadoc",
    "processor,''",
    "processor,-sources",
    "processor,-javadoc",
    "processor,-all",
    "simulator,''",
    "simulator,-sources",
    "simulator,-javadoc"
  })
  void everyJarHasOurLicence(String module, String classifier) throws IOException {
    try (JarFile jar = open(module, classifier)) {
      assertThat(text(jar, "META-INF/LICENSE")).isEqualTo(Files.readString(LICENSE));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "runtime,'',Tagalong runtime",
    "processor,'',Tagalong processor",
    "simulator,'',Tagalong simulator",
    "processor,-all,'Tagalong processor, with all that it needs'"
  })
  void theManifestSaysWhatTheJarIs(String module, String classifier, String title)
      throws IOException {
    try (JarFile jar = open(module, classifier)) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      assertThat(manifest.getValue("Implementation-Title")).isEqualTo(title);
      assertThat(manifest.getValue("Implementation-Version")).isEqualTo(VERSION);
      assertThat(manifest.getValue("Implementation-Vendor")).isEqualTo("Tagalong");
    }
  }

  @Test
  void theProcessorsJarsHaveOneModuleName() throws IOException {
    for (String classifier : List.of("", "-all")) {
      try (JarFile jar = open("processor", classifier)) {
        assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
            .isEqualTo("dev.tagalong.processor");
      }
    }
  }

  @Test
  void theSimulatorHasAModuleName() throws IOException {
    try (JarFile jar = open("simulator", "")) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
          .isEqualTo("dev.tagalong.simulator");
    }
  }

  @Test
  void everyClassThatIsCarriedHasItsLicenceBesideIt() throws IOException {
    try (JarFile all = open("processor", "-all")) {
      Set<String> entries = entries(all);
      Set<String> folders =
          entries.stream()
              .filter(entry -> entry.endsWith(".class"))
              .map(PublishedJarsTest::licenceFolder)
              .filter(folder -> !folder.equals("ours"))
              .collect(Collectors.toCollection(TreeSet::new));

      assertThat(folders).containsExactlyInAnyOrderElementsOf(CARRIED.values());
      assertThat(entries)
          .containsAll(
              folders.stream().map(folder -> "META-INF/licenses/" + folder + "/LICENSE").toList());
    }
  }

  private static String licenceFolder(String entry) {
    assertThat(entry).startsWith("dev/tagalong/");
    if (!entry.startsWith(SHADED)) {
      return "ours";
    }
    String name = entry.substring(SHADED.length());
    return CARRIED.entrySet().stream()
        .filter(library -> name.startsWith(library.getKey() + "/"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("carried without a licence: " + entry));
  }

  /** The words by which each text is known. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "auto-common/LICENSE                             | Apache License",
        "encoder/LICENSE                                 | Redistribution and use",
        "error_prone_annotations/LICENSE                 | Apache License",
        "guava/LICENSE                                   | Apache License",
        "j2objc-annotations/LICENSE                      | Apache License",
        "jackson-core/FastDoubleParser-LICENSE           | MIT License",
        "jackson-core/FastDoubleParser-ThirdParty-LICENSE| Daniel Lemire",
        "jackson-core/LICENSE                            | Apache License",
        "jackson-core/NOTICE                             | Tatu Saloranta",
        "jackson-core/Schubfach-LICENSE                  | Raffaello Giulietti",
        "javapoet/LICENSE                                | Apache License",
        "jsoup/LICENSE                                   | Jonathan Hedley"
      })
  void aCarriedLicenceIsTheLibrarysOwn(String file, String words) throws IOException {
    try (JarFile all = open("processor", "-all")) {
      assertThat(text(all, "META-INF/licenses/" + file)).contains(words);
    }
  }

  @Test
  void noLicenceOfALibraryLooksLikeOurs() throws IOException {
    try (JarFile all = open("processor", "-all")) {
      assertThat(entries(all))
          .filteredOn(entry -> entry.matches("META-INF/.*(LICENSE|NOTICE).*"))
          .filteredOn(entry -> !entry.startsWith("META-INF/licenses/"))
          .containsExactly("META-INF/LICENSE");
    }
  }

  /** What a user of plain javac has: two jars, and neither library nor build tool. */
  @ParameterizedTest
  @ValueSource(strings = {"%name%", "%nmae%"})
  void theJarWithAllItNeedsWorksOnItsOwn(String tag, @TempDir Path project) throws IOException {
    Files.createDirectories(project.resolve("templates/mail"));
    Files.writeString(project.resolve("templates/mail/receipt.html"), "Dear " + tag + "\n");
    Path source = project.resolve("Receipt.java");
    Files.writeString(
        source,
        """
        import dev.tagalong.EmailTemplate;

        @EmailTemplate("mail/receipt.html")
        public interface Receipt {
          String name();
        }
        """);

    String printed =
        CommandLine.javac(
            List.of("-cp", path("runtime", "").toString()),
            List.of("--processor-path", path("processor", "-all").toString()),
            List.of("-Atagalong.templates=" + project.resolve("templates")),
            List.of("-d", project.resolve("classes").toString(), source.toString()));

    boolean right = tag.equals("%name%");
    assertThat(Files.exists(project.resolve("classes/ReceiptRecipients.class"))).isEqualTo(right);
    if (right) {
      assertThat(printed).isEmpty();
    } else {
      assertThat(printed).contains("[UnknownTag] mail/receipt.html:1:6");
    }
  }
}
