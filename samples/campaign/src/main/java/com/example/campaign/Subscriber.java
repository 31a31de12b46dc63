package com.example.campaign;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A row of the list that can be sent.
 *
 * @param line where it begins in the list, counted from 1; it names the row in all files
 * @param credit what the mail is about
 */
public record Subscriber(long line, String email, String name, BigDecimal credit)
    implements Serializable {
  /** What a value has beside its characters, in all the places in which it stands. */
  private static final int OVERHEAD = 60;

  /** JSON in ASCII takes six bytes for a character, in each of a tag's spellings. */
  private static final int BYTES_OF_CHARACTER = 12;

  /** How many bytes of a header this row takes at most, but for a few. */
  public int sizeInBytes() {
    return OVERHEAD + email.length() + BYTES_OF_CHARACTER * name.length();
  }
}
