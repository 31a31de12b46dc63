package dev.tagalong.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.processor.Readme.Chapter;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.simulator.SimulatedService;
import dev.tagalong.simulator.Transmission;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of the README's chapter Sending, run as they stand there. */
class RecipesTest {
  private static final Path SPRING = Path.of("..", "samples", "spring", "src", "main");

  /** What a recipe leaves to the reader: the session, the header, files and patience. */
  private static final String READER =
      """
      package com.example;

      import dev.tagalong.*;
      import jakarta.mail.*;
      import java.util.*;
      import java.util.stream.*;

      public class Reader {
        static Session session;
        static String folder;
        static final ReceiptRecipients recipients =
            ReceiptRecipients.builder()
                .addAll(
                    IntStream.rangeClosed(1, 250).boxed().toList(),
                    (row, i) -> row.to("r" + i + "@example.com").name("Zoë " + i))
                .build();
        static final SmtpApiHeader.Builder<?> builder = recipients.sendCloud();
        static final SmtpApiHeader header = recipients.sendGrid().build();
        static final List<Integer> waited = new ArrayList<>();

        static void waitBefore(int attempt) {
          waited.add(attempt);
        }

        public static void in(Session given, String files) {
          session = given;
          folder = files;
        }
      }
      """;

  @TempDir private static Path folder;
  @TempDir private static Path files;
  private static Chapter sending;
  private static URLClassLoader classes;

  @BeforeAll
  static void compile() throws IOException {
    Files.write(files.resolve("logo.png"), new byte[] {1, -1});
    Files.write(files.resolve("terms.pdf"), new byte[] {1, -1});
    sending = Readme.read(Path.of("..", "README.md")).chapter("Sending");
    Compiler compiler =
        Compiler.javac(folder)
            .template("mail/receipt.html", "<p>Dear %name%: <img src=\"cid:logo\"></p>")
            .source(
                """
                package com.example;
                @dev.tagalong.EmailTemplate(value = "mail/receipt.html", subject = "Your receipt")
                public interface Receipt {
                  String name();
                }
                """)
            .source(READER);
    for (String recipe : List.of(SESSION, CONNECTION, RETRY, FILES, REPLIES, UNSUBSCRIBING)) {
      compiler.source(runner(recipe));
    }
    Compiled compiled = compiler.compile();
    assertThat(compiled.messages()).isEmpty();
    classes = compiled.load();
  }

  private static final String SESSION = "Hosts, ports and passwords";
  private static final String CONNECTION = "Many headers over one connection";
  private static final String RETRY = "A batch that fails";
  private static final String FILES = "Attachments and images";
  private static final String REPLIES = "Replies to another address";
  private static final String UNSUBSCRIBING = "Unsubscribing";

  private static String runner(String recipe) {
    String statements =
        sending
            .recipe(recipe, "java")
            .replace("new FileDataSource(", "new FileDataSource(folder + ");
    return """
        package com.example;

        import dev.tagalong.*;
        import dev.tagalong.mail.*;
        import dev.tagalong.sendgrid.*;
        import jakarta.activation.*;
        import jakarta.mail.*;
        import jakarta.mail.internet.*;
        import java.util.*;

        public class %s extends Reader {
          public static Object run() throws Exception {
            %s
            return %s;
          }
        }
        """
        .formatted(
            className(recipe),
            statements,
            switch (recipe) {
              case SESSION -> "mailSession";
              case RETRY -> "waited";
              case UNSUBSCRIBING -> "List.of(ofGroup.json(), tracked.json())";
              default -> "\"\"";
            });
  }

  private static String className(String recipe) {
    return "Recipe" + recipe.replaceAll("\\W", "");
  }

  @AfterAll
  static void close() throws IOException {
    classes.close();
  }

  /** Runs a recipe with a session for the port. */
  private static Object run(String recipe, int port) throws Exception {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(port));
    Class<?> type = classes.loadClass("com.example." + className(recipe));
    try {
      type.getMethod("in", Session.class, String.class)
          .invoke(null, Session.getInstance(properties), files + "/");
      return type.getMethod("run").invoke(null);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** What a SendGrid has received. */
  private static String received(String recipe) throws Exception {
    try (SimulatedService service = SimulatedService.sendGrid()) {
      run(recipe, service.smtpPort());
      assertThat(service.refusals()).isEmpty();
      assertThat(service.deliveries()).hasSize(250);
      assertThat(service.deliveriesTo("r7@example.com").get(0).html()).contains("Dear Zoë 7:");
      return service.transmissions().get(0).messageText();
    }
  }

  @Test
  void everyRecipeWithCodeIsTested() {
    assertThat(sending.recipes())
        .containsExactly(SESSION, CONNECTION, RETRY, FILES, REPLIES, UNSUBSCRIBING, "Spring Boot");
  }

  @Test
  void headersGoOverOneConnection() throws Exception {
    try (SimulatedService service = SimulatedService.sendCloud()) {
      run(CONNECTION, service.smtpPort());
      assertThat(service.refusals()).isEmpty();
      assertThat(service.transmissions())
          .hasSize(3)
          .extracting(Transmission::recipients)
          .containsOnly(List.of("shop@example.com"));
      assertThat(service.deliveries()).hasSize(250);
      assertThat(service.connections()).isEqualTo(1);
    }
  }

  @Test
  void batchThatIsPutOffIsSentAgain() throws Exception {
    try (SimulatedService service = SimulatedService.sendGrid()) {
      service.refuseConnections(1).rejectTemporarily(1);
      assertThat(run(RETRY, service.smtpPort())).isEqualTo(List.of(2, 3));
      assertThat(service.deliveries()).hasSize(250);
      assertThat(service.connections()).isEqualTo(3);
    }
  }

  @Test
  void batchThatIsPutOffForTooLongFails() throws Exception {
    try (SimulatedService service = SimulatedService.sendGrid()) {
      service.refuseConnections(9);
      assertThatThrownBy(() -> run(RETRY, service.smtpPort()))
          .isInstanceOf(MessagingException.class);
      assertThat(service.connections()).isEqualTo(5);
    }
  }

  @Test
  void batchThatIsRefusedForGoodOrMayHaveArrivedIsNotSentAgain() throws Exception {
    try (SimulatedService service = SimulatedService.sendGrid()) {
      service.rejectPermanently(1).dropAfterData(1);
      assertThatThrownBy(() -> run(RETRY, service.smtpPort()))
          .isInstanceOf(MessagingException.class);
      assertThatThrownBy(() -> run(RETRY, service.smtpPort()))
          .isInstanceOf(MessagingException.class);
      assertThat(service.connections()).isEqualTo(2);
      assertThat(service.deliveries()).hasSize(250);
    }
  }

  @Test
  void filesArriveWithTheMail() throws Exception {
    assertThat(received(FILES))
        .contains("Content-ID: <logo>")
        .contains("filename=logo.png")
        .contains("filename=\"Terms of trade.pdf\"");
  }

  @Test
  void repliesGoToTheOtherAddress() throws Exception {
    assertThat(received(REPLIES)).contains("\r\nReply-To: help@example.com\r\n");
  }

  @Test
  void headersSayHowToUnsubscribe() throws Exception {
    assertThat(run(UNSUBSCRIBING, 0).toString())
        .contains("\"asm_group_id\":12")
        .contains("\"subscriptiontrack\":{\"settings\":{\"enable\":1,");
  }

  @Test
  void passwordIsNotSentWithoutTls() throws Exception {
    Session session = (Session) run(SESSION, 0);
    assertThat(session.getProperty("mail.smtp.host")).isEqualTo("smtp.sendgrid.net");
    try (SimulatedService service = SimulatedService.sendGrid();
        var transport = session.getTransport("smtp")) {
      assertThatThrownBy(
              () -> transport.connect("127.0.0.1", service.smtpPort(), "apikey", "secret"))
          .isInstanceOf(MessagingException.class)
          .hasMessage("STARTTLS is required but host does not support STARTTLS");
    }
  }

  @Test
  void springsRecipeIsTheSamplesOwn() throws IOException {
    assertThat(Files.readString(SPRING.resolve("java/com/example/spring/BulkMailer.java")))
        .endsWith("\n\n" + sending.recipe("Spring Boot", "java"));
    assertThat(Files.readString(SPRING.resolve("resources/application.properties")))
        .startsWith(sending.recipe("Spring Boot", "properties"));
  }
}
