package dev.tagalong.processor.declaration;

import java.util.Optional;

/** What a subject cannot hold: it is one line of a mail's header. */
final class SubjectFault {
  private static final String BREAKS = "\n\r\u000B\f\u0085\u2028\u2029";

  private SubjectFault() {}

  /** What is wrong with {@code subject}, and what to write. */
  static Optional<String> of(String subject) {
    return subject
        .codePoints()
        .filter(SubjectFault::isFault)
        .mapToObj(character -> said(subject, character))
        .findFirst();
  }

  private static boolean isFault(int character) {
    return character != '\t'
        && (Character.isISOControl(character)
            || BREAKS.indexOf(character) >= 0
            || Character.getType(character) == Character.SURROGATE);
  }

  private static String said(String subject, int character) {
    String place = "character %d (U+%04X)".formatted(number(subject, character), character);
    if (Character.getType(character) == Character.SURROGATE) {
      return "the subject has half a character: %s. Write the whole one.".formatted(place);
    }
    return BREAKS.indexOf(character) >= 0
        ? "the subject has a line break, %s, and is one line of the mail's header. Write a blank."
            .formatted(place)
        : "the subject has a control character, %s, which no mail can show. Remove it."
            .formatted(place);
  }

  private static int number(String subject, int character) {
    return subject.codePointCount(0, subject.indexOf(character)) + 1;
  }
}
