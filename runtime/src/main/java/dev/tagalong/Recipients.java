package dev.tagalong;

import dev.tagalong.internal.data.RecipientData;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Recipients and a value for every tag of a template, one for each of them. Immutable. The
 * generated class for a template extends it and offers the services' headers.
 */
public abstract class Recipients {
  private final RecipientData columns;

  /** For generated classes. */
  protected Recipients(RecipientData columns) {
    this.columns = columns;
  }

  /** How many recipients there are; neither their addresses nor their values. */
  @Override
  public final String toString() {
    return getClass().getSimpleName()
        + (size() == 1 ? "[1 recipient]" : "[" + size() + " recipients]");
  }

  /** For generated classes. */
  protected final RecipientData columns() {
    return columns;
  }

  /** The number of recipients. */
  public final int size() {
    return columns.size();
  }

  /** The recipients' addresses, in the order they were given; an address may stand in it twice. */
  public final List<String> to() {
    return IntStream.range(0, columns.size()).mapToObj(columns::address).toList();
  }

  /**
   * What each recipient will read, in the order of {@link #to}: the template's content with the
   * header's values in place of its tags. Each mail is made when it is asked for.
   *
   * @throws dev.tagalong.TemplateDriftException if a template file is missing, or its tags are not
   *     the compiled ones
   */
  public final List<RenderedEmail> preview() {
    return columns.template().preview(columns);
  }
}
