package dev.tagalong.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Chromium without a window, for the tests of a class; without it or its driver on the path they
 * are skipped.
 */
public final class Browser implements BeforeAllCallback, AfterAllCallback {
  /** Says which versions of a protocol it knows, though no test uses it so; kept, to stay quiet. */
  private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools");

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  /** Null where there is none, and so no test. */
  private ChromeDriver driver;

  /** A page whose address differs by its place alone would not be loaded again. */
  private int opened;

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
    Optional<Path> chromedriver = onPath("chromedriver");
    assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(),
        "Skipped: no chromium and chromedriver are on the path, so nobody looks at the page.");
    VERSIONS.setLevel(Level.OFF);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.orElseThrow().toFile())
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    driver = new ChromeDriver(service, options);
    resize(1280, 800);
  }

  private static Optional<Path> onPath(String... names) {
    List<String> folders = Arrays.asList(System.getenv("PATH").split(File.pathSeparator));
    return Stream.of(names)
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  public ChromeDriver driver() {
    return driver;
  }

  /** Opens a page anew, whatever was open. */
  public void open(Path page, String place) {
    opened++;
    driver.get(page.toUri() + "?" + opened + place);
  }

  public void resize(int width, int height) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  public void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }

  public Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Runs a script that says by the function {@code arguments[0]} what it gives. */
  public Object runAsync(String script) {
    return driver.executeAsyncScript(script);
  }

  public WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  public List<WebElement> findAll(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** What the one frame shows, once it shows something. */
  public String textInFrame() {
    return inFrame(
        () -> {
          await(() -> !find("body").getText().isEmpty());
          return find("body").getText();
        });
  }

  /** Does something where the one frame's document is the document. */
  public <T> T inFrame(Supplier<T> what) {
    driver.switchTo().frame(find("iframe"));
    try {
      await(() -> run("return document.readyState").equals("complete"));
      return what.get();
    } finally {
      driver.switchTo().defaultContent();
    }
  }

  /** Asks until it is so. */
  public void await(Supplier<Boolean> what) {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (!what.get()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come about within " + LONGEST_WAIT);
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (driver != null) {
      driver.quit();
    }
  }
}
