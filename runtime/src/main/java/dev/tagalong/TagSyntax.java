package dev.tagalong;

/** A form of tag, as it stands in a template. */
public enum TagSyntax {
  /** {@code %name%}, documented by both services. */
  PERCENT("%", "%"),
  /** {@code <<name>>}. */
  ANGLE("<<", ">>"),
  /** {@code {{name}}}, documented by SendGrid; with it come blocks, {@code {{#each lines}}}. */
  BRACE("{{", "}}");

  private final String opening;
  private final String closing;

  TagSyntax(String opening, String closing) {
    this.opening = opening;
    this.closing = closing;
  }

  /** What a tag of this form begins with. */
  public String opening() {
    return opening;
  }

  /** What a tag of this form ends with. */
  public String closing() {
    return closing;
  }

  /** The tag of this form for {@code name}: {@code %name%}. */
  public String tag(String name) {
    return opening + name + closing;
  }
}
