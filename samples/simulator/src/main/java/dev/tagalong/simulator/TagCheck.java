package dev.tagalong.simulator;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds the tags of a message against those that its header has values for. A service does neither:
 * it passes over a tag that stands nowhere, and sends one without values as it is.
 */
final class TagCheck {
  private static final String NAME = "\\p{L}[\\p{L}\\p{M}\\p{N}_.-]*";

  /**
   * What is a service's own comes first, so that nothing within it is looked at, and percentages of
   * languages that write no blank behind one.
   */
  private static final Pattern TAG_LIKE =
      Pattern.compile(
          "(?<none><%[^%<>]*%>|\\d%(?=[^\\x00-\\x7F]))|%NAME%|\\{\\{[\\s\\u00A0]*NAME[\\s\\u00A0]*\\}\\}|<<NAME>>"
              .replace("NAME", NAME));

  /** {@code %C3%A9t%C3%A9}: what stands between two percent-encoded characters is no name. */
  private static final Pattern PERCENT_ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}.*");

  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{2}");

  private final String values;
  private final MailContent content;
  private final Set<String> left;

  /**
   * @param values what holds the values, as a reason names it: {@code sub}
   * @param left tag-like texts that are meant to stay
   */
  TagCheck(String values, MailContent content, Set<String> left) {
    this.values = values;
    this.content = content;
    this.left = left;
  }

  /** Refuses a tag with values that stands nowhere, and what looks like one and is not filled. */
  void check(Instructions instructions) throws RefusedException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("the subject", content.subject());
    texts.put("the text body", content.text());
    texts.put("the HTML body", content.html());
    instructions.section().forEach((tag, text) -> texts.put("the section " + tag, text));
    Set<String> filled = new LinkedHashSet<>(instructions.sub().keySet());
    filled.addAll(instructions.section().keySet());
    for (String tag : instructions.sub().keySet()) {
      boolean stands =
          Stream.of(
                  texts.values().stream(),
                  instructions.uniqueArgs().values().stream(),
                  instructions.sub().values().stream().flatMap(List::stream))
              .flatMap(where -> where)
              .anyMatch(text -> text.contains(tag));
      if (!stands) {
        throw RefusedException.mangled(
            Reason.of(
                "'%s' has values for %s, which stands nowhere in the message",
                values, Reason.excerpt(tag)));
      }
    }
    filled.addAll(left);
    instructions.settings().filters().values().stream()
        .flatMap(settings -> settings.values().stream())
        .forEach(filled::add);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Optional<String> unfilled = unfilled(text.getValue(), filled);
      if (unfilled.isPresent()) {
        throw RefusedException.mangled(
            Reason.of(
                "%s in %s is filled by nothing in '%s', and would be read as it is",
                Reason.excerpt(unfilled.get()), text.getKey(), values));
      }
    }
  }

  private static Optional<String> unfilled(String text, Set<String> filled) {
    String rest = text;
    for (String tag : filled) {
      // As a service would, whatever stands around it; a blank keeps its neighbours apart.
      rest = tag.isEmpty() ? rest : rest.replace(tag, " ");
    }
    Matcher matcher = TAG_LIKE.matcher(rest);
    for (int from = 0; matcher.find(from); ) {
      boolean percentEncoded = isPercentEncoded(matcher.group(), rest, matcher.end());
      if (matcher.group("none") == null && !percentEncoded) {
        return Optional.of(matcher.group());
      }
      // The sign that ends what is none may begin one.
      from = percentEncoded ? matcher.end() - 1 : matcher.end();
    }
    return Optional.empty();
  }

  private static boolean isPercentEncoded(String found, String text, int end) {
    return PERCENT_ENCODED.matcher(found).matches()
        && (found.length() == "%C3%".length()
            || (end + 2 <= text.length() && HEX.matcher(text.substring(end, end + 2)).matches()));
  }
}
