package dev.tagalong.processor.wire;

import dev.tagalong.processor.testing.JsonData;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Python's own library for mail. One process for many mails. */
final class PythonReader implements MailReader {
  private static final String SCRIPT = "/wire/reader.py";

  private final Process python;
  private final Path errors;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  private PythonReader(Process python, Path errors) {
    this.python = python;
    this.errors = errors;
    requests = python.outputWriter(StandardCharsets.US_ASCII);
    answers = python.inputReader(StandardCharsets.US_ASCII);
  }

  /** Starts Python; where it is not on the path, the test that asks is skipped. */
  static PythonReader start() {
    try (InputStream script = PythonReader.class.getResourceAsStream(SCRIPT)) {
      if (script == null) {
        throw new AssertionError(SCRIPT + " is not on the class path");
      }
      Path errors = Files.createTempFile("python", ".txt");
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      ProcessBuilder builder =
          new ProcessBuilder("python3", "-c", text).redirectError(errors.toFile());
      return new PythonReader(startOrSkip(builder, errors), errors);
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
          "python3 is not on the PATH; its library for mail reads what is sent: " + e.getMessage());
    }
  }

  @Override
  public ReadMail read(byte[] mail) {
    try {
      requests.write(Base64.getEncoder().encodeToString(mail));
      requests.newLine();
      requests.flush();
      String line = answers.readLine();
      if (line == null) {
        throw new AssertionError("python3 has ended: " + Files.readString(errors));
      }
      Map<?, ?> answer = (Map<?, ?>) JsonData.read(line);
      return new ReadMail(
          (String) answer.get("name"),
          (String) answer.get("address"),
          (String) answer.get("subject"),
          (String) answer.get("text"),
          (String) answer.get("html"),
          (String) answer.get("header"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends Python, and fails if it has printed an error. */
  @Override
  public void close() {
    try {
      requests.close();
      int status = python.waitFor();
      answers.close();
      String printed = Files.readString(errors);
      Files.delete(errors);
      if (status != 0 || !printed.isEmpty()) {
        throw new AssertionError("python3 has ended with " + status + ": " + printed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
