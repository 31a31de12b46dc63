package dev.tagalong.processor.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tagalong.Recipients;
import dev.tagalong.RenderedEmail;
import dev.tagalong.processor.attack.Target.Service;
import dev.tagalong.processor.attack.Target.Victim;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.processor.testing.GoldenFile;
import dev.tagalong.processor.testing.Post;
import dev.tagalong.simulator.DeliveredMail;
import dev.tagalong.simulator.Outcome;
import dev.tagalong.simulator.SimulatedService;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every hostile value against every place: it arrives as it is and changes nothing around it, or it
 * is refused with the names of its tag and its recipient. The table of outcomes is a file for
 * people to read.
 */
class AttackTableTest {
  private static final List<Attack> ATTACKS = Attack.all();

  /** One mail to a hundred people holds 99 attacks. */
  private static final int MAX_RECIPIENTS = 100;

  @TempDir private static Path folder;

  private static URLClassLoader loader;
  private static SimulatedService sendGrid;
  private static SimulatedService sendCloud;
  private static final Map<AttackPlace, Target> targets = new EnumMap<>(AttackPlace.class);

  @BeforeAll
  static void compileOneTemplateForEachPlace() throws Exception {
    sendGrid = SimulatedService.sendGrid();
    sendCloud = SimulatedService.sendCloud();
    Compiler compiler = Compiler.javac(folder);
    for (AttackPlace place : AttackPlace.values()) {
      compiler
          .template("attack/" + place.name() + ".html", place.htmlFile())
          .template("attack/" + place.name() + ".txt", place.textFile())
          .source(place.sources());
    }
    Compiled compiled = compiler.compile();
    assertThat(compiled.messages()).isEmpty();
    loader = compiled.load();
    for (AttackPlace place : AttackPlace.values()) {
      Class<?> type = loader.loadClass("attack." + place.name());
      targets.put(place, (Target) type.getConstructor().newInstance());
    }
  }

  @AfterAll
  static void stop() throws Exception {
    sendGrid.close();
    sendCloud.close();
    if (loader != null) {
      loader.close();
    }
  }

  @Test
  void thereAreEnoughAttacks() {
    assertThat(ATTACKS).hasSizeGreaterThanOrEqualTo(60);
    assertThat(ATTACKS).extracting(Attack::name).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> aValueArrivesAsItIsOrIsRefusedByName() {
    OutcomeTable table = new OutcomeTable(ATTACKS);
    List<DynamicTest> tests = new ArrayList<>();
    for (AttackPlace place : AttackPlace.values()) {
      for (Service service : Service.values()) {
        if (place.services().contains(service)) {
          tests.add(
              dynamicTest(place.label() + ", " + service, () -> attack(place, service, table)));
        }
      }
    }
    tests.add(
        dynamicTest(
            "the table of outcomes",
            () -> GoldenFile.of("attacks/outcomes.txt").assertSame(table.toString())));
    return tests.stream();
  }

  private static void attack(AttackPlace place, Service service, OutcomeTable table)
      throws Exception {
    SoftAssertions softly = new SoftAssertions();
    List<Attack> accepted = new ArrayList<>();
    for (Attack attack : ATTACKS) {
      Victim eve = attack.on("eve@example.org", "secret-eve");
      try {
        targets.get(place).header(service, targets.get(place).one(eve)).headerValue();
        accepted.add(attack);
      } catch (IllegalArgumentException refusal) {
        String message = String.valueOf(refusal.getMessage());
        table.refused(attack, place, service, message);
        softly
            .assertThat(message)
            .as(attack.name())
            .contains("eve@example.org")
            .matches(
                "(?s).*(%(?:[abc](_\\w+)?|part)%|\\{\\{[abc]}}|<<[abc]>>|#[abc]#|\\b[abc]\\(\\)|\\{\\{#(?:each|if) \\w+}}|of values for one recipient).*");
      }
    }
    for (int from = 0; from < accepted.size(); from += MAX_RECIPIENTS - 1) {
      int to = Math.min(accepted.size(), from + MAX_RECIPIENTS - 1);
      deliver(place, service, accepted.subList(from, to), table, softly);
    }
    softly.assertAll();
  }

  private static void deliver(
      AttackPlace place,
      Service service,
      List<Attack> attacks,
      OutcomeTable table,
      SoftAssertions softly)
      throws Exception {
    Target target = targets.get(place);
    List<Victim> victims = new ArrayList<>();
    String harmlessValue = place.reads() == AttackPlace.Reads.URL ? "https://example.com/" : "x";
    victims.add(new Victim("ann@example.com", harmlessValue, "", "", "secret-ann"));
    for (int i = 0; i < attacks.size(); i++) {
      victims.add(attacks.get(i).on("eve" + i + "@example.org", "secret-" + i + "-eve"));
    }
    Recipients recipients = target.all(victims);
    Outcome outcome =
        Post.send(
            service == Service.SENDGRID ? sendGrid : sendCloud,
            target.content(),
            target.header(service, recipients));
    assertThat(outcome.refusal()).isEmpty();
    Finding harmless = Finding.of(place, outcome.deliveries().get(0));
    assertThat(harmless.shown()).isEqualTo(harmlessValue);
    for (int i = 0; i < attacks.size(); i++) {
      Attack attack = attacks.get(i);
      DeliveredMail mail = outcome.deliveries().get(i + 1);
      Finding finding = Finding.of(place, mail);
      table.delivered(attack, place, service, finding.written());
      softly.assertThat(finding.shown()).as(attack.name()).isEqualTo(expected(place, attack));
      softly.assertThat(finding.structure()).as(attack.name()).isEqualTo(harmless.structure());
      softly.assertThat(finding.links()).as(attack.name()).isEqualTo(harmless.links());
      if (place.reads() == AttackPlace.Reads.URL) {
        softly
            .assertThat(Finding.origin(finding.shown()))
            .as(attack.name())
            .matches("(?i)(https?://.*|https?|mailto|tel|cid|)");
      }
      softly
          .assertThat(secretsIn(mail))
          .as(attack.name())
          .isEqualTo(victims.get(i + 1).secret() + " 4 times in HTML, 1 in text, 1 in the subject");
      RenderedEmail preview = recipients.preview().get(i + 1);
      softly.assertThat(mail.subject()).as(attack.name()).isEqualTo(preview.subject());
      softly
          .assertThat(mail.html().replace("<!-- -->", ""))
          .as(attack.name())
          .isEqualTo(preview.html());
      softly.assertThat(mail.text()).as(attack.name()).isEqualTo(preview.text());
    }
  }

  /** Whose secrets a mail tells, and how often. */
  private static String secretsIn(DeliveredMail mail) {
    String all = mail.html() + mail.text() + mail.subject() + mail.uniqueArgs();
    List<String> secrets =
        java.util.regex.Pattern.compile("secret-(\\d+-)?[a-z]+")
            .matcher(all)
            .results()
            .map(java.util.regex.MatchResult::group)
            .distinct()
            .toList();
    String secret = String.join(" and ", secrets);
    return "%s %d times in HTML, %d in text, %d in the subject"
        .formatted(
            secret,
            count(mail.html(), secret),
            count(mail.text(), secret),
            count(mail.subject(), secret));
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  /** What a reader is to see: the value, but for characters that no HTML can carry. */
  private static String expected(AttackPlace place, Attack attack) {
    return switch (place.reads()) {
      case TEXT, SUBJECT, UNIQUE_ARG, URL_PART, MSO_URL_PART -> attack.value();
      default ->
          attack
              .value()
              .codePoints()
              .map(AttackTableTest::carried)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
    };
  }

  private static int carried(int character) {
    boolean control = Character.isISOControl(character) && "\t\n\r\u0085".indexOf(character) < 0;
    boolean noncharacter =
        (character >= 0xFDD0 && character <= 0xFDEF) || (character & 0xFFFE) == 0xFFFE;
    return control || noncharacter ? ' ' : character;
  }
}
