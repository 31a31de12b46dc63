package dev.tagalong.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.RenderedEmail;
import dev.tagalong.internal.data.Context;
import dev.tagalong.sendgrid.SectionMode;
import dev.tagalong.testing.AnyRecipients;
import dev.tagalong.testing.AnyRecipients.Row;
import dev.tagalong.testing.Template;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shared, optional, default and section values, times and pages; no tags, one, and sixty. */
class KindsOfColumnsTest {
  private enum Closing {
    WARM,
    FORMAL,
    /** Added to the enum since the template was compiled. */
    RECENT
  }

  private static final int MONTH = 0;
  private static final int YEAR = 1;
  private static final int AT = 2;
  private static final int NAME = 3;
  private static final int NICK = 4;
  private static final int CLOSING = 5;
  private static final int GREETING = 6;

  private static TagColumn text(String accessor) {
    return TagColumn.text(accessor).tag("%" + accessor + "%", Context.TEXT);
  }

  private static Template offer() {
    return new Template("Offer")
        .withText("%month% %year% %name% %nick% %closing% %greeting%")
        .with(text("month").shared())
        .with(TagColumn.number("year").shared().tag("%year%", Context.TEXT))
        .with(TagColumn.sendAt("at"))
        .with(text("name"))
        .with(TagColumn.number("nick").optional().tag("%nick%", Context.TEXT))
        .with(
            TagColumn.section(
                    "closing",
                    new SectionText("WARM", "%WARM%", "Bye, %name%/%nick%/%year%!"),
                    new SectionText("FORMAL", "%formal%", "Yours"))
                .optional()
                .tag("%closing%", Context.TEXT))
        .with(text("greeting").optional())
        .computing(GREETING, KindsOfColumnsTest::greeting);
  }

  private static Object greeting(GivenValues given) {
    String name = given.get(NAME);
    return name.isEmpty()
        ? Optional.empty()
        : "Dear %s%s in %d".formatted(name, given.optional(NICK).orElse("-"), given.integer(YEAR));
  }

  private static Row offers() {
    return AnyRecipients.builder(offer()).give(MONTH, "May").give(YEAR, 2026);
  }

  private static Row to(Row row, String address, int second, String name) {
    return row.to(address).give(AT, Instant.ofEpochSecond(second)).give(NAME, name);
  }

  private static AnyRecipients sevenOffers() {
    Row ann = offers().to("a@x.com", "A").give(AT, Instant.ofEpochSecond(1)).give(NAME, "Ann");
    Row ben = to(ann, "b@x.com", 2, "Ben").give(NICK, 1).give(NICK, 2).give(CLOSING, Closing.WARM);
    Row nobody =
        to(ben, "c@x.com", 3, "")
            .give(NICK, 1)
            .give(NICK, Optional.empty())
            .give(CLOSING, Closing.FORMAL);
    Row dan =
        to(nobody, "d@x.com", 4, "Dan")
            .give(GREETING, "Hi")
            .give(CLOSING, Optional.of(Closing.WARM));
    Row eve =
        dan.to("e@x.com")
            .give(AT, Instant.ofEpochSecond(5, 999_999_999))
            .give(NAME, "Eve")
            .give(GREETING, "Hi")
            .give(GREETING, Optional.empty());
    return eve.add(
            "f@x.com",
            row ->
                row.has(MONTH, "May")
                    .has(YEAR, 2026)
                    .give(AT, Instant.ofEpochSecond(6))
                    .give(NAME, "Fay"))
        .addAll(
            List.of("g@x.com"),
            (row, address) ->
                to(row, address, 7, "Gus")
                    .give(NICK, Optional.of(7))
                    .give(CLOSING, Closing.FORMAL)
                    .give(GREETING, Optional.of("Hey")))
        .build();
  }

  @Test
  void everyKindStandsAtItsRecipientsPosition() {
    assertThat(sevenOffers().sendGrid().build().json())
        .isEqualTo(
            "{\"to\":[\"\\\"A\\\" <a@x.com>\",\"b@x.com\",\"c@x.com\",\"d@x.com\",\"e@x.com\","
                + "\"f@x.com\",\"g@x.com\"],\"sub\":{"
                + "\"%month%\":[\"May\",\"May\",\"May\",\"May\",\"May\",\"May\",\"May\"],"
                + "\"%year%\":[\"2026\",\"2026\",\"2026\",\"2026\",\"2026\",\"2026\",\"2026\"],"
                + "\"%name%\":[\"Ann\",\"Ben\",\"\",\"Dan\",\"Eve\",\"Fay\",\"Gus\"],"
                + "\"%nick%\":[\"\",\"2\",\"\",\"\",\"\",\"\",\"7\"],"
                + "\"%closing%\":[\"\",\"Bye, Ben/2/2026!\",\"Yours\",\"Bye, Dan//2026!\",\"\",\"\","
                + "\"Yours\"],"
                + "\"%greeting%\":[\"Dear Ann- in 2026\",\"Dear Ben2 in 2026\",\"\",\"Hi\","
                + "\"Dear Eve- in 2026\",\"\",\"Hey\"]},"
                + "\"send_each_at\":[1,2,3,4,5,6,7]}");
  }

  @Test
  @SuppressWarnings("deprecation")
  void sectionTagsAreSentWithTheirTexts() {
    assertThat(sevenOffers().sendGrid().sections(SectionMode.SECTION_TAGS).build().json())
        .contains("\"%closing%\":[\"\",\"%WARM%\",\"%formal%\",\"%WARM%\",\"\",\"\",\"%formal%\"]")
        .contains("\"section\":{\"%WARM%\":\"Bye, %name%/%nick%/%year%!\",\"%formal%\":\"Yours\"}");
  }

  @Test
  void aSectionThatTheCompilerDidNotKnowIsRefused() {
    assertThatThrownBy(() -> to(offers(), "a@x.com", 1, "Ann").give(CLOSING, Closing.RECENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%closing% of recipient 1 (a@x.com) is RECENT, which had no section text when the"
                + " template was compiled: recompile it");
  }

  @Test
  void valuesThatAreLeftOutCannotBeAskedFor() {
    CompiledTemplate template =
        new Template("Offer")
            .with(text("name"))
            .with(text("nick").optional())
            .with(text("greeting").optional())
            .computing(2, given -> given.has(1) ? given.<String>get(1) : given.get(1))
            .compiled();
    Row row = AnyRecipients.builder(template).to("a@x.com").give(0, "Ann");
    assertThatThrownBy(row::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "greeting() of Offer failed for recipient 1 (a@x.com):"
                + " java.lang.IllegalStateException: column 1 has no value");
    assertThat(row.give(1, "A").build().sendGrid().build().json())
        .endsWith("\"%nick%\":[\"A\"],\"%greeting%\":[\"A\"]}}");
  }

  @Test
  void noTagsGiveNoSub() {
    assertThat(
            AnyRecipients.builder(new Template())
                .to("a@x.com")
                .add("b@x.com", row -> row)
                .addAll(List.of("c@x.com"), (row, address) -> row.to(address))
                .build()
                .sendCloud()
                .build()
                .json())
        .isEqualTo("{\"to\":[\"a@x.com\",\"b@x.com\",\"c@x.com\"]}");
  }

  private static Template page() {
    return new Template()
        .with(TagColumn.number("name").tag("%name%", Context.TEXT))
        .with(TagColumn.unsubscribePage("page"));
  }

  private static Row page(Row row, Object name, int page) {
    return row.to("a@x.com").give(0, name).give(1, page);
  }

  @Test
  void unsubscribePagesAreAligned() {
    assertThat(
            page(page(AnyRecipients.builder(page()), 1, 7), 2.5, 8)
                .build()
                .sendCloud()
                .build()
                .json())
        .isEqualTo(
            "{\"to\":[\"a@x.com\",\"a@x.com\"],\"sub\":{\"%name%\":[\"1\",\"2.5\"]},"
                + "\"settings\":{\"unsubscribe\":{\"page_id\":[7,8]}}}");
  }

  @Test
  void anUnsubscribePageThatIsNoneIsRefused() {
    assertThatThrownBy(() -> page(AnyRecipients.builder(page()), 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "page() of recipient 1 (a@x.com) is 0; the number of an unsubscribe page is positive");
  }

  @Test
  void rowsThatWereTakenBackDoNotTurnAColumnIntoText() {
    Row one = page(AnyRecipients.builder(page()), 1, 7);
    assertThatThrownBy(
            () -> one.addAll(List.of(2.5, Double.NaN), (row, number) -> page(row, number, 8)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.add("b@x.com", row -> row.give(0, 2.5).give(1, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(one.build().sendCloud().build().json()).contains("{\"%name%\":[1]}");
  }

  private static Row extras() {
    return AnyRecipients.builder(
        new Template()
            .with(text("nick").optional())
            .with(text("greeting").optional())
            .computing(1, given -> "Dear " + given.optional(0).orElse("you")));
  }

  @Test
  void aRowWithoutMandatoryValuesIsCompleteAtOnce() {
    assertThat(
            extras()
                .to("a@x.com")
                .to("b@x.com")
                .give(0, "B")
                .addAll(
                    List.of("c@x.com"), (row, address) -> row.to(address).give(0, "C").give(1, "!"))
                .build()
                .sendCloud()
                .build()
                .json())
        .endsWith(
            "{\"%nick%\":[\"\",\"B\",\"C\"],\"%greeting%\":[\"Dear you\",\"Dear B\",\"!\"]}}");
  }

  @Test
  void recipientsThatWereBuiltNeverChange() {
    Row ben = extras().to("b@x.com").give(0, "B");
    AnyRecipients first = ben.build();
    AnyRecipients second = ben.to("c@x.com", "C").build();
    ben.to("d@x.com");
    assertThat(first.sendGrid().build().json())
        .isEqualTo(
            "{\"to\":[\"b@x.com\"],\"sub\":{\"%nick%\":[\"B\"],\"%greeting%\":[\"Dear B\"]}}");
    assertThat(second.sendGrid().build().json())
        .startsWith("{\"to\":[\"b@x.com\",\"\\\"C\\\" <c@x.com>\"]");
  }

  @Test
  void itemsOfWhichThereAreNoneLeaveRoomForMore() {
    Row nobody = extras().addAll(List.<String>of(), (row, address) -> row.to(address));
    assertThat(nobody.build().size()).isZero();
    assertThat(nobody.to("a@x.com").build().to()).containsExactly("a@x.com");
  }

  @Test
  void everyKindStandsAtItsRecipientsPositionInBatches() {
    assertThat(
            offers()
                .batches(
                    IntStream.range(0, 3).boxed(),
                    2,
                    (row, item) -> to(row, "r" + item + "@x.com", item + 1, "n" + item))
                .map(batch -> batch.sendGrid().build().json()))
        .containsExactly(
            "{\"to\":[\"r0@x.com\",\"r1@x.com\"],\"sub\":{\"%month%\":[\"May\",\"May\"],"
                + "\"%year%\":[\"2026\",\"2026\"],\"%name%\":[\"n0\",\"n1\"],\"%nick%\":[\"\",\"\"],"
                + "\"%closing%\":[\"\",\"\"],"
                + "\"%greeting%\":[\"Dear n0- in 2026\",\"Dear n1- in 2026\"]},"
                + "\"send_each_at\":[1,2]}",
            "{\"to\":[\"r2@x.com\"],\"sub\":{\"%month%\":[\"May\"],\"%year%\":[\"2026\"],"
                + "\"%name%\":[\"n2\"],\"%nick%\":[\"\"],\"%closing%\":[\"\"],"
                + "\"%greeting%\":[\"Dear n2- in 2026\"]},\"send_each_at\":[3]}");
  }

  @Test
  void sixtyTagsAreSixtySteps() {
    Template template = new Template();
    IntStream.range(0, 60).forEach(i -> template.with(text("field" + i)));
    Row row = AnyRecipients.builder(template).to("a@x.com");
    for (int i = 0; i < 60; i++) {
      row.give(i, "v" + i);
    }
    assertThat(row.build().sendGrid().build().json())
        .isEqualTo(
            IntStream.range(0, 60)
                .mapToObj(i -> "\"%%field%d%%\":[\"v%d\"]".formatted(i, i))
                .collect(Collectors.joining(",", "{\"to\":[\"a@x.com\"],\"sub\":{", "}}")));
  }

  @Test
  void tenThousandRowsStayAligned() {
    AnyRecipients recipients =
        offers()
            .addAll(
                IntStream.range(0, 10_000).boxed()::iterator,
                (row, i) ->
                    i % 3 == 0
                        ? to(row, "r" + i + "@x.com", i + 1, "n" + i).give(NICK, i)
                        : row.to("r" + i + "@x.com", i % 7 == 0 ? "D" + i : "")
                            .give(AT, Instant.ofEpochSecond(i + 1))
                            .give(NAME, i % 5 == 0 ? "\"é\"" + i : "n" + i))
            .build();
    List<RenderedEmail> mails = recipients.preview();
    assertThat(mails).hasSize(10_000);
    for (int i = 0; i < 10_000; i++) {
      String name = i % 3 != 0 && i % 5 == 0 ? "\"é\"" + i : "n" + i;
      String nick = i % 3 == 0 ? "" + i : "";
      assertThat(mails.get(i).to()).isEqualTo("r" + i + "@x.com");
      assertThat(mails.get(i).text())
          .isEqualTo(
              "May 2026 %s %s  Dear %s%s in 2026", name, nick, name, nick.isEmpty() ? "-" : nick);
    }
  }
}
