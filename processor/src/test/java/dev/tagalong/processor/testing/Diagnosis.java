package dev.tagalong.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.problem.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the processor says of the template interface {@code Receipt}, under every compiler. */
public final class Diagnosis {
  private final Map<String, String> templates = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private String annotation = "@EmailTemplate(\"mail/receipt.html\")";
  private String methods = "";
  private String parents = "";
  private String[] options = {};

  private Diagnosis() {}

  /** An interface whose HTML body is {@code html}. */
  public static Diagnosis ofHtml(String html) {
    return new Diagnosis().template("mail/receipt.html", html);
  }

  /** An interface with this annotation, which needs no imports. */
  public static Diagnosis of(String annotation) {
    return new Diagnosis().annotated(annotation);
  }

  public Diagnosis annotated(String text) {
    annotation = text;
    return this;
  }

  public Diagnosis template(String name, String text) {
    templates.put(name, text);
    return this;
  }

  public Diagnosis methods(String text) {
    methods = text;
    return this;
  }

  public Diagnosis inheriting(String type) {
    parents = "extends " + type;
    return this;
  }

  public Diagnosis source(String text) {
    sources.put("source" + sources.size(), text);
    return this;
  }

  public Diagnosis options(String... texts) {
    options = texts;
    return this;
  }

  /** Expects exactly these messages of every compiler, in order. */
  public void says(String... messages) {
    for (Compiler.Kind kind : Compiler.Kind.values()) {
      assertThat(messages(kind)).as(kind.name()).containsExactly(messages);
    }
  }

  /** Expects problems of exactly these kinds, in order. */
  public void saysOnly(Code... codes) {
    for (Compiler.Kind kind : Compiler.Kind.values()) {
      assertThat(messages(kind))
          .as(kind.name())
          .extracting(message -> Code.valueOf(message.substring(1, message.indexOf(']'))))
          .containsExactly(codes);
    }
  }

  /** Expects that no compiler says anything. */
  public void saysNothing() {
    says();
  }

  /** Javac indents all lines of a message but the first. */
  private List<String> messages(Compiler.Kind kind) {
    List<String> messages = compile(kind).messages();
    return kind == Compiler.Kind.JAVAC
        ? messages.stream().map(message -> message.replace("\n  ", "\n")).toList()
        : messages;
  }

  public Compiled compile(Compiler.Kind kind) {
    Compiler compiler = Compiler.of(kind, newFolder()).options(options);
    if (kind == Compiler.Kind.ECJ) {
      compiler.options("-warn:-unusedImport,warningToken");
    }
    templates.forEach(compiler::template);
    sources.values().forEach(compiler::source);
    return compiler
        .source(
            """
            package shop;

            import dev.tagalong.*;
            import java.math.*;
            import java.net.*;
            import java.time.*;
            import java.util.*;

            %s
            public interface Receipt %s {
              %s
            }
            """
                .formatted(annotation, parents, methods))
        .compile();
  }

  /** The lines joined, the first one without its margin. */
  public static String lines(String... lines) {
    return String.join("\n", List.of(lines));
  }

  /** Kept, since compilers read sources again for the positions of their messages. */
  private static Path newFolder() {
    try {
      Path all = Files.createDirectories(Path.of("target", "diagnosis"));
      return Files.createTempDirectory(all, "receipt").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
