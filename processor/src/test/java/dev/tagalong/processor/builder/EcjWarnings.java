package dev.tagalong.processor.builder;

/** Options of Eclipse's compiler. */
final class EcjWarnings {
  /**
   * All warnings but those on a style that no one writes: every text marked for translation, every
   * empty type with a comment in it, {@code this} before every field, no parameter that is named
   * like a field, {@code @param} for every parameter, no {@code boolean} that is taken for an
   * object.
   */
  static final String[] STRICTEST = {
    "-warn:+all,-javadoc,-allJavadoc,-nls,-hiding,-fieldHiding,-localHiding,-unqualifiedField,-emptyBlock,-boxing"
  };

  private EcjWarnings() {}
}
