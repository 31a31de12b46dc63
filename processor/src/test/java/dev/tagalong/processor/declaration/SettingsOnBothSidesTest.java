package dev.tagalong.processor.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.sendgrid.SendGridHeader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an annotation is refused for at compile time, the header's builder refuses at run time, in
 * the same words, and nothing else.
 */
class SettingsOnBothSidesTest {
  private static final String LONE = "a\uD83D";

  private static final List<String> TEXTS =
      List.of(
          "plain",
          "two words",
          " ",
          "\u2003",
          "\u00A0",
          "\t",
          "a\nb",
          "a\u0000b",
          "a\u007Fb",
          "\u00E9",
          "\uD83D\uDE00",
          LONE,
          "\uDE00a",
          "x".repeat(255),
          "x".repeat(256),
          "\u00E9".repeat(300));

  private static final List<String> KEYS =
      List.of(
          "orderId",
          "Event",
          "event",
          "email",
          "timestamp",
          "\u00A0",
          "a b",
          "\u00FC",
          LONE,
          "k".repeat(1_000));

  private static final List<String> DOMAINS =
      List.of(
          "mail.example.com",
          "MAIL.example.com",
          "mail.m\u00FCnchen.example",
          "mail.stra\u00DFe.example",
          "\u4F8B\u3048.jp",
          "\u4F8B\u3048\u3002jp",
          "xn--strae-oqa.example",
          "xn--0.example",
          "localhost",
          "not a domain",
          "https://example.com/",
          "a..example",
          "-a.example",
          "1.2.3.4",
          "example.com.",
          "a\u200B.example",
          "a\n.example",
          " ",
          LONE + ".example",
          "x".repeat(64) + ".example",
          "x.".repeat(130) + "example");

  @TempDir private Path folder;

  /** The same setting in an annotation and as a call. */
  private record Setting(String annotation, Runnable call) {}

  private static Stream<Setting> settings() {
    return Stream.of(
            TEXTS.stream()
                .map(
                    text ->
                        new Setting(
                            "@SendGrid(categories = %s)".formatted(literal(text)),
                            () -> SendGridHeader.builder().category(text))),
            IntStream.of(1, 9, 10, 11, 25).mapToObj(SettingsOnBothSidesTest::categories),
            KEYS.stream().map(key -> uniqueArgs(List.of(key), "v")),
            TEXTS.stream().map(text -> uniqueArgs(List.of("k"), text)),
            IntStream.of(9_990, 9_991, 9_992, 9_993)
                .mapToObj(length -> uniqueArgs(List.of("k"), "x".repeat(length))),
            IntStream.of(1_664, 1_665, 1_666, 4_900)
                .mapToObj(length -> uniqueArgs(List.of("k"), "\u00E9".repeat(length))),
            IntStream.of(4_989, 4_990)
                .mapToObj(length -> uniqueArgs(List.of("a", "b"), "x".repeat(length))),
            IntStream.of(4_995, 4_996)
                .mapToObj(length -> uniqueArgs(List.of("k"), "\"".repeat(length))),
            IntStream.of(1_427, 1_428, 1_429)
                .mapToObj(length -> uniqueArgs(List.of("k"), "=?".repeat(length))),
            IntStream.of(Integer.MIN_VALUE, -1, 1, Integer.MAX_VALUE)
                .mapToObj(
                    group ->
                        new Setting(
                            "@SendGrid(asmGroup = %d)".formatted(group),
                            () -> SendGridHeader.builder().asmGroupId(group))),
            Stream.of(
                    IntStream.of(1),
                    IntStream.of(0),
                    IntStream.of(1, -5),
                    IntStream.of(7, 7),
                    IntStream.rangeClosed(1, 25),
                    IntStream.rangeClosed(1, 26))
                .map(groups -> groups(groups.toArray())),
            TEXTS.stream()
                .map(
                    text ->
                        new Setting(
                            "@SendGrid(ipPool = %s)".formatted(literal(text)),
                            () -> SendGridHeader.builder().ipPool(text))),
            DOMAINS.stream()
                .map(
                    domain ->
                        new Setting(
                            "@SendCloud(sendDomain = %s)".formatted(literal(domain)),
                            () -> SendCloudHeader.builder().sendDomain(domain))),
            Stream.of(Long.MIN_VALUE, -1L, 1L, Long.MAX_VALUE)
                .map(
                    page ->
                        new Setting(
                            "@SendCloud(unsubscribePage = %dL)".formatted(page),
                            () -> SendCloudHeader.builder().unsubscribePage(page))))
        .flatMap(settings -> settings);
  }

  private static Setting categories(int count) {
    List<String> names = IntStream.range(0, count).mapToObj(i -> "c" + i).toList();
    return new Setting(
        "@SendGrid(categories = %s)".formatted(literals(names)),
        () -> SendGridHeader.builder().categories(names.toArray(String[]::new)));
  }

  private static Setting uniqueArgs(List<String> keys, String value) {
    return new Setting(
        "@SendGrid(uniqueArgs = %s)"
            .formatted(literals(keys.stream().map(key -> key + "=" + value).toList())),
        () -> {
          SendGridHeader.Builder header = SendGridHeader.builder();
          keys.forEach(key -> header.uniqueArg(key, value));
        });
  }

  private static Setting groups(int... groups) {
    String list = IntStream.of(groups).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    return new Setting(
        "@SendGrid(asmGroupsToDisplay = {%s})".formatted(list),
        () -> SendGridHeader.builder().asmGroupsToDisplay(groups));
  }

  private static String literals(List<String> texts) {
    return texts.stream()
        .map(SettingsOnBothSidesTest::literal)
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Java source of ASCII, in which no compiler's reading of files can change a character. */
  private static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        literal.append('\\').append(c);
      } else if (c < ' ') {
        literal.append("\\%03o".formatted((int) c));
      } else {
        literal.append(c < 0x7F ? String.valueOf(c) : "\\u%04X".formatted((int) c));
      }
    }
    return literal.append('"').toString();
  }

  @TestFactory
  Stream<DynamicTest> refusedByBothInTheSameWordsOrByNone() {
    List<Setting> settings = settings().toList();
    Compiler compiler = Compiler.javac(folder).template("mail/hello.html", "Hello");
    for (int i = 0; i < settings.size(); i++) {
      compiler.source(source("T%03d".formatted(i), settings.get(i).annotation()));
    }
    Compiled compiled = compiler.compile();
    return IntStream.range(0, settings.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    shown(settings.get(i).annotation()),
                    () ->
                        assertThat(atCompileTime(compiled, "T%03d".formatted(i)))
                            .isEqualTo(atRunTime(settings.get(i).call()))));
  }

  private static String shown(String annotation) {
    return annotation.length() < 80 ? annotation : annotation.substring(0, 80) + "…";
  }

  private static String source(String name, String annotation) {
    return """
        package shop;

        import dev.tagalong.EmailTemplate;
        import dev.tagalong.SendCloud;
        import dev.tagalong.SendGrid;

        @EmailTemplate("mail/hello.html")
        %s
        public interface %s {}
        """
        .formatted(annotation, name);
  }

  /** What the compiler says first of a template, without what only an annotation has. */
  private static String atCompileTime(Compiled compiled, String type) {
    return compiled.diagnostics().stream()
        .filter(diagnostic -> isIn(diagnostic, type))
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .map(message -> message.replace("[BadSetting] ", "").replace(" 0 means not set.", ""))
        .findFirst()
        .orElse("");
  }

  private static boolean isIn(Diagnostic<? extends JavaFileObject> diagnostic, String type) {
    JavaFileObject source = diagnostic.getSource();
    return source != null && source.getName().endsWith(type + ".java");
  }

  private static String atRunTime(Runnable call) {
    try {
      call.run();
      return "";
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  @Test
  void domainOutsideAsciiBecomesPunycodeInBoth() {
    Object json =
        Compiler.javac(folder)
            .template("mail/hello.html", "Hello")
            .source(source("Hello", "@SendCloud(sendDomain = \"mail.m\\u00FCnchen.example\")"))
            .source(
                """
                package shop;

                public final class Main {
                  private Main() {}

                  public static String run() {
                    return HelloRecipients.builder().to("ben@x.example").build().sendCloud().build().json();
                  }
                }
                """)
            .compile()
            .run("shop.Main");
    assertThat(json)
        .isEqualTo(
            SendCloudHeader.builder()
                .to(List.of("ben@x.example"))
                .sendDomain("mail.m\u00FCnchen.example")
                .build()
                .json())
        .isEqualTo("{\"to\":[\"ben@x.example\"],\"send_domain\":\"mail.xn--mnchen-3ya.example\"}");
  }

  /** The header holds the tag as the content that is sent spells it, which may be longer. */
  @Test
  void uniqueArgumentsCountAsTheyAreSent() {
    String source =
        """
        package shop;

        import dev.tagalong.EmailTemplate;
        import dev.tagalong.SendGrid;

        @EmailTemplate("mail/hello.html")
        @SendGrid(uniqueArgs = "k=%s%%name%%")
        public interface Hello {
          String name();
        }
        """;
    List<String> messages =
        Compiler.javac(folder)
            .template("mail/hello.html", "<a title='%name%' href='/?%name%'>%name%</a>")
            .source(source.formatted("x".repeat(9_986)))
            .compile()
            .messages();
    assertThat(messages)
        .containsExactly(
            "[BadSetting] unique_args: SendGrid takes at most 10,000 bytes in all, and in JSON these are 10,004. Keep the data on your side and send only its key.");
  }

  @Test
  void tableHoldsValuesOfBothKinds() {
    List<String> faults = new ArrayList<>();
    settings().forEach(setting -> faults.add(atRunTime(setting.call())));
    assertThat(faults).contains("");
    assertThat(faults.stream().map(fault -> fault.split("[ :]", 2)[0]))
        .contains(
            "category",
            "unique_args",
            "A",
            "asm_group_id",
            "asm_groups_to_display",
            "ip_pool",
            "send_domain",
            "page_id");
  }
}
