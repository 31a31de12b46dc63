package dev.tagalong.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that says what is expected, for people to read. {@code -Dtagalong.renew=true} writes it
 * anew; the difference is then to be judged by eye.
 */
public final class GoldenFile {
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  private final Path file;

  private GoldenFile(Path file) {
    this.file = file;
  }

  /** The file {@code name} of the test resources. */
  public static GoldenFile of(String name) {
    return new GoldenFile(RESOURCES.resolve(name));
  }

  /** Holds {@code actual} against the file. */
  public void assertSame(String actual) {
    try {
      if (Boolean.getBoolean("tagalong.renew")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(actual).isEqualToNormalizingNewlines(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
