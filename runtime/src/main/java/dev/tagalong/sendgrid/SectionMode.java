package dev.tagalong.sendgrid;

/** How the texts of {@code @Section} reach the recipients. */
public enum SectionMode {
  /** Each recipient's section text is written into {@code sub}, its own tags already replaced. */
  INLINE,

  /**
   * {@code sub} names section tags, and {@code section} holds their texts, as SendGrid's guide
   * shows it.
   *
   * @deprecated SendGrid has switched sections off in August 2020: recipients would read the bare
   *     section tag
   */
  @Deprecated
  SECTION_TAGS
}
