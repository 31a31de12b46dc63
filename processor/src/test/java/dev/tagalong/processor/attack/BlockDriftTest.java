package dev.tagalong.processor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.processor.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files with blocks that were changed after they had been compiled: what is sent is still right, or
 * the change is refused by its name. The table of outcomes is a file for people to read.
 */
class BlockDriftTest {
  private static final String HTML =
      """
      <h1>Hello %name%</h1>
      <table>
      {{#each lines}}
      <tr><td title="{{product}}">{{product}}</td><td>{{price}}</td></tr>
      {{else}}
      <tr><td>Nothing</td></tr>
      {{/each}}
      </table>
      {{#if voucher}}<p>{{voucher.code}}</p>{{/if}}
      <a href="https://x.example/{{#if voucher}}v/{{voucher.code}}{{/if}}">more</a>
      {{> footer}}
      <style>{{#if wide}}p{width:{{width}}px}{{/if}}</style>
      """;

  private static final String FOOTER = "<p>{{#unless subscribed}}<b>{{name}}</b>{{/unless}}</p>\n";

  private static final String ROW = "<td title=\"{{product}}\">{{product}}</td><td>{{price}}</td>";

  @TempDir private Path folder;
  private final Map<String, String> bodies = new LinkedHashMap<>();
  private final Map<String, String> footers = new LinkedHashMap<>();

  private void change(String name, String what, String replacement) {
    assertThat(HTML).contains(what);
    bodies.put(name, HTML.replace(what, replacement));
  }

  private void collect() {
    bodies.put("nothing", HTML);
    change("wording", "Nothing", "Nothing this time");
    change("wording around blocks", "<table>", "<p>Your order:</p><table class=\"wide\">");
    bodies.put(
        "block moved as a whole",
        "{{#if voucher}}<p>{{voucher.code}}</p>{{/if}}"
            + HTML.replace("{{#if voucher}}<p>{{voucher.code}}</p>{{/if}}", ""));
    change("tag added in a block", "</tr>\n{{else}}", "<td>{{name}}</td></tr>\n{{else}}");
    change("tag removed in a block", "<td>{{price}}</td>", "");
    change("tag renamed in a block", "{{price}}", "{{cost}}");
    change("tags exchanged", ROW, "<td title=\"{{product}}\">{{price}}</td><td>{{product}}</td>");
    change(
        "tag moved into an attribute",
        ROW,
        "<td title=\"{{product}}\"></td><td title=\"{{product}}\">{{price}}</td>");
    change("tag moved into a comment", "<td>{{price}}</td>", "<!-- {{price}} -->");
    change("tag moved into a style", "<td>{{price}}</td>", "<style>{{price}}</style>");
    change(
        "tag moved into a link", "{{voucher.code}}</p>", "<a href=\"{{voucher.code}}\">x</a></p>");
    change(
        "tag moved to the host",
        "https://x.example/{{#if voucher}}v/",
        "https://{{#if voucher}}v.");
    change(
        "tag moved to the other branch",
        "<td>{{price}}</td></tr>\n{{else}}",
        "</tr>\n{{else}}{{price}}");
    change("block removed", "{{#if voucher}}<p>{{voucher.code}}</p>{{/if}}", "");
    change("block added", "<h1>", "{{#if wide}}wide{{/if}}<h1>");
    change("block twice", "<h1>", "{{#if voucher}}<p>{{voucher.code}}</p>{{/if}}<h1>");
    change("block in a block", "<td>{{price}}</td>", "{{#if price}}<td>{{price}}</td>{{/if}}");
    change(
        "block around a block",
        "{{#if voucher}}<p>{{voucher.code}}</p>{{/if}}",
        "{{#if wide}}{{#if voucher}}<p>{{voucher.code}}</p>{{/if}}{{/if}}");
    change(
        "block without its marks",
        "{{#if voucher}}<p>{{voucher.code}}</p>{{/if}}",
        "<p>{{voucher.code}}</p>");
    change(
        "condition turned round",
        "{{#if voucher}}<p>{{voucher.code}}</p>{{/if}}",
        "{{#unless voucher}}<p>{{voucher.code}}</p>{{/unless}}");
    change("condition of another", "{{#if voucher}}<p>", "{{#if wide}}<p>");
    change(
        "each becomes a section",
        HTML.substring(HTML.indexOf("{{#each"), HTML.indexOf("</table>")),
        "{{#lines}}" + ROW + "{{/lines}}\n");
    change(
        "else added",
        "<p>{{voucher.code}}</p>{{/if}}",
        "<p>{{voucher.code}}</p>{{else}}none{{/if}}");
    change("else removed", "{{else}}\n<tr><td>Nothing</td></tr>\n", "");
    change(
        "else added that is empty",
        "<p>{{voucher.code}}</p>{{/if}}",
        "<p>{{voucher.code}}</p>{{else}}{{/if}}");
    change(
        "branch no longer whole",
        "<p>{{voucher.code}}</p>{{/if}}",
        "<p>{{voucher.code}}<b title=\"{{/if}}");
    change(
        "branch ends in a comment",
        "<p>{{voucher.code}}</p>{{/if}}",
        "<p>{{voucher.code}}</p><!--{{/if}}-->");
    change(
        "branch with a stray end",
        "<p>{{voucher.code}}</p>{{/if}}",
        "<p>{{voucher.code}}</p></table>{{/if}}");
    change("block not closed", "{{/each}}", "");
    change("block closed twice", "{{/each}}", "{{/each}}{{/each}}");
    change("block closed by another", "{{/each}}", "{{/if}}");
    change("spelled with blanks", "{{#each lines}}", "{{#each  lines }}");
    change("spelled with tildes", "{{#each lines}}", "{{~#each lines~}}");
    change("comment added", "<h1>", "{{!-- no {{tag}} --}}<h1>");
    change("comment that makes a tag of wording", "<h1>", "<h1 title=\"%na{{! }}me%\">");
    change("values side by side", "{{product}}</td><td>{{price}}", "{{product}}{{price}}");
    change("value beside a piece of a tag", "<td>{{price}}</td>", "<td>%{{price}}</td>");
    change("number moved within its style", "p{width:{{width}}px}", "b{height:{{width}}px}");
    change(
        "number moved into text",
        "<style>{{#if wide}}p{width:{{width}}px}{{/if}}</style>",
        "{{#if wide}}{{width}}{{/if}}");
    change("partial not asked for", "{{> footer}}\n", "");
    change("partial asked for twice", "{{> footer}}", "{{> footer}}{{> footer}}");
    change("partial that is not there", "{{> footer}}", "{{> header}}");
    change("partial in a block", "{{> footer}}", "{{#if wide}}{{> footer}}{{/if}}");
    change("partial in an attribute", "{{> footer}}", "<p title=\"{{> footer}}\">");
    change("path for a name", "{{voucher.code}}</p>", "{{../voucher.code}}</p>");
    footers.put("wording of a partial", FOOTER.replace("<b>", "<b>Dear "));
    footers.put("tag added in a partial", FOOTER + "{{name}}");
    footers.put("unknown tag in a partial", FOOTER + "{{nam}}");
    footers.put("block added in a partial", FOOTER + "{{#if wide}}w{{/if}}");
    footers.put("block removed in a partial", "<p></p>");
    footers.put(
        "context changed in a partial",
        FOOTER.replace("<b>{{name}}</b>", "<b title='{{name}}'></b>"));
    footers.put("partial that is not whole", FOOTER.replace("</b>", "<b title='"));
    footers.put("partial within itself", FOOTER + "{{> footer}}");
    footers.put("partial that is empty", "");
    footers.put("partial that is gone", "-");
  }

  @Test
  void aChangedFileIsStillRightOrIsRefusedByName() throws IOException {
    collect();
    Compiled compiled =
        Compiler.javac(folder)
            .template("mail/order.html", HTML)
            .template("mail/footer.html", FOOTER)
            .source(SOURCE)
            .compile();
    assertThat(compiled.messages()).isEmpty();
    StringBuilder table = new StringBuilder();
    Map<String, Object> unchanged = new LinkedHashMap<>();
    bodies.forEach((name, body) -> outcome(compiled, name, body, FOOTER, unchanged, table));
    footers.forEach((name, footer) -> outcome(compiled, name, HTML, footer, unchanged, table));
    GoldenFile.of("attacks/drift.txt").assertSame(table.toString());
  }

  private static void outcome(
      Compiled compiled,
      String name,
      String body,
      String footer,
      Map<String, Object> unchanged,
      StringBuilder table) {
    Path mail = compiled.classes().resolve("mail");
    try {
      Files.writeString(mail.resolve("order.html"), body);
      Files.deleteIfExists(mail.resolve("footer.html"));
      if (!footer.equals("-")) {
        Files.writeString(mail.resolve("footer.html"), footer);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Object outcome = compiled.run("mail.Main");
    boolean same = outcome.equals(unchanged.putIfAbsent("", outcome));
    table.append("# ").append(name).append('\n');
    table.append(same ? "the same" : outcome.toString().strip()).append("\n\n");
  }

  private static final String SOURCE =
      """
      package mail;

      import dev.tagalong.*;
      import java.util.*;

      public class Main {
        @EmailTemplate(value = "mail/order.html", subject = "Order")
        public interface Order {
          String name();
          List<Line> lines();
          Optional<Voucher> voucher();
          boolean subscribed();
          boolean wide();
          int width();
          record Line(String product, int price) {}
          record Voucher(String code) {}
        }

        public static String run() {
          try {
            Main_OrderRecipients.content();
            return Main_OrderRecipients.builder()
                .to("eve@example.org")
                .name("<i>'\\"")
                .lines(List.of(new Order.Line("<b>'\\"", 1), new Order.Line("b", 2)))
                .subscribed(false)
                .wide(true)
                .width(7)
                .voucher(new Order.Voucher("a/b"))
                .build()
                .preview()
                .get(0)
                .html();
          } catch (TemplateDriftException e) {
            return e.getMessage();
          }
        }
      }
      """;
}
