package dev.tagalong.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The version of Tagalong that wrote a class, which the runtime beside it may not be.
 *
 * <p>{@link #tagalong} is what generated classes call before anything else here, and it never
 * changes: whatever else a class needs may be gone where it is refused.
 */
public final class WrittenBy {
  /** What generated classes call here; raised by one where those written before would fail. */
  public static final int FORMAT = 2;

  /** The oldest format that still runs. */
  private static final int OLDEST = 2;

  private WrittenBy() {}

  /**
   * Refuses a class that was written for another runtime.
   *
   * @param version the version that wrote it
   * @param format the format of that version
   * @throws IncompatibleClassChangeError if this runtime cannot run the class
   */
  public static WrittenBy tagalong(String version, int format, Class<?> generated) {
    if (format < OLDEST || format > FORMAT) {
      throw new IncompatibleClassChangeError(
          format < OLDEST
              ? "%s was written by Tagalong %s, and tagalong-runtime %3$s no longer runs it: compile it again, with tagalong-processor %3$s"
                  .formatted(generated.getName(), version, version())
              : "%s was written by Tagalong %s, and tagalong-runtime %s is older: use tagalong-runtime %2$s"
                  .formatted(generated.getName(), version, version()));
    }
    return new WrittenBy();
  }

  /**
   * Begins the description of the template interface {@code name}.
   *
   * @param resources opens a file by its absolute name ({@code "/mail/receipt.html"}) from the
   *     module or class path of the generated class; null where there is none
   */
  public TemplateBuilder template(String name, Function<String, @Nullable InputStream> resources) {
    return TemplateBuilder.of(name, resources);
  }

  /** This version of Tagalong, as its build has it. */
  public static String version() {
    try (InputStream file =
        Objects.requireNonNull(WrittenBy.class.getResourceAsStream("version.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
