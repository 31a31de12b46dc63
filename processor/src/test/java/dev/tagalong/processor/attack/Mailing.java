package dev.tagalong.processor.attack;

import dev.tagalong.EmailContent;
import java.util.List;

/** A template that a test compiles, and the recipients whose values the template takes. */
public interface Mailing {
  /**
   * SendGrid's header for those rows of values that the builder takes.
   *
   * @param rows each the values of one recipient
   * @param accepted is given the rows that were not refused
   */
  String json(List<String[]> rows, List<String[]> accepted);

  /** What is sent. */
  EmailContent content();
}
