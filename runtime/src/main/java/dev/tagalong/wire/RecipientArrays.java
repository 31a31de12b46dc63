package dev.tagalong.wire;

import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.RowValues;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.rules.Addresses;
import dev.tagalong.rules.AsciiEscapes;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** Writes the arrays that are aligned with {@code to}. */
public final class RecipientArrays {
  private static final int SAMPLES = 32;

  /** What stands around a value: quotes, and a comma or colon. */
  private static final int AROUND = 3;

  private static final int NAMES = "{\"to\":[],\"sub\":{},".length();

  private RecipientArrays() {}

  /**
   * Writes {@code to}; nothing where there are no recipients.
   *
   * @param quoted whether the service wants an address that is not of the usual kind in quotes
   */
  public static void writeTo(JsonOutput json, RecipientData recipients, boolean quoted) {
    int size = recipients.size();
    if (size == 0) {
      return;
    }
    json.name("to");
    json.startArray();
    Entries entries = new Entries(recipients, recipients.addressesNeedNoEscaping(), quoted);
    writeStrings(json, recipients, entries, "", "to, at ");
    json.endArray();
  }

  /** A recipient as {@code to} names it: with the display name, if there is one. */
  private static String entry(RecipientData recipients, int row, boolean quoted) {
    String name = recipients.displayName(row);
    String plain = recipients.address(row);
    String address = quoted ? Addresses.quotedWhereNeeded(plain) : plain;
    return name.isEmpty() ? address : Addresses.withName(name, address);
  }

  /**
   * Writes {@code sub}; nothing where there are no tags.
   *
   * @param numbers whether columns of integers are written as JSON numbers
   */
  public static void writeSub(
      JsonOutput json,
      RecipientData recipients,
      List<Substitution> substitutions,
      boolean numbers) {
    if (substitutions.isEmpty() || recipients.size() == 0) {
      return;
    }
    json.name("sub");
    json.startObject();
    for (Substitution substitution : substitutions) {
      json.name(substitution.tag());
      json.startArray();
      if (numbers && substitution.integers()) {
        for (int row = 0; row < recipients.size(); row++) {
          json.number(((Number) substitution.value(row)).longValue());
        }
      } else {
        String tag = substitution.name();
        writeStrings(json, recipients, substitution, tag, tag + " of ");
      }
      json.endArray();
    }
    json.endObject();
  }

  /** Writes a number for each of {@code size} recipients. */
  public static void writeNumbers(JsonOutput json, int size, IntToLongFunction numbers) {
    json.startArray();
    for (int row = 0; row < size; row++) {
      json.number(numbers.applyAsLong(row));
    }
    json.endArray();
  }

  private static void writeStrings(
      JsonOutput json, RecipientData recipients, RowValues values, String tag, String place) {
    int size = recipients.size();
    int row = 0;
    try {
      while (row < size) {
        row = json.strings(values, row, size);
      }
    } catch (TooLongForLine e) {
      throw e.of(recipients, row, tag, place);
    }
  }

  /**
   * About how many bytes {@link #writeTo} and {@link #writeSub} write, from a few rows; a little
   * more rather than less.
   */
  public static int estimate(RecipientData recipients, List<Substitution> substitutions) {
    int size = recipients.size();
    if (size == 0) {
      return 0;
    }
    int samples = Math.min(size, SAMPLES);
    byte[] digits = new byte[AsciiNumbers.LONGEST];
    long sampled = 0;
    for (int i = 0; i < samples; i++) {
      int row = (int) ((long) i * size / samples);
      sampled += length(entry(recipients, row, false), digits);
      for (Substitution substitution : substitutions) {
        sampled += length(substitution.value(row), digits);
      }
    }
    long tags = 0;
    for (Substitution substitution : substitutions) {
      tags += substitution.tag().length() + 8L;
    }
    long estimate = sampled * size / samples;
    return (int) Math.min(Integer.MAX_VALUE / 2, tags + estimate + estimate / 64 + 128);
  }

  /** So many bytes of JSON at most take all values of one recipient together. */
  public static long longestRow(List<Substitution> substitutions) {
    long longest = 0;
    for (Substitution substitution : substitutions) {
      longest += substitution.longest();
    }
    return longest;
  }

  /**
   * So many bytes at most {@link #writeTo} and {@link #writeSub} write without any white space,
   * where nobody has a name.
   */
  public static long bound(RecipientData recipients, List<Substitution> substitutions) {
    long tags = 0;
    for (Substitution substitution : substitutions) {
      tags += AsciiEscapes.jsonLength(substitution.tag());
    }
    long address =
        (long) Addresses.LONGEST
            * (recipients.addressesNeedNoEscaping() ? 1 : AsciiEscapes.LONGEST);
    long around = (long) AROUND * (substitutions.size() + 1);
    return NAMES
        + tags
        + around
        + recipients.size() * (address + longestRow(substitutions) + around);
  }

  /** With quotes and comma. */
  private static long length(Object value, byte[] digits) {
    return value instanceof String text
        ? AsciiEscapes.jsonLength(text) + 1
        : AsciiNumbers.write(value, digits) + AROUND;
  }

  /**
   * The recipients' entries, written like the values of a tag.
   *
   * @param usual whether an entry without a name needs no escaping
   * @param quoted whether an address that is not of the usual kind is written in quotes
   */
  private record Entries(RecipientData recipients, boolean usual, boolean quoted)
      implements RowValues {
    @Override
    public Object value(int row) {
      return entry(recipients, row, quoted);
    }

    @Override
    public @Nullable Object plainValue(int row) {
      return usual && recipients.displayName(row).isEmpty() ? recipients.address(row) : null;
    }
  }
}
