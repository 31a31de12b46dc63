package dev.tagalong.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A page of HTML that shows mails in a browser, all in one file.
 *
 * <p>What it shows comes from templates and values, and none of it is trusted: it stands in the
 * page as JSON without any {@code <}, and becomes text there, or the content of a sandboxed frame.
 * The page's policy lets one script run, its own, by its hash.
 */
public final class PreviewPage {
  /** How many recipients a page shows, at most. */
  private static final int SHOWN = 100;

  private PreviewPage() {}

  /**
   * The page of {@code lists}, in their order.
   *
   * @throws dev.tagalong.TemplateDriftException if a template file is missing, or its tags are not
   *     the compiled ones
   */
  public static String of(List<ShownList> lists) {
    String script = resource("page.js");
    StringBuilder page = new StringBuilder();
    String rest = resource("page.html");
    rest = fill(page, rest, "SCRIPT-HASH", sha256(script));
    rest = fill(page, rest, "STYLE", resource("page.css"));
    // In JSON, < can only stand within a string.
    rest = fill(page, rest, "DATA", PageData.of(lists, SHOWN).replace("<", "\\u003C"));
    rest = fill(page, rest, "SCRIPT", script);
    return page.append(rest).toString();
  }

  /** Appends what stands before a place, and what is to stand there; gives what stands behind. */
  private static String fill(StringBuilder page, String rest, String place, String text) {
    String name = "[[" + place + "]]";
    int at = rest.indexOf(name);
    page.append(rest, 0, at).append(text);
    return rest.substring(at + name.length());
  }

  private static String sha256(String script) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream file =
        Objects.requireNonNull(PreviewPage.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
