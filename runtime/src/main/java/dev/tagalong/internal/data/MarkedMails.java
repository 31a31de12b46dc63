package dev.tagalong.internal.data;

/** What each recipient will read, with the values told from the wording. */
public interface MarkedMails {
  /** The subject line of the recipient at {@code row}. */
  void subject(int row, MarkedText to);

  /** The HTML body of the recipient at {@code row}; nothing where the template has none. */
  void html(int row, MarkedText to);

  /** The text body of the recipient at {@code row}; nothing where the template has none. */
  void text(int row, MarkedText to);
}
