package com.example.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was sent since the last checkpoint. */
class SentLogTest {
  @TempDir private Path folder;

  private static Subscriber row(long line) {
    return new Subscriber(line, "ann@example.com", "Ann", BigDecimal.ONE);
  }

  @Test
  void rowsAreKnownUntilACheckpointKnowsThem() throws IOException {
    SentLog log = new SentLog(folder.resolve("sent").toUri());
    assertThat(log.lines()).isEmpty();

    log.add("one", List.of(row(2), row(4)));
    log.add("two", List.of(row(3)));
    assertThat(log.lines()).containsExactlyInAnyOrder(2L, 3L, 4L);

    log.remove("one");
    assertThat(log.lines()).containsExactly(3L);
    log.clear();
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void batchThatWasNotWrittenToItsEndCountsAsNone() throws IOException {
    SentLog log = new SentLog(folder.toUri());
    log.add("one", List.of(row(2), row(258)));
    byte[] whole = Files.readAllBytes(folder.resolve("one"));

    for (int length = 0; length < whole.length; length++) {
      Files.write(folder.resolve("one"), Arrays.copyOf(whole, length));
      assertThat(log.lines()).isEmpty();
    }
  }
}
