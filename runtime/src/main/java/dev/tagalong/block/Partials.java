package dev.tagalong.block;

import dev.tagalong.scan.ScannedText;
import java.util.Optional;

/** Finds partials. */
public interface Partials {
  /**
   * A partial.
   *
   * @param file the name of its file
   * @param text its text; empty where there is none
   * @param why why there is none; empty where there is one
   * @param unreadable whether there is a file, of which no text can be made
   */
  record Found(String file, Optional<ScannedText> text, String why, boolean unreadable) {
    /** A partial that is there. */
    public static Found of(String file, ScannedText text) {
      return new Found(file, Optional.of(text), "", false);
    }
  }

  /** The partial {@code name}, as it stands in the mark. */
  Found find(String name);
}
