package dev.tagalong.processor.handlebars;

import dev.tagalong.processor.testing.JsonData;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Handlebars.js, run by node: what a template gives for data. One process for many templates. */
final class HandlebarsOracle implements AutoCloseable {
  /** The file of Handlebars.js, as the library for Java carries it. */
  private static final String HANDLEBARS = "/handlebars-v4.7.10.js";

  private static final String SCRIPT = "/handlebars/oracle.js";

  private final Process node;
  private final Path errors;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  private HandlebarsOracle(Process node, Path errors) {
    this.node = node;
    this.errors = errors;
    requests = node.outputWriter(StandardCharsets.US_ASCII);
    answers = node.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts node; where it is not on the path, the test that asks is skipped. */
  static HandlebarsOracle start() {
    try {
      Path errors = Files.createTempFile("handlebars", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder("node", "-e", resource(SCRIPT)).redirectError(errors.toFile());
      HandlebarsOracle oracle = new HandlebarsOracle(startOrSkip(builder, errors), errors);
      oracle.send(Map.of("source", resource(HANDLEBARS)));
      return oracle;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process startOrSkip(ProcessBuilder builder, Path errors) throws IOException {
    try {
      return builder.start();
    } catch (IOException e) {
      Files.delete(errors);
      return Assumptions.abort(
          "node is not on the PATH; it runs Handlebars.js, which blocks are held against: "
              + e.getMessage());
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = HandlebarsOracle.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new AssertionError(name + " is not on the class path");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What Handlebars gives, its values escaped as it does in every place. */
  String escaped(String template, Map<String, String> partials, Object data) {
    return render(template, partials, data, true);
  }

  /** What Handlebars gives with its values as they are. */
  String unescaped(String template, Map<String, String> partials, Object data) {
    return render(template, partials, data, false);
  }

  private String render(
      String template, Map<String, String> partials, Object data, boolean escaped) {
    try {
      send(Map.of("template", template, "partials", partials, "data", data, "escaped", escaped));
      String line = answers.readLine();
      if (line == null) {
        throw new AssertionError("node has ended: " + Files.readString(errors));
      }
      Map<?, ?> answer = (Map<?, ?>) JsonData.read(line);
      if (answer.containsKey("error")) {
        throw new AssertionError("Handlebars refuses " + template + ": " + answer.get("error"));
      }
      return (String) answer.get("text");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(Object request) throws IOException {
    requests.write(JsonData.write(request));
    requests.newLine();
    requests.flush();
  }

  /** Ends node, and fails if it has printed an error. */
  @Override
  public void close() {
    try {
      requests.close();
      int status = node.waitFor();
      answers.close();
      String printed = Files.readString(errors);
      Files.delete(errors);
      if (status != 0 || !printed.isEmpty()) {
        throw new AssertionError("node has ended with " + status + ": " + printed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
