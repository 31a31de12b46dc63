package dev.tagalong.processor.declaration;

import dev.tagalong.internal.TimeForm;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * A method of the interface that gives a value.
 *
 * @param method the method; an inherited one belongs to another interface
 * @param name the name by which it is known: the method's, or that of the property that it gets
 * @param call the name by which it is called
 * @param role what its values are for
 * @param type the type of its values
 * @param presence whether a value must be given
 * @param nullable whether null stands for a value that is left out
 * @param raw whether values are trusted markup
 * @param format the {@code @Format}, if any
 * @param tags the texts of {@code @Tag}; empty where the rule of the name holds
 * @param sections the section texts, for a section enum
 */
public record Accessor(
    Element method,
    String name,
    String call,
    Role role,
    ValueType type,
    Presence presence,
    boolean nullable,
    boolean raw,
    Optional<Format> format,
    List<String> tags,
    List<SectionConstant> sections) {

  /** What values are for. */
  public enum Role {
    /** They fill a tag. */
    TAG,
    /** {@code @SendAt}. */
    SEND_AT,
    /** {@code @UnsubscribePage}. */
    UNSUBSCRIBE_PAGE
  }

  /** Whether and when a value must be given. */
  public enum Presence {
    /** For each recipient. */
    MANDATORY,
    /** Once, before the first recipient. */
    SHARED,
    /**
     * May be left out: the return type is {@code Optional} or {@code @Nullable}, and nothing means
     * empty text.
     */
    OPTIONAL,
    /** May be left out: a {@code default} method, whose body computes it. */
    DEFAULTED
  }

  /**
   * A checked {@code @Format}.
   *
   * @param pattern the pattern; empty with a style
   * @param style the style of a date or a time, instead of a pattern
   * @param locale a BCP 47 tag, or empty
   * @param zone a time zone, or empty
   */
  public record Format(String pattern, Optional<Style> style, String locale, String zone) {
    /** The pattern or the style, as messages name it. */
    public String name() {
      return style.map(known -> "FormatStyle." + known.style()).orElse(pattern);
    }
  }

  /**
   * How a locale's own pattern writes dates and times.
   *
   * @param form what they are
   * @param style how much of it is said
   */
  public record Style(TimeForm form, FormatStyle style) {}

  @Override
  public int hashCode() {
    // A method has one accessor, which may have thousands of texts.
    return method.hashCode();
  }

  /** The same of the items of a list that it gives. */
  public Accessor ofItems() {
    return new Accessor(
        method,
        name,
        call,
        role,
        type.item().orElse(type),
        Presence.MANDATORY,
        false,
        raw,
        format,
        List.of(),
        List.of());
  }
}
