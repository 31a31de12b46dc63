package dev.tagalong.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.GivenValues;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.TemplateBuilder;
import dev.tagalong.internal.data.Context;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The template of an interface, named {@code Receipt} unless it matters, with files in memory. */
public final class Template {
  private final Map<String, byte[]> files = new HashMap<>();
  private final TemplateBuilder compiled;
  private int reads;

  public Template() {
    this("Receipt");
  }

  public Template(String name) {
    compiled =
        TemplateBuilder.of(
            name,
            file -> {
              reads++;
              byte[] bytes = files.get(file);
              return bytes == null ? null : new ByteArrayInputStream(bytes);
            });
  }

  public static Template html(String html) {
    return new Template().withHtml(html);
  }

  public Template withHtml(String html) {
    files.put("/mail/receipt.html", html.getBytes(UTF_8));
    compiled.html("mail/receipt.html");
    return this;
  }

  public Template withText(String text) {
    files.put("/mail/receipt.txt", text.getBytes(UTF_8));
    compiled.text("mail/receipt.txt");
    return this;
  }

  public Template withSubject(String subject) {
    compiled.subject(subject);
    return this;
  }

  public Template with(TagColumn column) {
    compiled.column(column);
    return this;
  }

  /** A block, without its wording, and the contexts of it and of each tag in it. */
  public Template withBlock(String sent, String skeleton, Context... contexts) {
    compiled.block(sent, skeleton, contexts);
    return this;
  }

  /** Goes through SendGrid alone. */
  public Template sendGridAlone() {
    compiled.sendGridAlone();
    return this;
  }

  /** Computes the values that are left out of the column at {@code index}. */
  public Template computing(int index, Function<GivenValues, Object> value) {
    compiled.defaultValue(index, value);
    return this;
  }

  public Template ignoring(String... texts) {
    compiled.ignore(texts);
    return this;
  }

  /** Replaces a file by bytes of any kind. */
  public Template holding(String file, byte[] bytes) {
    files.put("/" + file, bytes);
    return this;
  }

  /** Takes a file away. */
  public Template without(String file) {
    files.remove("/" + file);
    return this;
  }

  public CompiledTemplate compiled() {
    return compiled.build();
  }

  /** How often a file was opened. */
  public int reads() {
    return reads;
  }
}
