package dev.tagalong.processor.problem;

/** What can be wrong with a template or its interface. The names are a contract with users. */
public enum Code {
  TemplateNotFound,
  TemplateUnreadable,
  UnknownTag,
  UnfilledMethod,
  AmbiguousTag,
  MalformedTag(true),
  EncodedTag,
  BlockTag,
  ReservedTag,
  BlankInTag(true),
  ForeignTag(true),
  UnsupportedType,
  BadAccessor,
  BadTemplateType,
  BadFormat,
  BadSection,
  BadSetting,
  ServiceConflict,
  UnsafePlace,
  MixedPlaces(true),
  NameClash,
  BadSubject,
  SourceLevel,
  BadOption,
  InternalError;

  private final boolean warning;

  Code() {
    this(false);
  }

  Code(boolean warning) {
    this.warning = warning;
  }

  /** Whether the mail can still be right: reported as a warning, which can be silenced. */
  public boolean isWarning() {
    return warning;
  }
}
