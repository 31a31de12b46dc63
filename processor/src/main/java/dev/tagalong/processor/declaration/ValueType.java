package dev.tagalong.processor.declaration;

import javax.lang.model.type.TypeMirror;

/**
 * The type of a value.
 *
 * @param kind what it is
 * @param type the type as declared, without the {@code Optional} around it
 */
public record ValueType(Kind kind, TypeMirror type) {
  /** The kinds of values, each of which has one text form. */
  public enum Kind {
    /** {@code CharSequence} and its subtypes, {@code char}. */
    TEXT,
    /** {@code byte}, {@code short}, {@code int}, {@code long}, {@code BigInteger}. */
    INTEGER,
    /** {@code float}, {@code double}, {@code BigDecimal}. */
    DECIMAL,
    /** {@code boolean}. */
    BOOLEAN,
    /** An enum without section texts. */
    ENUM,
    /** An enum whose constants have {@code @Section}. */
    SECTION,
    /** {@code UUID}. */
    UUID,
    /** {@code URI}, {@code URL}. */
    URL,
    /** The instants, dates and times of {@code java.time}. */
    TIME
  }

  /** Whether a number, which SendCloud takes as a JSON number. */
  public boolean isNumber() {
    return kind == Kind.INTEGER || kind == Kind.DECIMAL;
  }

  /**
   * Whether values are of digits, signs and ASCII letters only, so that every place takes them as
   * they are and one spelling of a tag serves them all.
   */
  public boolean isPlainEverywhere() {
    return isNumber() || kind == Kind.BOOLEAN || kind == Kind.UUID;
  }

  /** Whether people outside can put markup into values, so that a script or a style takes none. */
  public boolean isFreeText() {
    return kind == Kind.TEXT || kind == Kind.URL;
  }
}
