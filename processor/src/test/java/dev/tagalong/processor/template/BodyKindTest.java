package dev.tagalong.processor.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whether a body is HTML, by its file's name or else by what it begins with. */
class BodyKindTest {
  private record Body(String file, String beginning, boolean html) {}

  private static final List<Body> BODIES =
      List.of(
          new Body("a.html", "Dear", true),
          new Body("a.HTM", "Dear", true),
          new Body("a.xhtml", "Dear", true),
          new Body("a.html.hbs", "Dear", true),
          new Body("a.de.html.ftl", "Dear", true),
          new Body("a.hbs", "<!DOCTYPE html>\n<p>", true),
          new Body("a.ftl", "\uFEFF \r\n<!doctype  HTML PUBLIC>", true),
          new Body("a.tpl", "<?xml version='1.0'?><!-- a -->\n<!-- b --><html lang=en>", true),
          new Body("a.mustache", "<TABLE>", true),
          new Body("a.hbs", "<p>", true),
          new Body("a.mail", "<!-- --> ".repeat(20_000) + "<html>", true),
          new Body("a.txt", "<!DOCTYPE html>", false),
          new Body("a.text", "<p>", false),
          new Body("a.txt.hbs", "<p>", false),
          new Body("a.hbs", "Dear <b>", false),
          new Body("a.hbs", "<b@example.com>", false),
          new Body("a.hbs", "<paragraph>", false),
          new Body("a.hbs", "<!-- never closed <html>", false),
          new Body("a.html5", "Dear", false),
          new Body("html", "Dear", false));

  @TempDir private static Path folder;
  private static Compiled compiled;

  @BeforeAll
  static void compile() {
    Compiler compiler = Compiler.javac(folder);
    for (int i = 0; i < BODIES.size(); i++) {
      String name = "m" + i + "/" + BODIES.get(i).file();
      compiler
          .template(name, BODIES.get(i).beginning() + " %name%")
          .source(
              """
              package p;

              @dev.tagalong.EmailTemplate("%s")
              public interface T%d {
                String name();
              }
              """
                  .formatted(name, i));
    }
    compiled = compiler.compile();
  }

  @TestFactory
  Stream<DynamicTest> bodyIsWhatItsNameOrItsBeginningSays() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < BODIES.size(); i++) {
      Body body = BODIES.get(i);
      String source = compiled.generatedSource("p/T" + i + "Recipients.java");
      String shown = body.beginning().substring(0, Math.min(30, body.beginning().length()));
      tests.add(
          DynamicTest.dynamicTest(
              body.file() + ": " + shown,
              () ->
                  assertThat(source)
                      .contains((body.html() ? ".html(\"m" : ".text(\"m"))
                      .doesNotContain((body.html() ? ".text(\"m" : ".html(\"m"))));
    }
    return tests.stream();
  }
}
