package dev.tagalong.processor.declaration;

import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * The type of a value.
 *
 * @param kind what it is
 * @param type the type as declared, without the {@code Optional} around it
 * @param item what a list has
 */
public record ValueType(Kind kind, TypeMirror type, Optional<ValueType> item) {
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
    TIME,
    /** {@code Iterable} and its subtypes, arrays: what blocks loop over. */
    LIST,
    /** A record, an interface or a class of the application: its accessors stand in blocks. */
    OBJECT
  }

  /** A type that is no list. */
  public ValueType(Kind kind, TypeMirror type) {
    this(kind, type, Optional.empty());
  }

  /** Whether values have no text of their own, but what stands in blocks. */
  public boolean isComposite() {
    return kind == Kind.LIST || kind == Kind.OBJECT;
  }

  /** What the values are that are shown: of a list its items'. */
  public ValueType shown() {
    return item.map(ValueType::shown).orElse(this);
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
