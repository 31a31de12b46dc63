package dev.tagalong.wire;

import dev.tagalong.generated.Columns;
import dev.tagalong.generated.Substitution;
import java.util.List;

/** Writes the arrays that are aligned with {@code to}. */
public final class RecipientArrays {
  private static final int SAMPLES = 16;

  /** Any long in digits. */
  private static final int LONGEST_NUMBER = 20;

  /** No character takes more bytes. */
  private static final int LONGEST_IN_UTF_8 = 3;

  private RecipientArrays() {}

  /** Writes {@code to}; nothing where there are no recipients. */
  public static void writeTo(JsonOutput json, Columns recipients) {
    int size = recipients.size();
    if (size == 0) {
      return;
    }
    json.name("to");
    json.startArray();
    int row = 0;
    try {
      for (; row < size; row++) {
        json.string(entry(recipients, row));
      }
    } catch (TooLongForLine e) {
      throw e.at("to, at " + recipients.describe(row));
    }
    json.endArray();
  }

  /** A recipient as {@code to} names it: with the display name, if there is one. */
  private static String entry(Columns recipients, int row) {
    String name = recipients.displayName(row);
    String address = recipients.address(row);
    return name.isEmpty() ? address : Addresses.withName(name, address);
  }

  /**
   * Writes {@code sub}; nothing where there are no tags.
   *
   * @param numbers whether columns of integers are written as JSON numbers
   * @return so many bytes at most are all values of one recipient, in UTF-8
   */
  public static long writeSub(
      JsonOutput json, Columns recipients, List<Substitution> substitutions, boolean numbers) {
    if (substitutions.isEmpty() || recipients.size() == 0) {
      return 0;
    }
    long bound = 0;
    json.name("sub");
    json.startObject();
    for (Substitution substitution : substitutions) {
      json.name(substitution.tag());
      json.startArray();
      int longest = writeValues(json, recipients, substitution, numbers && substitution.integers());
      bound += (long) LONGEST_IN_UTF_8 * longest;
      json.endArray();
    }
    json.endObject();
    return bound;
  }

  /** Gives the number of characters of the longest value. */
  private static int writeValues(
      JsonOutput json, Columns recipients, Substitution substitution, boolean asNumbers) {
    int size = recipients.size();
    int longest = LONGEST_NUMBER;
    int row = 0;
    try {
      while (row < size) {
        Object plain = asNumbers ? null : substitution.plainValue(row);
        if (plain != null) {
          row = json.plain(plain, substitution, row, size);
          longest = Math.max(longest, json.longestPlain());
          continue;
        }
        Object value = substitution.value(row);
        if (asNumbers) {
          json.number(((Number) value).longValue());
        } else {
          String text = value.toString();
          longest = Math.max(longest, text.length());
          json.string(text);
        }
        row++;
      }
    } catch (TooLongForLine e) {
      throw e.at("%s of %s".formatted(substitution.tag(), recipients.describe(row)));
    }
    return longest;
  }

  /**
   * About how many bytes {@link #writeTo} and {@link #writeSub} write, from a few rows; a little
   * more rather than less.
   */
  public static int estimate(Columns recipients, List<Substitution> substitutions) {
    int size = recipients.size();
    if (size == 0) {
      return 0;
    }
    int samples = Math.min(size, SAMPLES);
    long sampled = 0;
    for (int i = 0; i < samples; i++) {
      int row = (int) ((long) i * size / samples);
      sampled += length(entry(recipients, row));
      for (Substitution substitution : substitutions) {
        sampled += length(substitution.value(row));
      }
    }
    long tags = substitutions.stream().mapToLong(tag -> tag.tag().length() + 8L).sum();
    long estimate = sampled * size / samples;
    return (int) Math.min(Integer.MAX_VALUE / 2, tags + estimate + estimate / 32 + 256);
  }

  /** With the comma. */
  private static long length(Object value) {
    return Texts.jsonLength(value.toString()) + 1;
  }
}
