package dev.tagalong;

import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.rules.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Recipients and a value for every tag of a template, one for each of them. Immutable. The
 * generated class for a template extends it and offers the services' headers.
 */
public abstract class Recipients {
  private final RecipientData data;

  /** For generated classes. */
  protected Recipients(RecipientData data) {
    this.data = data;
  }

  /** How many recipients there are; neither their addresses nor their values. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[" + Phrases.count(size(), "recipient") + "]";
  }

  /** For generated classes. */
  protected final RecipientData data() {
    return data;
  }

  /** The number of recipients. */
  public final int size() {
    return data.size();
  }

  /**
   * The language in which the recipients get their mail: that of a {@link Translation}, or of the
   * {@link EmailTemplate} itself; {@link Locale#ROOT} if it names none.
   */
  public final Locale locale() {
    return data.locale();
  }

  /** The recipients' addresses, in the order they were given; an address may stand in it twice. */
  public final List<String> to() {
    return IntStream.range(0, data.size()).mapToObj(data::address).toList();
  }

  /**
   * For generated classes: what begins a header for the recipients, of each service that the
   * template is for.
   */
  protected abstract List<SmtpApiHeader.Builder<?>> headers();

  /**
   * What each recipient will read, in the order of {@link #to}: the template's content with the
   * header's values in place of its tags, as a list and as a page to look at. Each mail is made
   * when it is asked for.
   *
   * @throws dev.tagalong.TemplateDriftException if a template file is missing, or its tags are not
   *     the compiled ones
   */
  public final Preview preview() {
    return new Preview(List.of(this));
  }
}
