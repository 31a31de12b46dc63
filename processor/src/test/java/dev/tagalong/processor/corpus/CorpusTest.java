package dev.tagalong.processor.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tagalong.EmailContent;
import dev.tagalong.Recipients;
import dev.tagalong.RenderedEmail;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.processor.resolve.CheckedTemplate.Occurrence;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.processor.testing.GoldenFile;
import dev.tagalong.processor.testing.Post;
import dev.tagalong.simulator.DeliveredMail;
import dev.tagalong.simulator.Outcome;
import dev.tagalong.simulator.SimulatedService;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each template of the corpus: compiled without a word from the compiler, every tag found where the
 * template's list has it, and delivered as previewed. The lists are made anew by {@code
 * -Dtagalong.renew=true}, and are then to be held against the templates by eye.
 */
class CorpusTest {
  private static final List<Specimen> CORPUS = Specimen.all();
  private static final List<String> PEOPLE = List.of("Ben", "Zoë!");

  @TempDir private static Path folder;

  private static Compiled compiled;
  private static Map<String, TagList> tags;
  private static URLClassLoader loader;
  private static SimulatedService sendGrid;
  private static SimulatedService sendCloud;

  @BeforeAll
  static void compileAll() throws Exception {
    sendGrid = SimulatedService.sendGrid();
    sendCloud = SimulatedService.sendCloud();
    Compiler compiler = Compiler.javac(folder.resolve("compiled"));
    CORPUS.forEach(specimen -> specimen.addTo(compiler));
    compiled = compiler.compile();
    loader = compiled.load();
    tags = TagList.of(CORPUS, folder.resolve("read"));
  }

  @AfterAll
  static void close() throws Exception {
    sendGrid.close();
    sendCloud.close();
    loader.close();
  }

  @Test
  void theCorpusIsLargeAndCompilesWithoutADiagnostic() {
    assertThat(CORPUS).hasSizeGreaterThanOrEqualTo(40);
    assertThat(CORPUS.stream().flatMap(specimen -> specimen.files().values().stream()))
        .anyMatch(file -> file.length > 500_000);
    assertThat(compiled.messages()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyTagIsFoundInItsPlaceAndNoOther() {
    return CORPUS.stream().map(s -> dynamicTest(s.name(), () -> compareTags(s)));
  }

  private static void compareTags(Specimen specimen) {
    TagList found = tags.get(specimen.name());
    GoldenFile.of(specimen.expectation()).assertSame(found.toString());
    specimen.files().forEach((file, bytes) -> compareContexts(file, bytes, found));
  }

  /** Whatever the list says: each tag stands there, and as often as its text stands anywhere. */
  private static void compareContexts(String file, byte[] bytes, TagList found) {
    String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    String[] lines = text.split("\r\n|\r|\n", -1);
    List<Occurrence> here =
        found.tags().stream()
            .map(TagList.Tag::where)
            .filter(where -> where.file().equals(file))
            .toList();
    for (Occurrence where : here) {
      String line = lines[where.line() - 1];
      assertThat(line.substring(line.offsetByCodePoints(0, where.column() - 1)))
          .startsWith(where.tag());
      assertThat(here)
          .filteredOn(other -> other.tag().equals(where.tag()))
          .hasSize((text.length() - text.replace(where.tag(), "").length()) / where.tag().length());
    }
  }

  @TestFactory
  Stream<DynamicTest> whatIsDeliveredIsWhatThePreviewShows() {
    return CORPUS.stream().map(s -> dynamicTest(s.name(), () -> deliver(s)));
  }

  private static void deliver(Specimen specimen) throws Exception {
    Class<?> type = loader.loadClass("corpus." + specimen.type());
    Class<?> generated = loader.loadClass("corpus." + specimen.type() + "Recipients");
    Recipients recipients = recipients(type, generated);
    EmailContent content = (EmailContent) generated.getMethod("content").invoke(null);
    int services = 0;
    for (String name : new String[] {"sendGrid", "sendCloud"}) {
      Optional<Method> service = step(generated, name);
      if (service.isPresent()) {
        Object builder = service.get().invoke(recipients);
        SmtpApiHeader header =
            (SmtpApiHeader) builder.getClass().getMethod("build").invoke(builder);
        SimulatedService receiver = name.equals("sendGrid") ? sendGrid : sendCloud;
        // The others stand in a template that asks for another form of tags alone.
        receiver.leaving(specimen.ignored()).leaving("{{unsubscribe}}", "{{{raw}}}");
        compare(Post.send(receiver, content, header), recipients.preview());
        services++;
      }
    }
    assertThat(services).isPositive();
  }

  /** Two people, through {@code add}; first what all of them share. */
  private static Recipients recipients(Class<?> type, Class<?> generated) throws Exception {
    Method step = generated.getMethod("builder");
    Object stage = step.invoke(null);
    Set<String> shared = new HashSet<>();
    while (step(step.getReturnType(), "add").isEmpty()) {
      step =
          Arrays.stream(step.getReturnType().getMethods())
              .filter(method -> !method.isDefault())
              .findFirst()
              .orElseThrow();
      shared.add(step.getName());
      stage = step.invoke(stage, Samples.value(type.getMethod(step.getName()), Samples.ALL));
    }
    Class<?> at = step.getReturnType();
    for (String person : PEOPLE) {
      Method add = step(at, "add").orElseThrow();
      String address = "r" + PEOPLE.indexOf(person) + "@example.com";
      stage = add.invoke(stage, address, Samples.of(type, person, shared));
      // To reflection it is what a type parameter stands for.
      at = loader.loadClass(generated.getName() + "$Builder");
    }
    return (Recipients) step(at, "build").orElseThrow().invoke(stage);
  }

  private static Optional<Method> step(Class<?> stage, String name) {
    return Arrays.stream(stage.getMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst();
  }

  private static void compare(Outcome outcome, List<RenderedEmail> preview) {
    assertThat(outcome.refusal()).isEmpty();
    assertThat(outcome.deliveries()).hasSameSizeAs(preview);
    for (int i = 0; i < preview.size(); i++) {
      DeliveredMail mail = outcome.deliveries().get(i);
      RenderedEmail shown = preview.get(i);
      assertThat(mail.recipient()).isEqualTo(shown.to());
      assertThat(mail.subject()).isEqualTo(shown.subject());
      // The simulator gives all lines of a mail, which SMTP ends by CRLF, with LF.
      assertThat(mail.html()).isEqualTo(shown.html().replace("\r\n", "\n"));
      assertThat(mail.text()).isEqualTo(shown.text().replace("\r\n", "\n"));
    }
  }
}
