package dev.tagalong.generated;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;

/** The template of an interface named {@code Receipt}, with files in memory. */
final class Template {
  private final Map<String, byte[]> files = new HashMap<>();
  private final CompiledTemplate.Builder compiled;
  private int reads;

  Template() {
    compiled =
        CompiledTemplate.of(
            "Receipt",
            name -> {
              reads++;
              byte[] file = files.get(name);
              return file == null ? null : new ByteArrayInputStream(file);
            });
  }

  static Template html(String html) {
    return new Template().withHtml(html);
  }

  Template withHtml(String html) {
    files.put("/mail/receipt.html", html.getBytes(UTF_8));
    compiled.html("mail/receipt.html");
    return this;
  }

  Template withText(String text) {
    files.put("/mail/receipt.txt", text.getBytes(UTF_8));
    compiled.text("mail/receipt.txt");
    return this;
  }

  Template withSubject(String subject) {
    compiled.subject(subject);
    return this;
  }

  Template with(Column column) {
    compiled.column(column);
    return this;
  }

  Template ignoring(String... texts) {
    compiled.ignore(texts);
    return this;
  }

  /** Replaces a file by bytes of any kind. */
  Template holding(String file, byte[] bytes) {
    files.put("/" + file, bytes);
    return this;
  }

  /** Takes a file away. */
  Template without(String file) {
    files.remove("/" + file);
    return this;
  }

  CompiledTemplate compiled() {
    return compiled.build();
  }

  /** How often a file was opened. */
  int reads() {
    return reads;
  }
}
