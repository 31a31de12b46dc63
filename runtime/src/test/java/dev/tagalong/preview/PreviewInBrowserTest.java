package dev.tagalong.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import dev.tagalong.Preview;
import dev.tagalong.Recipients;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.data.Context;
import dev.tagalong.testing.AnyRecipients;
import dev.tagalong.testing.Browser;
import dev.tagalong.testing.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The page as a reader has it before them, by mouse and by keyboard. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("browser")
class PreviewInBrowserTest {
  private static final String HTML =
      """
      <!DOCTYPE html>
      <html><head><style>
        body { background: #fff; color: #222 }
        @media (prefers-color-scheme: dark) { body { background: #010203; color: #eee } }
      </style><meta name="color-scheme" content="light dark"></head>
      <body><p title="%name%">Dear %name%:</p>{{#each lines}}<li>{{.}}</li>{{/each}}</body></html>
      """;

  @RegisterExtension static final Browser browser = new Browser();

  @TempDir private Path folder;

  @BeforeEach
  void desktop() {
    browser.resize(1280, 800);
    emulate("", "light");
  }

  private static void emulate(String media, String colours) {
    browser.command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
  }

  private static AnyRecipients.Row orders() {
    return AnyRecipients.builder(
        new Template("Order")
            .withSubject("For %name%")
            .withHtml(HTML)
            .withText("Dear %name%:\n\n{{#each lines}}\n- {{.}}\n{{/each}}\n")
            .with(
                TagColumn.text("name")
                    .tag("%name%", Context.HTML, Context.ATTRIBUTE)
                    .tagSentAs("%nameText%", "%name%", Context.TEXT, Context.SUBJECT))
            .with(TagColumn.list("lines", TagColumn.text("").inBlocks(Context.HTML, Context.TEXT)))
            .withBlock("%lines%", "{{#each lines}}{{.}}{{/each}}", Context.HTML)
            .withBlock("%linesText%", "{{#each lines}}{{.}}{{/each}}", Context.TEXT));
  }

  private static Recipients threeOrders() {
    return orders()
        .to("tom@example.com", "Tom & Jerry")
        .give(0, "Tom & Jerry")
        .give(1, List.of("Pen & ink", "Paper <A4>"))
        .to("zoe@example.com")
        .give(0, "Zoë")
        .give(1, List.of())
        .to("li@example.com")
        .give(0, "李")
        .give(1, List.of("墨"))
        .build();
  }

  private void show(Recipients recipients) throws IOException {
    show(recipients, "");
  }

  private void show(Recipients recipients, String place) throws IOException {
    browser.open(recipients.preview().writePage(folder.resolve("preview.html")), place);
  }

  private static List<String> texts(String selector) {
    return browser.findAll(selector).stream().map(WebElement::getText).toList();
  }

  private static String text(String selector) {
    return browser.find(selector).getText();
  }

  private static void press(CharSequence... keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
  }

  private static String focused() {
    return browser.driver().switchTo().activeElement().getAttribute("id");
  }

  @Test
  void theListHasEachRecipientWithTheirSubject() throws IOException {
    show(threeOrders());

    assertThat(browser.driver().getTitle()).isEqualTo("Order: preview");
    assertThat(text("header h1")).isEqualTo("Order");
    assertThat(text("#count")).isEqualTo("3 recipients");
    assertThat(texts("[role=option]"))
        .containsExactly(
            "Tom & Jerry tom@example.com\nFor Tom & Jerry",
            "zoe@example.com\nFor Zoë",
            "li@example.com\nFor 李");
  }

  @Test
  void aClickShowsTheMailOfThatRecipient() throws IOException {
    show(threeOrders());
    assertThat(text("h2")).isEqualTo("For Tom & Jerry");
    assertThat(text("#to")).isEqualTo("To Tom & Jerry <tom@example.com>");
    assertThat(browser.textInFrame()).isEqualTo("Dear Tom & Jerry:\nPen & ink\nPaper <A4>");

    browser.find("#mail-2").click();

    assertThat(text("h2")).isEqualTo("For 李");
    assertThat(text("#to")).isEqualTo("To li@example.com");
    assertThat(browser.textInFrame()).isEqualTo("Dear 李:\n墨");
  }

  /** Else what was taken out of it may be in it again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<!DOCTYPE html>",
        "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 3.2 Final//EN\">",
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">"
      })
  void theFrameReadsTheMailAsThePageDid(String doctype) throws IOException {
    show(
        AnyRecipients.builder(Template.html(doctype + "<p>Dear<table><td>Ben</table>"))
            .to("ben@example.com")
            .build());

    Object read =
        browser.run(
            "const read = new DOMParser().parseFromString(document.querySelector('iframe').srcdoc, 'text/html');"
                + "return [read.compatMode, read.documentElement.outerHTML]");
    Object shown =
        browser.inFrame(
            () -> browser.run("return [document.compatMode, document.documentElement.outerHTML]"));
    assertThat(shown).isEqualTo(read);
  }

  @Test
  void emptyLinesStayWhereAMailIsPreformatted() throws IOException {
    String first = "\n".repeat(9);
    show(
        AnyRecipients.builder(
                Template.html(
                    "<pre>\n%1$sDear Ben</pre><listing>\n%1$sx</listing><textarea>\n%1$sy</textarea>"
                        .formatted(first)))
            .to("ben@example.com")
            .build());

    Object texts =
        browser.inFrame(
            () ->
                browser.run(
                    "return [...document.querySelectorAll('pre, listing, textarea')].map(e => e.textContent)"));
    assertThat(texts).isEqualTo(List.of(first + "Dear Ben", first + "x", first + "y"));
  }

  @Test
  void theKeyboardReachesEverything() throws IOException {
    show(threeOrders());

    press(Keys.TAB, Keys.TAB, Keys.TAB);
    assertThat(focused()).isEqualTo("list");
    press(Keys.ARROW_DOWN);
    assertThat(text("h2")).isEqualTo("For Zoë");
    press(Keys.END);
    assertThat(text("h2")).isEqualTo("For 李");
    press(Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.ARROW_UP, Keys.ARROW_UP);
    assertThat(text("h2")).isEqualTo("For Tom & Jerry");
    press(Keys.PAGE_DOWN, Keys.HOME);
    assertThat(text("[role=option][aria-selected=true]")).startsWith("Tom & Jerry");
    assertThat(browser.find("#list").getAttribute("aria-activedescendant")).isEqualTo("mail-0");

    press(Keys.TAB);
    assertThat(focused()).isEqualTo("tab-html");
    press(Keys.ARROW_RIGHT);
    assertThat(focused()).isEqualTo("tab-text");
    assertThat(text("pre")).startsWith("Dear Tom & Jerry:");
    press(Keys.END);
    assertThat(focused()).isEqualTo("tab-header");
    press(Keys.TAB);
    assertThat(focused()).isEqualTo("view");
    new Actions(browser.driver())
        .keyDown(Keys.SHIFT)
        .sendKeys(Keys.TAB)
        .keyUp(Keys.SHIFT)
        .perform();
    press(Keys.ARROW_LEFT, Keys.TAB);
    assertThat(focused()).isEqualTo("marks");
    press(Keys.SPACE);
    assertThat(browser.findAll("mark")).isEmpty();
  }

  /** A tab lies beside the others: up and down are for scrolling. */
  @Test
  void keysThatScrollAreNotTakenFromTheTabs() throws IOException {
    show(threeOrders());
    browser.find("#tab-html").click();

    press(Keys.ARROW_DOWN, Keys.PAGE_DOWN);
    assertThat(focused()).isEqualTo("tab-html");
    new Actions(browser.driver())
        .keyDown(Keys.CONTROL)
        .sendKeys(Keys.ARROW_RIGHT)
        .keyUp(Keys.CONTROL)
        .perform();
    assertThat(focused()).isEqualTo("tab-html");
    press(Keys.ARROW_RIGHT);
    assertThat(focused()).isEqualTo("tab-text");
  }

  @Test
  void whoIsChosenByKeyboardIsInView() throws IOException {
    show(many(100));
    browser.find("#mail-0").click();
    assertThat(inView("#mail-0")).isTrue();
    assertThat(inView("#mail-99")).isFalse();

    press(Keys.END);
    assertThat(inView("#mail-99")).isTrue();
    assertThat(inView("#mail-0")).isFalse();

    press(Keys.HOME);
    assertThat(inView("#mail-0")).isTrue();
  }

  private static boolean inView(String selector) {
    return (boolean)
        browser.run(
            "const at = document.querySelector(arguments[0]).getBoundingClientRect();"
                + "const list = document.querySelector('nav').getBoundingClientRect();"
                + "return at.top >= list.top - 1 && at.bottom <= list.bottom + 1;",
            selector);
  }

  @Test
  void anotherMailIsReadFromItsBeginning() throws IOException {
    show(many(100), "#view=header");
    browser.run("document.getElementById('view').scrollTop = 500");
    assertThat(browser.find("#view").getDomProperty("scrollTop")).isEqualTo("500");

    browser.find("#mail-1").click();

    assertThat(browser.find("#view").getDomProperty("scrollTop")).isEqualTo("0");
  }

  @Test
  void theTextIsShownAsItIs() throws IOException {
    show(threeOrders());

    browser.find("#tab-text").click();

    assertThat(browser.find("pre").getDomProperty("textContent"))
        .isEqualTo("Dear Tom & Jerry:\n\n- Pen & ink\n- Paper <A4>\n");
  }

  @Test
  void theSourceMarksEachValueWithTheTagThatBroughtIt() throws IOException {
    Recipients orders = threeOrders();
    show(orders, "#view=source");

    assertThat(texts("h3")).containsExactly("Subject", "HTML", "Text");
    assertThat(texts("mark"))
        .containsExactly(
            "%name%Tom & Jerry",
            "%name%Tom &amp; Jerry",
            "%name%Tom &amp; Jerry",
            "{{.}}Pen &amp; ink",
            "{{.}}Paper &lt;A4&gt;",
            "%name%Tom & Jerry",
            "{{.}}Pen & ink",
            "{{.}}Paper <A4>");
    assertThat(texts(".block > .tag")).containsExactly("{{#each lines}}", "{{#each lines}}");

    browser.find("#marks").click();

    assertThat(browser.findAll("pre mark, pre span")).isEmpty();
    assertThat(
            browser.findAll("pre").stream().map(pre -> pre.getDomProperty("textContent")).toList())
        .containsExactly(
            orders.preview().get(0).subject(),
            orders.preview().get(0).html(),
            orders.preview().get(0).text());
  }

  @Test
  void theHeaderIsShownAsItIsSent() throws IOException {
    AnyRecipients orders = many(3);
    show(orders, "#mail=2&view=header");

    assertThat(texts("h3")).containsExactly("SendGrid", "SendCloud");
    List<String> boxes =
        browser.findAll("pre").stream().map(pre -> pre.getDomProperty("textContent")).toList();
    String json = orders.sendGrid().build().json();
    String base64 = orders.sendCloud().build().headerValue();
    assertThat(boxes.get(0)).isEqualToIgnoringWhitespace(json);
    assertThat(boxes.get(1)).isEqualTo("X-SMTPAPI: " + json);
    assertThat(boxes.get(2)).isEqualToIgnoringWhitespace(orders.sendCloud().build().json());
    assertThat(boxes.get(3)).isEqualTo("X-SMTPAPI: " + base64);
    assertThat(texts("h4"))
        .startsWith(
            "As JSON: " + json.length() + " characters",
            "On the wire: " + (json.length() + "X-SMTPAPI: ".length()) + " characters");
    assertThat(texts("mark"))
        .startsWith("\"r2@example.com\"", "\"Reader 2\"", "\"Reader 2\"", "\"<li>Line 2</li>\"");
    assertThat(texts(".figure"))
        .containsExactly(
            "3 of 10,000", "40 of 50,000", "3 of 100", base64.length() + " of 1,000,000");
  }

  @Test
  void whatIsNearALimitSaysHowNear() throws IOException {
    show(
        orders()
            .to("tom@example.com")
            .give(0, "T")
            .give(1, List.of("word ".repeat(4_200)))
            .to("zoe@example.com")
            .give(0, "Z")
            .give(1, List.of("word ".repeat(3_950)))
            .build(),
        "#view=header");
    assertThat(texts(".near")).containsExactly("42,014 of 50,000: 84% of the limit");

    browser.find("#mail-1").click();
    assertThat(texts(".figure")).contains("39,514 of 50,000");
    assertThat(texts(".near")).isEmpty();
  }

  @Test
  void whatIsOverALimitIsSaidInTheServicesPlace() throws IOException {
    show(
        orders().to("tom@example.com").give(0, "T").give(1, List.of("word ".repeat(6_000))).build(),
        "#view=header");

    assertThat(texts(".refused"))
        .containsExactly(
            "Refused: SendGrid takes at most 50,000 bytes of values for one recipient, and recipient 1 (tom@example.com) has 60,014. Shorten them, or move text that is the same for all into the template.");
    assertThat(text("h2")).isEqualTo("For T");
  }

  @Test
  void aPhoneIsAsWideAsAPhone() throws IOException {
    show(threeOrders());
    assertThat(browser.find("iframe").getSize().width).isGreaterThan(900);

    browser.find("#phone").click();
    assertThat(browser.find("iframe").getSize().width).isEqualTo(390);
    assertThat(browser.find("#phone").getAttribute("aria-pressed")).isEqualTo("true");
    assertThat(browser.find("#desktop").getAttribute("aria-pressed")).isEqualTo("false");

    browser.find("#desktop").click();
    assertThat(browser.find("iframe").getSize().width).isGreaterThan(900);
  }

  @Test
  void nothingIsWiderThanTheScreenOfAPhone() throws IOException {
    browser.resize(390, 800);
    show(threeOrders());
    assertThat(browser.find("#phone").getAttribute("aria-pressed")).isEqualTo("true");
    for (String view : List.of("html", "text", "source", "header")) {
      show(threeOrders(), "#view=" + view);

      assertThat(browser.run("return document.documentElement.scrollWidth"))
          .as(view)
          .asInstanceOf(LONG)
          .isLessThanOrEqualTo(390);
      assertThat(browser.find("#view").getDomProperty("scrollHeight"))
          .as("%s is scrolled with the page, not in it", view)
          .isEqualTo(browser.find("#view").getDomProperty("clientHeight"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "text", "source", "header"})
  void aLongSubjectLeavesRoomForTheMail(String view) throws IOException {
    show(orders().to("tom@example.com").give(0, "word ".repeat(3_000)).give(1, List.of()).build());

    browser.find("#tab-" + view).click();

    assertThat(browser.find("#view").getSize().height).isGreaterThanOrEqualTo(180);
    assertThat(browser.run("return document.documentElement.scrollHeight")).isEqualTo(800L);
  }

  private static String colourInFrame() {
    return browser.inFrame(
        () -> (String) browser.run("return getComputedStyle(document.body).backgroundColor"));
  }

  private static String colour() {
    return (String) browser.run("return getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void lightAndDarkAreThoseOfThePageAndOfTheMail() throws IOException {
    show(threeOrders());
    String light = colour();
    assertThat(colourInFrame()).isEqualTo("rgb(255, 255, 255)");

    browser.find("#dark").click();

    assertThat(colour()).isNotEqualTo(light);
    assertThat(colourInFrame()).isEqualTo("rgb(1, 2, 3)");
    assertThat(browser.find("#dark").getAttribute("aria-pressed")).isEqualTo("true");

    browser.find("#light").click();
    assertThat(colour()).isEqualTo(light);
    assertThat(colourInFrame()).isEqualTo("rgb(255, 255, 255)");
  }

  @Test
  void thePageIsDarkWhereTheReadersSystemIs() throws IOException {
    emulate("", "dark");
    show(threeOrders());

    assertThat(colourInFrame()).isEqualTo("rgb(1, 2, 3)");
    assertThat(browser.find("#dark").getAttribute("aria-pressed")).isEqualTo("true");

    emulate("", "light");

    browser.await(() -> "true".equals(browser.find("#light").getAttribute("aria-pressed")));
    assertThat(colourInFrame()).isEqualTo("rgb(255, 255, 255)");
  }

  @ParameterizedTest
  @CsvSource({
    "light,html",
    "light,source",
    "light,header",
    "dark,html",
    "dark,source",
    "dark,header"
  })
  void everyTextStandsOutFromItsGround(String colours, String view) throws IOException {
    show(threeOrders(), "#view=" + view + "&colours=" + colours);

    assertThat((List<?>) browser.run(LOW_CONTRASTS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void whatIsChosenIsSeenInTheColoursOfTheReadersSystem(String colours) throws IOException {
    browser.command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "",
            "features",
            List.of(
                Map.of("name", "forced-colors", "value", "active"),
                Map.of("name", "prefers-color-scheme", "value", colours))));
    show(threeOrders(), "#view=source");

    assertThat((List<?>) browser.run(LOW_CONTRASTS)).isEmpty();
    assertThat(browser.find("#mail-0").getCssValue("background-color"))
        .isNotEqualTo(browser.find("#mail-1").getCssValue("background-color"));
    assertThat(browser.find("#tab-source").getCssValue("border-bottom-color"))
        .isNotEqualTo(browser.find("#tab-html").getCssValue("border-bottom-color"));
    assertThat(browser.find("#light").getCssValue("background-color"))
        .isNotEqualTo(browser.find("#dark").getCssValue("background-color"));
    for (WebElement chosen : browser.findAll("#mail-0, [aria-pressed=true]")) {
      // Else the system lays a ground of its own below the text alone.
      assertThat(chosen.getCssValue("forced-color-adjust")).isEqualTo("none");
    }
  }

  /** By WCAG 2.2, 1.4.3: texts whose contrast is below 4.5. */
  private static final String LOW_CONTRASTS =
      """
      const channels = colour => colour.match(/[\\d.]+/g).map(Number);
      const luminance = ([r, g, b]) => [r, g, b]
        .map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const ground = element => {
        for (let at = element; at; at = at.parentElement) {
          const found = channels(getComputedStyle(at).backgroundColor);
          if (found.length === 3 || found[3] > 0) return found;
        }
      };
      return [...document.querySelectorAll('body *')]
        .filter(e => e.checkVisibility())
        .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
        .map(e => {
          const [a, b] = [luminance(channels(getComputedStyle(e).color)), luminance(ground(e))];
          return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), e.outerHTML.slice(0, 200)];
        })
        .filter(([contrast]) => contrast < 4.5).map(String);
      """;

  @Test
  void landmarksAndRolesHaveNames() throws IOException {
    show(threeOrders());

    assertThat(texts("body > header h1")).containsExactly("Order");
    assertThat(browser.find("nav").getAriaRole()).isEqualTo("navigation");
    assertThat(browser.find("nav").getAccessibleName()).isEqualTo("Recipients");
    assertThat(browser.find("main").getAriaRole()).isEqualTo("main");
    assertThat(browser.find("#list").getAriaRole()).isEqualTo("listbox");
    assertThat(browser.find("#view").getAriaRole()).isEqualTo("tabpanel");
    assertThat(browser.find("#view").getAccessibleName()).isEqualTo("HTML");
    assertThat(browser.find("iframe").getAccessibleName()).isEqualTo("The mail to tom@example.com");
    assertThat(
            browser.findAll("button, [role=option], [role=group]").stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getAccessibleName))
        .containsExactly(
            "Colours",
            "Light",
            "Dark",
            "Order",
            "Tom & Jerry tom@example.com For Tom & Jerry",
            "zoe@example.com For Zoë",
            "li@example.com For 李",
            "HTML",
            "Text",
            "Source",
            "Header",
            "Width",
            "Phone",
            "Desktop",
            "Load images");
    browser.find("#tab-header").click();
    assertThat(browser.findAll("meter").stream().map(WebElement::getAccessibleName))
        .containsExactly("Recipients", "Bytes of this recipient’s values");
  }

  private static AnyRecipients many(int count) {
    AnyRecipients.Row row = orders();
    for (int i = 1; i <= count; i++) {
      row = row.to("r" + i + "@example.com").give(0, "Reader " + i).give(1, List.of("Line " + i));
    }
    return row.build();
  }

  @Test
  void theFirstHundredAreShownAndTheRestIsCounted() throws IOException {
    show(many(1_234), "#view=header");

    assertThat(text("#count")).isEqualTo("1,234 recipients");
    assertThat(browser.findAll("[role=option]")).hasSize(100);
    assertThat(text(".rest")).isEqualTo("The first 100 of 1,234 recipients.");
    assertThat(texts(".note"))
        .containsExactly(
            "One header for 1,234 recipients.", "Header 1 of 13, for the recipients 1 to 100.");
    assertThat(texts("pre").get(0)).contains("\"r100@example.com\", … 1,134 more],");
    assertThat(texts("pre").get(2)).contains("\"r100@example.com\"],").doesNotContain("more");
  }

  @Test
  void severalListsStandOneUnderTheOtherAndShareTheHundred() throws IOException {
    Preview all = Preview.of(List.of(many(2), many(500)));
    browser.open(all.writePage(folder.resolve("preview.html")), "#mail=3");

    assertThat(text("#count")).isEqualTo("502 recipients");
    assertThat(texts(".list-name")).containsExactly("Order", "Order");
    assertThat(texts(".rest")).containsExactly("The first 98 of 500 recipients.");
    assertThat(browser.findAll("#list > [role=group]").stream().map(WebElement::getAccessibleName))
        .containsExactly("Order", "Order. The first 98 of 500 recipients.");
    assertThat(browser.findAll("#list :not([role], [role=option] *, [aria-hidden=true])"))
        .isEmpty();
    assertThat(text("h1")).isEqualTo("Order");
    assertThat(text("h2")).isEqualTo("For Reader 1");
    browser.find("#mail-1").click();
    assertThat(text("h2")).isEqualTo("For Reader 2");
  }

  @Test
  void aFrameIsMadeWhenItIsLookedAt() throws IOException {
    show(many(100), "#view=text");
    assertThat(browser.findAll("iframe")).isEmpty();

    browser.find("#tab-html").click();
    assertThat(browser.findAll("iframe")).hasSize(1);
    browser.find("#mail-5").click();
    assertThat(browser.findAll("iframe")).hasSize(1);
    assertThat(browser.textInFrame()).isEqualTo("Dear Reader 6:\nLine 6");
  }

  @Test
  void thePageStaysWhereItWasWhenItIsLoadedAgain() throws IOException {
    show(threeOrders());
    browser.find("#mail-1").click();
    browser.find("#tab-source").click();
    browser.find("#dark").click();
    String dark = colour();

    browser.driver().navigate().refresh();

    assertThat(text("h2")).isEqualTo("For Zoë");
    assertThat(text("[role=tab][aria-selected=true]")).isEqualTo("Source");
    assertThat(colour()).isEqualTo(dark);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "-1,0", "NaN,0", "__proto__,0", "2,1", "2x,1", "3,2", "4,2", "1e99,0"})
  void anAddressThatSaysAnythingShowsAMail(String mail, int chosen) throws IOException {
    show(threeOrders(), "#view=__proto__&width=stage&colours=dark%20only&mail=" + mail);

    assertThat(browser.find("[aria-selected=true][role=option]").getDomAttribute("id"))
        .isEqualTo("mail-" + chosen);
    assertThat(texts("[aria-selected=true][role=tab], [aria-pressed=true]"))
        .startsWith("Light", "HTML", "Desktop");
    assertThat(browser.find(".stage").getDomAttribute("class")).isEqualTo("stage desktop");
    assertThat(browser.run("return document.documentElement.style.colorScheme"))
        .isEqualTo("light dark");
  }

  @Test
  void thePlainAddressStaysAsItIs() throws IOException {
    show(threeOrders());

    assertThat(browser.run("return location.hash")).isEqualTo("");
  }

  @Test
  void whoSwitchesImagesByKeyboardStaysThere() throws IOException {
    show(threeOrders());
    browser.find("#images").sendKeys(Keys.SPACE);
    browser.await(() -> text("#images").equals("Images are loaded"));

    assertThat(focused()).isEqualTo("images");
    press(Keys.SPACE);
    browser.await(() -> text("#images").equals("Load images"));
    assertThat(focused()).isEqualTo("images");
    browser.driver().navigate().refresh();
    assertThat(focused()).isNotEqualTo("images");
  }

  /** As far as the page can tell. */
  private static void print() {
    browser.run("dispatchEvent(new Event('beforeprint'))");
    emulate("print", "light");
  }

  @Test
  void onPaperStandsTheMailAloneAndLight() throws IOException {
    show(threeOrders(), "#colours=dark");
    print();

    assertThat(colour()).isEqualTo("rgb(255, 255, 255)");
    assertThat(colourInFrame()).isEqualTo("rgb(255, 255, 255)");

    assertThat(
            browser.findAll("body > header, nav, .bar").stream()
                .filter(WebElement::isDisplayed)
                .toList())
        .isEmpty();
    assertThat(text("h2")).isEqualTo("For Tom & Jerry");
    assertThat(browser.find("iframe").getSize().height).isBetween(200, 400);
  }

  @Test
  void aLongMailIsNotCutOnPaper() throws IOException {
    String lines =
        IntStream.range(0, 200)
            .mapToObj(i -> "<p>Line " + i + "</p>")
            .collect(Collectors.joining());
    show(AnyRecipients.builder(Template.html(lines)).to("tom@example.com").build());
    print();

    long needed =
        browser.inFrame(() -> (Long) browser.run("return document.documentElement.scrollHeight"));
    assertThat((long) browser.find("iframe").getSize().height).isGreaterThanOrEqualTo(needed);
  }

  @Test
  void whatATemplateHasNotHasNoTab() throws IOException {
    show(AnyRecipients.builder(Template.html("<p>Hello</p>")).to("tom@example.com").build());

    assertThat(texts("[role=tab]").stream().filter(text -> !text.isEmpty()))
        .containsExactly("HTML", "Source", "Header");
    assertThat(text("h2")).isEqualTo("No subject");
    assertThat(texts("[role=option]")).containsExactly("tom@example.com\nNo subject");
  }

  @Test
  void aListOfNobodySaysSo() throws IOException {
    browser.open(
        Preview.of(List.of()).writePage(folder.resolve("preview.html")), "#mail=7&view=header");

    assertThat(text("h1")).isEqualTo("Nothing to preview");
    assertThat(text("nav")).isEqualTo("There are no recipients.");
    assertThat(browser.findAll("[role=listbox]")).isEmpty();
    assertThat(browser.find("#mail").isDisplayed()).isFalse();
  }
}
