package dev.tagalong.processor.attack;

import dev.tagalong.EmailContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Three values that stand side by side and one that they may make up, in every combination. */
final class NeighbouringValues {
  private final List<String[]> rows = new ArrayList<>();

  /** What a delivered text has to say. */
  interface Meaning {
    /**
     * Fails where a reader does not see the row's values.
     *
     * @param values the value of each tag
     * @param row the values that were given
     */
    void check(EmailContent content, Map<String, String> values, String[] row);
  }

  /**
   * Every three of {@code pieces}, with {@code bio} behind them.
   *
   * @param pieces values that are pieces of tags, and some that are none
   */
  NeighbouringValues(List<String> pieces, String bio) {
    for (String a : pieces) {
      for (String b : pieces) {
        for (String c : pieces) {
          rows.add(new String[] {a, b, c, bio});
        }
      }
    }
  }

  /**
   * The class {@code Main} to nest in the template {@code name}: a {@link Mailing} of it.
   *
   * @param steps the calls that give a row's {@code values}
   */
  static String main(String name, CharSequence steps) {
    return """
        class Main implements dev.tagalong.processor.attack.Mailing {
          public String json(List<String[]> rows, List<String[]> accepted) {
            %1$sRecipients.Builder.NeedsRecipient start = %1$sRecipients.builder();
            var builder = start.addAll(List.<String[]>of(), (to, values) -> to.to("x")%2$s);
            for (String[] row : rows) {
              try {
                builder.addAll(List.<String[]>of(row), (to, values) -> to.to("ben@example.com")%2$s);
                accepted.add(row);
              } catch (IllegalArgumentException refused) {
                // Nothing of it is in the builder.
              }
            }
            return builder.build().sendGrid().build().json();
          }

          public EmailContent content() {
            return %1$sRecipients.content();
          }
        }
        """
        .formatted(name, steps);
  }

  /**
   * Whether what arrives is the same in any order in which the tags are replaced, and what is
   * meant; gives how many rows are accepted.
   */
  int accepted(Class<?> main, Meaning meaning) throws ReflectiveOperationException {
    Mailing mailing = (Mailing) main.getConstructor().newInstance();
    List<String[]> accepted = new ArrayList<>();
    Map<String, List<String>> sub = SentText.sub(mailing.json(rows, accepted));
    EmailContent content = mailing.content();
    List<SentText> texts =
        Stream.of(content.subject(), content.html(), content.text())
            .map(text -> SentText.of(text, sub))
            .toList();
    for (int row = 0; row < accepted.size(); row++) {
      Map<String, String> values = new LinkedHashMap<>();
      for (Map.Entry<String, List<String>> tag : sub.entrySet()) {
        values.put(tag.getKey(), tag.getValue().get(row));
      }
      texts.forEach(text -> text.check(values));
      meaning.check(content, values, accepted.get(row));
    }
    return accepted.size();
  }
}
