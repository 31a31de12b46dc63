package dev.tagalong.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
      List<String> expected = Files.readAllLines(file);
      List<String> lines = actual.lines().toList();
      for (int i = 0; i < Math.min(expected.size(), lines.size()); i++) {
        assertThat(lines.get(i)).as("%s, line %d", file, i + 1).isEqualTo(expected.get(i));
      }
      assertThat(lines).as("the number of lines of %s", file).hasSameSizeAs(expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
