package dev.tagalong.processor.problem;

/** What can be wrong with a template or its interface. The names are a contract with users. */
public enum Code {
  TemplateNotFound,
  TemplateUnreadable,
  UnknownTag,
  UnfilledMethod,
  AmbiguousTag,
  MalformedTag,
  EncodedTag,
  DisguisedTag,
  BracketedTag(true),
  BlockTag,
  ReservedTag,
  ForeignTag,
  UnsupportedType,
  BadAccessor,
  BadTemplateType,
  BadFormat,
  BadSection,
  BadSetting,
  ServiceConflict,
  UnsafePlace,
  NameClash,
  BadSubject,
  BadTranslation,
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

  /** Whether the mail can still be right: a warning, unless a problem of the kind is graver. */
  public boolean isWarning() {
    return warning;
  }
}
