package dev.tagalong.processor.check;

import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.scan.TagNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms in which placeholders are written elsewhere, some of them documented by the services, and
 * which are tags only where {@code @Tag} says so: to add one is an entry here.
 */
final class OtherForms {
  /**
   * Signs around a name.
   *
   * @param before what stands before it
   * @param after what stands behind it; nothing where any character but one of a name ends it
   */
  private record Form(String before, String after) {}

  private static final List<Form> ALL =
      List.of(
          new Form("-", "-"),
          new Form("##", "##"),
          new Form("#", "#"),
          new Form("[[", "]]"),
          new Form("[", "]"),
          new Form("{", "}"),
          new Form("__", "__"),
          new Form("@", "@"),
          new Form("$", "$"),
          new Form("~", "~"),
          new Form("«", "»"),
          new Form("‹", "›"),
          new Form("<", ">"),
          new Form("&lt;", "&gt;"),
          new Form("$", ""),
          new Form(":", ""),
          new Form("@", ""));

  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}\\p{M}]*(?:[-_.][\\p{L}\\p{N}\\p{M}]+)*");

  /** A text that may have been meant as the tag of a method. */
  record Found(AnchoredTemplateText text, int start, int end) {
    String tag() {
      return text.text().source().substring(start, end);
    }
  }

  private OtherForms() {}

  /** For each of {@code accessors} the first place where its name stands in such a form. */
  static Map<Accessor, Found> of(List<Accessor> accessors, List<AnchoredTemplateText> texts) {
    Map<String, Accessor> byName = new HashMap<>();
    accessors.forEach(accessor -> byName.put(TagNames.normalize(accessor.name()), accessor));
    Map<Accessor, Found> found = new HashMap<>();
    if (byName.isEmpty()) {
      return found;
    }
    for (AnchoredTemplateText text : texts) {
      Matcher word = WORD.matcher(text.text().source());
      while (word.find()) {
        Accessor accessor = byName.get(TagNames.normalize(word.group()));
        if (accessor != null && !found.containsKey(accessor)) {
          around(text, word.start(), word.end()).ifPresent(place -> found.put(accessor, place));
        }
      }
    }
    return found;
  }

  private static Optional<Found> around(AnchoredTemplateText text, int start, int end) {
    String source = text.text().source();
    for (Form form : ALL) {
      int from = start - form.before().length();
      if (source.startsWith(form.before(), from)
          && source.startsWith(form.after(), end)
          && (!form.after().isEmpty() || standsAlone(source, from))) {
        return Optional.of(new Found(text, from, end + form.after().length()));
      }
    }
    return Optional.empty();
  }

  /** Whether nothing before it makes it a part of something else, such as {@code https:}. */
  private static boolean standsAlone(String source, int from) {
    return from == 0 || " \t\r\n\u00A0(\"'>=/".indexOf(source.charAt(from - 1)) >= 0;
  }
}
