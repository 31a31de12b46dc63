package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shared, optional, default and section values, times and pages; no tags, one, and sixty. */
class KindsOfValuesTest {
  private static final int MANY = 60;

  @TempDir private static Path folder;
  private static UserSource code;

  @BeforeAll
  static void compile() {
    code =
        UserSource.of(
            Compiler.javac(folder)
                .template("mail/offer.txt", "%month% %year% %name% %nick% %greeting% %closing%")
                .template("mail/none.txt", "Nothing to fill.")
                .template("mail/one.txt", "%name%")
                .template("mail/extra.txt", "%nick% %greeting%")
                .template(
                    "mail/many.txt",
                    IntStream.range(0, MANY)
                        .mapToObj(i -> "%field" + i + "%")
                        .collect(Collectors.joining("\n")))
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import dev.tagalong.SendAt;
                    import dev.tagalong.Shared;
                    import java.time.Instant;
                    import java.util.Optional;

                    @EmailTemplate("mail/offer.txt")
                    public interface Offer extends Greeted {
                      @Shared
                      String month();

                      @Shared
                      int year();

                      Optional<Integer> nick();

                      @SendAt
                      Instant at();

                      Optional<Closing> closing();
                    }
                    """)
                .source(
                    """
                    package p;

                    import java.util.Optional;

                    public interface Greeted {
                      String name();

                      int year();

                      Optional<Integer> nick();

                      default Optional<String> greeting() {
                        return name().isEmpty()
                            ? Optional.empty()
                            : Optional.of("Dear " + name() + nick().orElse(0) + " in " + year());
                      }
                    }
                    """)
                .source(
                    """
                    package p;

                    import dev.tagalong.Section;

                    public enum Closing {
                      @Section("Bye, %name%/%nick%/%year%!")
                      WARM,
                      @Section(value = "Yours", tag = "%formal%")
                      FORMAL
                    }
                    """)
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;

                    @EmailTemplate("mail/none.txt")
                    public interface None {}
                    """)
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import dev.tagalong.UnsubscribePage;

                    @EmailTemplate("mail/one.txt")
                    public interface One {
                      double name();

                      @UnsubscribePage
                      int page();
                    }
                    """)
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import java.util.Optional;

                    @EmailTemplate("mail/extra.txt")
                    public interface Extra {
                      Optional<String> nick();

                      default String greeting() {
                        return "Dear " + nick().orElse("you");
                      }
                    }
                    """)
                .source(
                    "package p;\n\n"
                        + "@dev.tagalong.EmailTemplate(\"mail/many.txt\")\n"
                        + "public interface Many {\n"
                        + IntStream.range(0, MANY)
                            .mapToObj(i -> "  String field" + i + "();\n")
                            .collect(Collectors.joining())
                        + "}\n")
                .source(
                    """
                    package p;

                    import dev.tagalong.sendgrid.SectionMode;
                    import java.time.Instant;
                    import java.util.List;
                    import java.util.Optional;

                    public class Main {
                      record Values(String month, int year, String name, Optional<Integer> nick,
                          Instant at, Optional<Closing> closing, Optional<String> greeting)
                          implements Offer {}

                      static OfferRecipients offers() {
                        return OfferRecipients.builder()
                            .month("May").year(2026)
                            .to("a@x.com", "A").at(Instant.ofEpochSecond(1)).name("Ann")
                            .to("b@x.com").at(Instant.ofEpochSecond(2)).name("Ben")
                            .nick(1).nick(2).closing(Closing.WARM)
                            .to("c@x.com").at(Instant.ofEpochSecond(3)).name("")
                            .nick(1).nick(Optional.empty()).closing(Closing.FORMAL)
                            .to("d@x.com").at(Instant.ofEpochSecond(4)).name("Dan")
                            .greeting("Hi").closing(Optional.of(Closing.WARM))
                            .to("e@x.com").at(Instant.ofEpochSecond(5, 999_999_999)).name("Eve")
                            .greeting("Hi").greeting(Optional.empty())
                            .add("f@x.com", new Values("May", 2026, "Fay", Optional.empty(),
                                Instant.ofEpochSecond(6), Optional.empty(), Optional.empty()))
                            .addAll(List.of("g@x.com"), (row, it) -> row.add(it,
                                new Values("May", 2026, "Gus", Optional.of(7),
                                    Instant.ofEpochSecond(7), Optional.of(Closing.FORMAL),
                                    Optional.of("Hey"))))
                            .build();
                      }

                      public static String inline() {
                        return offers().sendGrid().build().json();
                      }

                      public static String sectionTags() {
                        return offers().sendGrid().sections(SectionMode.SECTION_TAGS).build().json();
                      }

                      public static String none() {
                        return NoneRecipients.builder()
                            .to("a@x.com").add("b@x.com", new None() {})
                            .addAll(List.of("c@x.com"), (row, it) -> row.to(it))
                            .build().sendCloud().build().json();
                      }

                      public static String pages() {
                        return OneRecipients.builder()
                            .to("a@x.com").name(1).page(7)
                            .to("b@x.com").name(2.5).page(8)
                            .build().sendCloud().build().json();
                      }

                      public static String optionalOnly() {
                        return ExtraRecipients.builder()
                            .to("a@x.com")
                            .to("b@x.com").nick("B")
                            .addAll(List.of("c@x.com"), (row, it) -> row.to(it).nick("C").greeting("!"))
                            .build().sendCloud().build().json();
                      }

                      public static String many() {
                        return ManyRecipients.builder().to("a@x.com")MANY
                            .build().sendGrid().build().json();
                      }
                    }
                    """
                        .replace(
                            "MANY",
                            IntStream.range(0, MANY)
                                .mapToObj(i -> ".field%d(\"v%d\")".formatted(i, i))
                                .collect(Collectors.joining())))
                .compile());
  }

  @AfterAll
  static void close() {
    code.close();
  }

  @Test
  void everyKindStandsAtItsRecipientsPosition() {
    assertThat(code.run("inline"))
        .isEqualTo(
            "{\"to\":[\"\\\"A\\\" <a@x.com>\",\"b@x.com\",\"c@x.com\",\"d@x.com\",\"e@x.com\","
                + "\"f@x.com\",\"g@x.com\"],\"sub\":{"
                + "\"%month%\":[\"May\",\"May\",\"May\",\"May\",\"May\",\"May\",\"May\"],"
                + "\"%year%\":[\"2026\",\"2026\",\"2026\",\"2026\",\"2026\",\"2026\",\"2026\"],"
                + "\"%nick%\":[\"\",\"2\",\"\",\"\",\"\",\"\",\"7\"],"
                + "\"%closing%\":[\"\",\"Bye, Ben/2/2026!\",\"Yours\",\"Bye, Dan//2026!\",\"\",\"\","
                + "\"Yours\"],"
                + "\"%greeting%\":[\"Dear Ann0 in 2026\",\"Dear Ben2 in 2026\",\"\",\"Hi\","
                + "\"Dear Eve0 in 2026\",\"\",\"Hey\"],"
                + "\"%name%\":[\"Ann\",\"Ben\",\"\",\"Dan\",\"Eve\",\"Fay\",\"Gus\"]},"
                + "\"send_each_at\":[1,2,3,4,5,6,7]}");
  }

  @Test
  void sectionTagsAreSentWithTheirTexts() {
    assertThat(code.run("sectionTags").toString())
        .contains("\"%closing%\":[\"\",\"%WARM%\",\"%formal%\",\"%WARM%\",\"\",\"\",\"%formal%\"]")
        .contains("\"section\":{\"%WARM%\":\"Bye, %name%/%nick%/%year%!\",\"%formal%\":\"Yours\"}");
  }

  @Test
  void noTagsGiveNoSub() {
    assertThat(code.run("none")).isEqualTo("{\"to\":[\"a@x.com\",\"b@x.com\",\"c@x.com\"]}");
  }

  @Test
  void unsubscribePagesAreAligned() {
    assertThat(code.run("pages"))
        .isEqualTo(
            "{\"to\":[\"a@x.com\",\"b@x.com\"],\"sub\":{\"%name%\":[\"1\",\"2.5\"]},"
                + "\"settings\":{\"unsubscribe\":{\"page_id\":[7,8]}}}");
  }

  @Test
  void aRowWithoutMandatoryValuesIsCompleteAtOnce() {
    assertThat(code.run("optionalOnly").toString())
        .contains("\"%nick%\":[\"\",\"B\",\"C\"],\"%greeting%\":[\"Dear you\",\"Dear B\",\"!\"]");
  }

  @Test
  void sixtyTagsAreSixtySteps() {
    assertThat(code.run("many").toString())
        .isEqualTo(
            IntStream.range(0, MANY)
                .mapToObj(i -> "\"%%field%d%%\":[\"v%d\"]".formatted(i, i))
                .collect(Collectors.joining(",", "{\"to\":[\"a@x.com\"],\"sub\":{", "}}")));
  }
}
