package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the builder refuses, and how it says so: what, where, and the way out. */
class RefusalsTest {
  /** A line of a program, and the exception that it ends with. */
  private record Refusal(String what, String program, String exception) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static final List<Refusal> REFUSALS = new ArrayList<>();

  private static void refused(String what, String program, String exception) {
    REFUSALS.add(new Refusal(what, program, exception));
  }

  static {
    // Values.
    refused(
        "null",
        "bill().to(BEN).name(\"Ben\").money(1).link(null);",
        "NullPointerException: %link% of recipient 1 (ben@x.com) is null: give link(…) a value");
    refused(
        "null for an optional value",
        "whole(bill(), BEN).nickname((String) null);",
        "NullPointerException: %nickname% of recipient 1 (ben@x.com) is null: give nickname(…) a"
            + " value, or Optional.empty()");
    refused(
        "null instead of an Optional",
        "whole(bill(), BEN).nickname((Optional<String>) null);",
        "NullPointerException: %nickname% of recipient 1 (ben@x.com) is null: give nickname(…) a"
            + " value, or Optional.empty()");
    refused(
        "a shared null",
        "BillRecipients.builder().month(null);",
        "NullPointerException: %month% of all recipients is null: give month(…) a value");
    refused(
        "the second recipient's null",
        "whole(whole(bill(), BEN), JOE).to(\"eve@x.com\").name(null);",
        "NullPointerException: %name% of recipient 3 (eve@x.com) is null: give name(…) a value");
    refused(
        "NaN",
        "ScoreRecipients.builder().to(BEN).score(Double.NaN);",
        "IllegalArgumentException: %score% of recipient 1 (ben@x.com) is NaN, which is no number a"
            + " mail can show");
    refused(
        "an infinite number",
        "ScoreRecipients.builder().to(BEN).score(Double.NEGATIVE_INFINITY);",
        "IllegalArgumentException: %score% of recipient 1 (ben@x.com) is -Infinity, which is no"
            + " number a mail can show");
    refused(
        "an infinite number with a format",
        "ScoreRecipients.builder().to(BEN).score(1).ratio(Float.POSITIVE_INFINITY);",
        "IllegalArgumentException: %ratio% of recipient 1 (ben@x.com) is Infinity, which is no"
            + " number a mail can show");
    refused(
        "a number of 1,001 digits",
        "bill().to(BEN).name(\"Ben\").money(new BigDecimal(\"1E+1000\"));",
        "IllegalArgumentException: %money% of recipient 1 (ben@x.com) would have 1,001 digits; at"
            + " most 1,000 are possible");
    refused(
        "a number of 2,147,483,647 decimals",
        "bill().to(BEN).name(\"Ben\").money(new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE));",
        "IllegalArgumentException: %money% of recipient 1 (ben@x.com) would have 2,147,483,647"
            + " digits; at most 1,000 are possible");
    refused(
        "a date that its format cannot write",
        "ScoreRecipients.builder().to(BEN).score(1).ratio(1).day(Instant.MAX);",
        "IllegalArgumentException: %day% of recipient 1 (ben@x.com) cannot be written by its"
            + " @Format: Invalid value for EpochDay (valid values -365243219162 - 365241780471):"
            + " 365241780838");
    refused(
        "half of a surrogate pair",
        "bill().to(BEN).name(\"Be\" + EMOJI.charAt(0));",
        "IllegalArgumentException: %name% of recipient 1 (ben@x.com) holds half of a surrogate pair"
            + " at index 2, which is no character");
    refused(
        "a line break in the subject",
        "bill().to(BEN).name(\"Ben\\r\\nBcc: eve@x.com\");",
        "IllegalArgumentException: %name% of recipient 1 (ben@x.com) holds a line break, but its"
            + " tag stands in the subject, which is one line");
    refused(
        "a tag in a text body",
        "whole(bill(), BEN).nickname(\"%money%\");",
        "IllegalArgumentException: %nickname% of recipient 1 (ben@x.com) holds the tag %money% of"
            + " this template, which the service would replace in turn");
    refused(
        "a link that would run",
        "bill().to(BEN).name(\"Ben\").money(1).link(\"javascript:alert(1)\");",
        "IllegalArgumentException: %link% of recipient 1 (ben@x.com) is no URL that a mail may link"
            + " to: it begins with none of http:, https:, mailto:, tel: and cid:");
    refused(
        "an unsubscribe page that is none",
        "PageRecipients.builder().to(BEN).page(0);",
        "IllegalArgumentException: page() of recipient 1 (ben@x.com) is 0; the number of an"
            + " unsubscribe page is positive");

    // Recipients.
    refused(
        "a null address",
        "bill().to(null);",
        "NullPointerException: recipient 1: the address is null");
    refused(
        "an address without @",
        "whole(bill(), BEN).to(\"joe.x.com\");",
        "IllegalArgumentException: recipient 2 (joe.x.com): the address has no @");
    refused(
        "an address with a line break",
        "bill().to(\"joe@x.com\\r\\nBcc: eve@x.com\");",
        "IllegalArgumentException: recipient 1 (joe@x.com??Bcc: eve@x.com): the address holds a"
            + " line break");
    refused(
        "a null display name",
        "bill().to(BEN, null);",
        "NullPointerException: recipient 1 (ben@x.com): the display name is null");
    refused(
        "a display name with a line break",
        "bill().to(BEN, \"Ben\\n\");",
        "IllegalArgumentException: recipient 1 (ben@x.com): the display name holds a line break");

    // Stages.
    refused(
        "a step taken twice",
        "var stage = bill().to(BEN); stage.name(\"Ben\"); stage.name(\"Joe\");",
        "IllegalStateException: name(…) was given already for recipient 1 (ben@x.com): go on with"
            + " the stage that it returned");
    refused(
        "a shared step taken twice",
        "var stage = BillRecipients.builder(); stage.month(\"May\"); stage.month(\"June\");",
        "IllegalStateException: month(…) was given already for all recipients: go on with the stage"
            + " that it returned");
    refused(
        "a shared step after the first recipient",
        "var stage = BillRecipients.builder(); stage.month(\"May\").to(BEN); stage.month(\"June\");",
        "IllegalStateException: month(…) comes too late: it is for all recipients, and they have"
            + " begun; use a new builder()");
    refused(
        "a shared step after recipients that were none",
        "var stage = BillRecipients.builder();"
            + " stage.month(\"May\").addAll(java.util.List.<String>of(), (row, item) -> null);"
            + " stage.month(\"June\");",
        "IllegalStateException: month(…) comes too late: it is for all recipients, and they have"
            + " begun; use a new builder()");
    refused(
        "the first stage used twice",
        "var stage = bill(); stage.to(BEN); stage.to(JOE);",
        "IllegalStateException: this is the first stage, and it was used already: go on with the"
            + " stage that the last step returned (in a loop, addAll is easier)");
    refused(
        "batches after a recipient",
        "var stage = bill(); whole(stage, BEN);"
            + " stage.batches(Stream.of(JOE), 10, (row, it) -> whole(row, it));",
        "IllegalStateException: this is the first stage, and it was used already: go on with the"
            + " stage that the last step returned (in a loop, addAll is easier)");
    refused(
        "a recipient left half-way",
        "var ben = whole(bill(), BEN); ben.to(JOE).name(\"Joe\"); ben.to(\"eve@x.com\");",
        "IllegalStateException: recipient 2 (joe@x.com) still needs money(…): finish the row before"
            + " the next step, or drop it by dropUnfinished()");
    refused(
        "build with a recipient left half-way",
        "var ben = whole(bill(), BEN); ben.to(JOE).name(\"Joe\"); ben.build();",
        "IllegalStateException: recipient 2 (joe@x.com) still needs money(…): finish the row before"
            + " the next step, or drop it by dropUnfinished()");
    refused(
        "a step of a row that was dropped",
        "var ben = whole(bill(), BEN); var joe = ben.to(JOE); ben.dropUnfinished();"
            + " joe.name(\"Joe\");",
        "IllegalStateException: name(…) comes too late: the row of recipient 2 (joe@x.com) was"
            + " dropped");
    refused(
        "an optional value after the next recipient",
        "var ben = whole(bill(), BEN); whole(ben, JOE); ben.nickname(\"B\");",
        "IllegalStateException: nickname(…) comes too late: the row of recipient 1 (ben@x.com) is"
            + " closed, by the next recipient or by build()");
    refused(
        "an optional value after build",
        "var ben = whole(bill(), BEN); ben.build(); ben.nickname(\"B\");",
        "IllegalStateException: nickname(…) comes too late: the row of recipient 1 (ben@x.com) is"
            + " closed, by the next recipient or by build()");

    // Default methods.
    refused(
        "a default method that fails",
        "whole(bill(), \"ben@fails.com\", \"fails\").build();",
        "IllegalStateException: greeting() of Bill failed for recipient 1 (ben@fails.com):"
            + " java.lang.UnsupportedOperationException: no greeting");
    refused(
        "a default method that returns null",
        "whole(bill(), BEN, \"null\").build();",
        "NullPointerException: greeting() of Bill returned null for recipient 1 (ben@x.com): return"
            + " a value, or empty text");
    refused(
        "a default method whose value is refused",
        "whole(bill(), BEN, \"line break\").build();",
        "IllegalArgumentException: %greeting% of recipient 1 (ben@x.com) holds a line break, but its"
            + " tag stands in the subject, which is one line");

    // Objects with values.
    refused(
        "no object with values",
        "bill().add(BEN, null);",
        "NullPointerException: recipient 1 (ben@x.com): the object with the values is null");
    refused(
        "another shared value",
        "whole(bill(), BEN).add(JOE, new Values(\"June\", \"Joe\"));",
        "IllegalArgumentException: %month% of recipient 2 (joe@x.com) differs from the value that"
            + " was given for all recipients: month() is @Shared");
    refused(
        "a shared null in an object with values",
        "whole(bill(), BEN).add(JOE, new Values(null, \"Joe\"));",
        "NullPointerException: %month% of recipient 2 (joe@x.com) is null: give month(…) a value");
    refused(
        "a null in an object with values",
        "whole(bill(), BEN).add(JOE, new Values(\"May\", null));",
        "NullPointerException: %name% of recipient 2 (joe@x.com) is null: give name(…) a value");

    // Items.
    refused(
        "no items",
        "bill().addAll((List<String>) null, (row, it) -> whole(row, it));",
        "NullPointerException: the items are null");
    refused(
        "no lambda",
        "bill().addAll(List.of(BEN), null);",
        "NullPointerException: the lambda is null");
    refused(
        "a null item",
        "bill().addAll(java.util.Arrays.asList(BEN, null), (row, it) -> whole(row, it));",
        "IllegalArgumentException: addAll, item 2: the item is null");
    refused(
        "items without an iterator",
        "bill().addAll((Iterable<String>) () -> null, (row, it) -> whole(row, it));",
        "NullPointerException: iterator() of the items returned null");
    refused(
        "a lambda that returns null",
        "bill().addAll(List.of(BEN, JOE), (row, it) -> it == BEN ? whole(row, it) : null);",
        "IllegalStateException: addAll, item 2: the lambda returned null instead of the finished"
            + " row");
    refused(
        "a lambda that returns another row",
        "var kept = new BillRecipients.FinishedRow[1];"
            + " bill().addAll(List.of(BEN, JOE), (row, it) -> {"
            + " var mine = whole(row, it); if (kept[0] == null) kept[0] = mine; return kept[0]; });",
        "IllegalStateException: addAll, item 2: the lambda returned another row than the one that"
            + " it was given");
    refused(
        "a lambda that begins two rows",
        "bill().addAll(List.of(BEN), (row, it) -> { whole(row, it); return whole(row, it); });",
        "IllegalStateException: addAll, item 1: the lambda began a second row; each item fills"
            + " one");
    refused(
        "a lambda that calls the builder",
        "var eve = whole(bill(), \"eve@x.com\");"
            + " eve.addAll(List.of(BEN), (row, it) -> { whole(eve, JOE); return whole(row, it); });",
        "IllegalStateException: addAll, item 1: to(…) was called by the lambda of addAll: use the"
            + " row that the lambda is given");
    refused(
        "a lambda that adds to the builder",
        "var eve = whole(bill(), \"eve@x.com\"); eve.addAll(List.of(BEN), (row, it) -> {"
            + " eve.add(JOE, new Values(\"May\", \"Joe\")); return whole(row, it); });",
        "IllegalStateException: addAll, item 1: add(…) was called by the lambda of addAll: use the"
            + " row that the lambda is given");
    refused(
        "a lambda that builds",
        "var eve = whole(bill(), \"eve@x.com\");"
            + " eve.addAll(List.of(BEN), (row, it) -> { eve.build(); return whole(row, it); });",
        "IllegalStateException: addAll, item 1: build() was called by the lambda of addAll: use the"
            + " row that the lambda is given");
    refused(
        "a lambda that throws",
        "bill().addAll(List.of(BEN), (row, it) -> { throw new IllegalArgumentException(\"no\"); });",
        "IllegalArgumentException: addAll, item 1: java.lang.IllegalArgumentException: no");
    refused(
        "a lambda that gives null",
        "bill().addAll(List.of(BEN, JOE), (row, it) ->"
            + " row.to(it).name(it == BEN ? it : null).money(1).link(\"\"));",
        "IllegalArgumentException: addAll, item 2: %name% of recipient 2 (joe@x.com) is null: give"
            + " name(…) a value");
    refused(
        "a lambda whose optional value is refused",
        "bill().addAll(List.of(BEN), (row, it) -> whole(row, it).nickname(\"%money%\"));",
        "IllegalArgumentException: addAll, item 1: %nickname% of recipient 1 (ben@x.com) holds the"
            + " tag %money% of this template, which the service would replace in turn");
    refused(
        "a lambda whose default value fails",
        "bill().addAll(List.of(BEN), (row, it) ->"
            + " row.to(it).name(\"fails\").money(1).link(\"\"));",
        "IllegalStateException: addAll, item 1: greeting() of Bill failed for recipient 1"
            + " (ben@x.com): java.lang.UnsupportedOperationException: no greeting");
    refused(
        "a row kept after its lambda",
        "var kept = new BillRecipients.NewRow<?>[1];"
            + " bill().addAll(List.of(BEN), (row, it) -> { kept[0] = row; return whole(row, it); });"
            + " kept[0].to(JOE);",
        "IllegalStateException: this row belongs to a lambda that has returned already");
    refused(
        "a row kept for the next item",
        "@SuppressWarnings(\"unchecked\") NewRow<FinishedRow>[] kept = new NewRow[1];"
            + " bill().addAll(List.of(BEN, JOE), (row, it) -> {"
            + " kept[0] = kept[0] == null ? row : kept[0]; return whole(kept[0], it); });",
        "IllegalStateException: addAll, item 2: this row belongs to a lambda that has returned"
            + " already");

    // Batches.
    refused(
        "batches of nothing",
        "bill().batches(Stream.of(BEN), 0, (row, it) -> whole(row, it));",
        "IllegalArgumentException: batches of at most 0 recipients cannot be made: max is at least"
            + " 1");
    refused(
        "no items for batches",
        "bill().batches((Stream<String>) null, 1, (row, it) -> whole(row, it));",
        "NullPointerException: the items are null");
    refused(
        "no lambda for batches",
        "bill().batches(Stream.of(BEN), 1, null);",
        "NullPointerException: the lambda is null");
    refused(
        "a null item of batches",
        "bill().batches(Stream.of(BEN, null), 1, (row, it) -> whole(row, it)).toList();",
        "IllegalArgumentException: batches, item 2: the item is null");
    refused(
        "a used stream for batches",
        "var used = Stream.of(BEN); used.count(); bill().batches(used, 1, (row, it) ->"
            + " whole(row, it));",
        "IllegalStateException: the items are a stream that was used or closed already: give"
            + " batches(…) a new one");
    refused(
        "a batch within the making of a batch",
        "@SuppressWarnings(\"unchecked\") java.util.Iterator<BillRecipients>[] all ="
            + " new java.util.Iterator[1]; all[0] = bill().batches(Stream.of(BEN, JOE), 2, (row, it)"
            + " -> { all[0].next(); return whole(row, it); }).iterator(); all[0].next();",
        "IllegalStateException: batches, item 1: the stream of batches was called by its own items or"
            + " lambda: ask for a batch when the one before is there");
    refused(
        "a refused item of a later batch",
        "bill().batches(Stream.of(BEN, JOE, \"eve@x.com\"), 2, (row, it) ->"
            + " row.to(it).name(it.startsWith(\"eve\") ? null : it).money(1).link(\"\")).count();"
            + " bill().batches(Stream.of(BEN, JOE, \"eve@x.com\"), 2, (row, it) ->"
            + " row.to(it).name(it.startsWith(\"eve\") ? null : it).money(1).link(\"\"))"
            + ".forEach(batch -> {});",
        "IllegalArgumentException: batches, item 3: %name% of recipient 3 (eve@x.com) is null: give"
            + " name(…) a value");
    refused(
        "the builder within a batch's lambda",
        "var first = bill(); first.batches(Stream.of(BEN), 2, (row, it) ->"
            + " { whole(first, JOE); return whole(row, it); }).toList();",
        "IllegalStateException: batches, item 1: this is the first stage, and it was used"
            + " already: go on with the stage that the last step returned (in a loop, addAll is"
            + " easier)");

    // Nobody.
    refused(
        "a header for nobody",
        "bill().addAll(List.<String>of(), (row, it) -> whole(row, it)).build().sendGrid().build();",
        "IllegalStateException: There are no recipients, and without them the mail would go out with"
            + " its tags. Look at size() before making a header.");
  }

  @TempDir private static Path folder;
  private static UserSource code;

  static List<Refusal> refusals() {
    return REFUSALS;
  }

  @BeforeAll
  static void compile() {
    code =
        UserSource.of(
            Compiler.javac(folder)
                .template(
                    "mail/bill.html",
                    """
                    <p>%name%, your bill of %month%: %money%</p>
                    <a href="%link%">Pay</a>
                    """)
                .template("mail/bill.txt", "%nickname%")
                .template("mail/score.txt", "%score% %ratio% %day%")
                .template("mail/page.txt", "No tags.")
                .source(
                    """
                    package p;

                    import dev.tagalong.*;
                    import java.math.BigDecimal;
                    import java.util.Optional;

                    @EmailTemplate(
                        value = {"mail/bill.html", "mail/bill.txt"},
                        subject = "%greeting% %name%")
                    public interface Bill {
                      @Shared
                      String month();

                      String name();

                      BigDecimal money();

                      String link();

                      Optional<String> nickname();

                      default String greeting() {
                        return switch (name()) {
                          case "fails" -> throw new UnsupportedOperationException("no greeting");
                          case "null" -> null;
                          case "line break" -> "Dear\\n";
                          default -> "Dear";
                        };
                      }
                    }
                    """)
                .source(
                    """
                    package p;

                    import dev.tagalong.*;
                    import java.time.Instant;

                    @EmailTemplate("mail/score.txt")
                    public interface Score {
                      double score();

                      @Format("0.0")
                      float ratio();

                      @Format(value = "uuuu-MM-dd", zone = "Europe/Berlin")
                      Instant day();
                    }
                    """)
                .source(
                    """
                    package p;

                    import dev.tagalong.*;

                    @EmailTemplate("mail/page.txt")
                    public interface Page {
                      @UnsubscribePage
                      int page();
                    }
                    """)
                .source(
                    """
                    package p;

                    import java.math.BigDecimal;
                    import java.util.Optional;

                    public record Values(String month, String name) implements Bill {
                      public BigDecimal money() {
                        return BigDecimal.ONE;
                      }

                      public String link() {
                        return "https://x.com";
                      }

                      public Optional<String> nickname() {
                        return Optional.empty();
                      }
                    }
                    """)
                .source(main())
                .compile());
  }

  private static String main() {
    return """
        package p;

        import java.math.BigDecimal;
        import java.math.BigInteger;
        import java.time.Instant;
        import java.util.List;
        import java.util.Optional;
        import java.util.stream.Stream;
        import p.BillRecipients.Builder;
        import p.BillRecipients.FinishedRow;
        import p.BillRecipients.NewRow;
        import p.BillRecipients.Recipient;

        public class Main {
          static final String BEN = "ben@x.com";
          static final String JOE = "joe@x.com";
          static final String EMOJI = new String(Character.toChars(0x1F600));

          static Builder.NeedsRecipient bill() {
            return BillRecipients.builder().month("May");
          }

          static Recipient whole(Builder.NeedsRecipient stage, String address) {
            return whole(stage, address, "Ben");
          }

          static Recipient whole(Builder.NeedsRecipient stage, String address, String name) {
            return stage.to(address).name(name).money(1).link("https://x.com");
          }

          static Recipient whole(Builder stage, String address) {
            return stage.to(address).name("Ben").money(1).link("https://x.com");
          }

          static FinishedRow whole(NewRow<FinishedRow> row, String address) {
            return row.to(address).name("Ben").money(1).link("https://x.com");
          }

        """
        + REFUSALS.stream()
            .map(
                refusal ->
                    "  public static void refusal%d() { %s }\n"
                        .formatted(REFUSALS.indexOf(refusal), refusal.program()))
            .collect(Collectors.joining())
        + "}\n";
  }

  @AfterAll
  static void close() {
    code.close();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isSaidInFull(Refusal refusal) {
    assertThat(catchThrowable(() -> code.run("refusal" + REFUSALS.indexOf(refusal))))
        .as(refusal.program())
        .hasToString("java.lang." + refusal.exception());
  }
}
