package dev.tagalong.internal;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** What a value of {@code java.time} is, for the patterns of a locale's own. */
public enum TimeForm {
  /** A day. */
  DATE {
    @Override
    public DateTimeFormatter formatter(FormatStyle style) {
      return DateTimeFormatter.ofLocalizedDate(style);
    }
  },
  /** A time of day. */
  TIME {
    @Override
    public DateTimeFormatter formatter(FormatStyle style) {
      return DateTimeFormatter.ofLocalizedTime(style);
    }
  },
  /** Both, the time in hours and minutes. */
  DATE_TIME {
    @Override
    public DateTimeFormatter formatter(FormatStyle style) {
      return DateTimeFormatter.ofLocalizedDateTime(style, FormatStyle.SHORT);
    }
  };

  /** What writes it in {@code style}. */
  public abstract DateTimeFormatter formatter(FormatStyle style);
}
