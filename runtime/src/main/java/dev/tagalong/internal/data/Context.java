package dev.tagalong.internal.data;

/** Where in an email a tag stands, which decides how its values are escaped. */
public enum Context {
  /**
   * Text of an HTML body among which markup may stand: {@code &}, {@code <} and {@code >} become
   * entities.
   */
  HTML,
  /**
   * Text of an HTML body that is escaped in the same way, but where a comment of HTML would be
   * text, or would end another: a {@code <title>}, a {@code <textarea>}, a comment, a conditional
   * one as well.
   */
  ESCAPABLE_RAW_TEXT,
  /** A quoted attribute value of an HTML body: quotes become entities as well. */
  ATTRIBUTE,
  /** The beginning of a URL attribute: only http, https, mailto, tel and cid are let through. */
  URL,
  /** The same, where the URL goes on behind the tag: nor may the value be empty. */
  URL_BASE,
  /**
   * The same, where a value follows before anything has ended the host: the value must have got
   * past its host itself, since the next would choose it.
   */
  URL_PAST_HOST,
  /**
   * A part of a URL whose scheme or host is not settled yet, as behind {@code /}: percent-encoded
   * wherever else the tag stands, since nothing else keeps a value from choosing them.
   */
  URL_START,
  /** A later part of a URL: percent-encoded. */
  URL_PART,
  /** A text body: written as it is. */
  TEXT,
  /** {@link #URL_START} in a link of a text body. */
  TEXT_URL_START,
  /** A later part of a link of a text body: percent-encoded. */
  TEXT_URL_PART,
  /** The subject line: written as it is, and CR and LF are refused. */
  SUBJECT,
  /**
   * A script, a style, an unquoted attribute, an event handler, a tag or attribute name, the host
   * of a link: only values that need no escaping (numbers, dates, enums, UUIDs), or {@code @Raw}
   * ones.
   */
  UNSAFE
}
