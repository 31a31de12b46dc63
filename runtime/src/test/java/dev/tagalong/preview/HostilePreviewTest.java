package dev.tagalong.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Recipients;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.data.Context;
import dev.tagalong.testing.AnyRecipients;
import dev.tagalong.testing.Browser;
import dev.tagalong.testing.CountingServer;
import dev.tagalong.testing.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Nothing of a template or a value runs in the page, and nothing asks for a host. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("browser")
class HostilePreviewTest {
  @RegisterExtension static final Browser browser = new Browser();

  @TempDir private Path folder;

  /** What attacks ask for. */
  private CountingServer host;

  /** What the reader asks for, at last. */
  private CountingServer wanted;

  @BeforeEach
  void listen() throws IOException {
    host = new CountingServer();
    wanted = new CountingServer();
  }

  @AfterEach
  void stop() {
    host.close();
    wanted.close();
  }

  private static final List<String> ATTACKS =
      List.of(
          "<script>parent.postMessage('ran', '*'); fetch('http://HOST/ran')</script>",
          "</script><script>window.heard = ['ran']; document.title = 'ran'</script>",
          "<!--<script>",
          "\"]}</script><img src=x onerror=\"parent.postMessage('ran', '*'); document.title='ran'\">",
          "<svg onload=\"document.title='ran'\"><script>document.title='ran'</script></svg>",
          "<iframe srcdoc=\"<script>top.postMessage('ran','*')</script>\"></iframe>",
          "<iframe src=\"javascript:top.postMessage('ran','*')\"></iframe>",
          "<object data=\"http://HOST/object\"></object><embed src=\"http://HOST/embed\">",
          "<meta http-equiv=refresh content=\"0;url=http://HOST/refresh\">",
          "<meta http-equiv=Content-Security-Policy content=\"script-src *\"><script>top.postMessage('ran','*')</script>",
          "<base href=\"http://HOST/\"><img src=relative.png><a href=relative>x</a>",
          "<link rel=stylesheet href=\"http://HOST/style.css\"><style>@import 'http://HOST/import.css'</style>",
          "<link rel=preconnect href=\"http://HOST/\"><link rel=dns-prefetch href=\"http://HOST/\"><link rel=preload as=image href=\"http://HOST/preload\">",
          "<iframe srcdoc=\"<link rel=preconnect href='http://HOST/'>\"></iframe>",
          "<template shadowrootmode=open><link rel=preconnect href=\"http://HOST/\"></template>",
          "<math><mtext><table><mglyph><style><!--</style><link rel=preconnect href=\"http://HOST/\">",
          "<math><mtext><p><table></table><mglyph><style><p><link rel=preconnect href=\"http://HOST/\"></style>",
          "<style>@font-face { font-family: x; src: url(http://HOST/font) } body { font-family: x; background: url(http://HOST/ground.png); cursor: url(http://HOST/cursor.png), auto; list-style-image: image-set('http://HOST/set.png' 1x) }</style>text",
          "<img src=\"http://HOST/picture.png\" srcset=\"http://HOST/other.png 2x\"><picture><source srcset=\"http://HOST/source.png\"><img></picture>",
          "<video src=\"http://HOST/video\" poster=\"http://HOST/poster\" autoplay></video><audio src=\"http://HOST/audio\" autoplay></audio>",
          "<svg><image href=\"http://HOST/image\"/><use href=\"http://HOST/use#x\"/></svg>",
          "<svg><a xlink:href=\"http://HOST/svg\"><text y=20>x</text></a></svg><a href=\"http://HOST/a\" ping=\"http://HOST/ping\">x</a>",
          "<form id=f action=\"http://HOST/form\"><input autofocus onfocus=\"f.submit()\"><button>x</button></form>",
          "<input type=image src=\"http://HOST/input\"><table background=\"http://HOST/table\"><td>x</table>",
          "<frameset><frame src=\"http://HOST/frame\"></frameset>",
          "<plaintext><script>top.postMessage('ran','*')</script>",
          "<details open ontoggle=\"top.postMessage('ran','*')\">x</details>",
          "\u2028\u2029\u0000\uFEFF\u202E<b>x",
          "[[SCRIPT]][[DATA]][[STYLE]]${alert(1)}`\\");

  private static final String WANTED = "<img src=\"http://WANTED/wanted.png\">";

  private String at(String attack) {
    return attack.replace("HOST", host.name()).replace("WANTED", wanted.name());
  }

  /** A mail that is nothing but what its value is, in each of its texts. */
  private static Template bare(String html) {
    return new Template("Offer")
        .withSubject("%value%")
        .withHtml(html)
        .withText("%value%")
        .with(
            TagColumn.text("value")
                .raw()
                .tag("%value%", Context.HTML, Context.TEXT, Context.SUBJECT));
  }

  private void show(Recipients recipients) throws IOException {
    browser.open(recipients.preview().writePage(folder.resolve("preview.html")), "");
    browser.run(
        "window.heard = []; window.addEventListener('message', e => window.heard.push(e.data))");
  }

  private void assertNothingRan(String attack) {
    assertThat((List<?>) browser.run("return [document.title, ...window.heard]"))
        .as(attack)
        .isEqualTo(List.of("Offer: preview"));
  }

  /**
   * Switches images on, and waits for one: had anything been asked for before, it would have been
   * by then.
   */
  private void assertNothingWasAskedFor() throws IOException {
    assertThat(wanted.asked()).isEmpty();
    browser.find("#tab-html").click();
    assertThat(browser.find("#images").getText()).isEqualTo("Load images");
    show(AnyRecipients.builder(bare("%value%")).to("ben@example.com").give(0, at(WANTED)).build());
    browser.find("#images").click();
    browser.await(() -> wanted.asked().contains("GET /wanted.png"));
    assertThat(browser.find("#images").getText()).isEqualTo("Images are loaded");
    assertThat(host.connections()).as("connections that were opened for %s", host.asked()).isZero();
  }

  /** Chooses each recipient in turn, and says what the page has heard by the time it is shown. */
  private static final String LOOK_AT_EACH =
      """
      const done = arguments[0];
      (async () => {
        const heard = [];
        for (const option of document.querySelectorAll('[role=option]')) {
          option.click();
          const frame = document.querySelector('iframe');
          if (frame) await new Promise(shown => frame.addEventListener('load', shown));
          heard.push([document.title, ...window.heard]);
        }
        done(heard);
      })();
      """;

  @Test
  @SuppressWarnings("unchecked")
  void nothingOfAValueRunsOrAsksForAHost() throws IOException {
    AnyRecipients.Row row = AnyRecipients.builder(bare("%value%"));
    for (String attack : ATTACKS) {
      row = row.to("ben@example.com").give(0, at(WANTED + attack));
    }
    show(row.to("ben@example.com").give(0, at(WANTED)).build());

    for (String view : List.of("html", "text", "source", "header")) {
      browser.find("#tab-" + view).click();
      assertThat((List<Object>) browser.runAsync(LOOK_AT_EACH))
          .containsOnly(List.of("Offer: preview"));
    }
    assertNothingWasAskedFor();
  }

  @Test
  void nothingOfATemplateRunsOrAsksForAHost() throws IOException {
    String safeForTags =
        ATTACKS.stream()
            .filter(attack -> !attack.matches("(?s).*(<!--|@font-face|<frameset|<plaintext).*"))
            .collect(Collectors.joining());
    show(
        AnyRecipients.builder(bare("%value%" + at(safeForTags + WANTED)))
            .to("ben@example.com")
            .give(0, "")
            .build());

    browser.inFrame(() -> null);
    browser.find("#tab-source").click();
    assertNothingRan("the template");
    assertNothingWasAskedFor();
  }

  @Test
  void whatIsHostileIsShownAsItIs() throws IOException {
    AnyRecipients.Row row = AnyRecipients.builder(bare("%value%"));
    for (String attack : ATTACKS) {
      row = row.to("ben@example.com", "<b>\"Ben\"</b></script>").give(0, at(attack));
    }
    show(row.build());

    assertThat(browser.find("#to").getText())
        .isEqualTo("To <b>\"Ben\"</b></script> <ben@example.com>");
    browser.find("#tab-source").click();
    browser.find("#marks").click();
    List<String> shown = ATTACKS.stream().map(this::at).toList();
    assertThat((List<?>) browser.run(TEXTS_OF_EACH.formatted("pre"))).isEqualTo(shown);
    assertThat((List<?>) browser.run(TEXTS_OF_EACH.formatted("h2"))).isEqualTo(shown);
  }

  private static final String TEXTS_OF_EACH =
      """
      return [...document.querySelectorAll('[role=option]')].map(option => {
        option.click();
        return document.querySelector('%s').textContent;
      });
      """;

  @Test
  void aClickOnALinkLeadsNowhere() throws IOException {
    show(
        AnyRecipients.builder(
                bare(at("<a href=\"http://HOST/link\" target=_self>Shop</a>" + WANTED) + "%value%"))
            .to("ben@example.com")
            .give(0, "")
            .build());

    browser.inFrame(
        () -> {
          browser.find("a").click();
          return null;
        });

    assertThat(browser.textInFrame()).isEqualTo("Shop");
    assertThat(browser.inFrame(() -> browser.find("a").getDomAttribute("title")))
        .isEqualTo(at("http://HOST/link"));
    assertThat(browser.driver().getWindowHandles()).hasSize(1);
    assertNothingWasAskedFor();
  }

  /** Browsers connect early to where a link under the mouse leads. */
  @Test
  void noLinkAsksForItsHostUnderTheMouse() throws IOException {
    String links =
        """
        <p><a href="http://HOST/">x</a>
        <p><svg><a href="http://HOST/"><text y=20>x</text></a></svg>
        <p><svg><a xlink:href="http://HOST/"><text y=20>x</text></a></svg>
        <p><svg><a href="#"><set attributeName=href to="http://HOST/"/><text y=20>x</text></a></svg>
        <p><svg><a href="#"><animate attributeName=href values="http://HOST/" dur=1s repeatCount=indefinite />
        <text y=20>x</text></a></svg>
        """;
    show(
        AnyRecipients.builder(bare("%value%"))
            .to("ben@example.com")
            .give(0, at(links).replace("\n", " "))
            .build());

    browser.inFrame(
        () -> {
          for (WebElement link : browser.findAll("a")) {
            new Actions(browser.driver()).moveToElement(link).clickAndHold().release().perform();
          }
          return null;
        });

    assertNothingWasAskedFor();
  }

  /** Whoever gives a page on may write the address. */
  @Test
  void noAddressSwitchesImagesOn() throws IOException {
    Recipients recipients =
        AnyRecipients.builder(bare("%value%"))
            .to("ben@example.com")
            .give(0, at("<img src=\"http://HOST/picture.png\">x"))
            .build();
    browser.open(
        recipients.preview().writePage(folder.resolve("preview.html")), "#images=on&focus=images");
    browser.textInFrame();

    assertNothingWasAskedFor();
  }

  @Test
  void htmlThatIsNeverReadTheSameIsNotShown() throws IOException {
    show(
        AnyRecipients.builder(bare("%value%"))
            .to("ben@example.com")
            .give(0, "<plaintext>x")
            .build());

    assertThat(browser.textInFrame())
        .isEqualTo(
            "Browsers read this HTML in another way each time. It can be looked at as source.");
  }

  @Test
  void theFrameHasNoRightsAtAll() throws IOException {
    show(AnyRecipients.builder(bare("%value%")).to("ben@example.com").give(0, "x").build());

    assertThat(browser.find("iframe").getDomAttribute("sandbox")).isEmpty();
    assertThat(browser.run("return document.querySelector('iframe').contentDocument")).isNull();
  }
}
