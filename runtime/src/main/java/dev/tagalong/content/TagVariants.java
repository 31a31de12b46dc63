package dev.tagalong.content;

import dev.tagalong.escape.Escaping;
import dev.tagalong.internal.data.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How each tag of a template is sent, by where it stands. Immutable. */
final class TagVariants {
  private final Map<String, List<Sent>> byAuthored = new LinkedHashMap<>();
  private final Set<String> sectionTags = new LinkedHashSet<>();

  /** A spelling of a tag, and the method that fills it. */
  private record Sent(FilledTags method, TagVariant variant) {
    Escaping escaping() {
      return method.escapings().getOrDefault(variant.sent(), Escaping.NONE);
    }

    List<String> sections() {
      return method.sections().getOrDefault(variant.sent(), List.of());
    }
  }

  TagVariants(List<FilledTags> methods) {
    for (FilledTags method : methods) {
      sectionTags.addAll(method.sectionTags());
      for (TagVariant variant : method.variants()) {
        byAuthored
            .computeIfAbsent(variant.authored(), tag -> new ArrayList<>())
            .add(new Sent(method, variant));
      }
    }
  }

  /** The tags as they were authored. */
  Set<String> authored() {
    return byAuthored.keySet();
  }

  /** The tags of sections, which no method fills. */
  Set<String> sectionTags() {
    return sectionTags;
  }

  /** The contexts in which {@code tag} stood when the template was compiled. */
  List<Context> contexts(String tag) {
    return of(tag).stream().flatMap(sent -> sent.variant().contexts().stream()).toList();
  }

  /** How {@code tag} is sent; several spellings where it stood in several contexts. */
  List<String> sent(String tag) {
    return of(tag).stream().map(sent -> sent.variant().sent()).toList();
  }

  /**
   * How {@code tag} is sent where it stands in {@code context}; nothing if its values are not
   * escaped for that context under any spelling.
   */
  Optional<String> sent(String tag, Context context) {
    List<Sent> all = of(tag);
    List<Sent> there =
        all.stream().filter(sent -> sent.variant().contexts().contains(context)).toList();
    boolean shown =
        switch (context) {
          case HTML, ESCAPABLE_RAW_TEXT, ATTRIBUTE, UNSAFE -> true;
          case URL,
              URL_BASE,
              URL_PAST_HOST,
              URL_START,
              URL_PART,
              TEXT,
              TEXT_URL_START,
              TEXT_URL_PART,
              SUBJECT ->
              false;
        };
    // Of those that a section brings into several contexts, the one that is for this kind:
    // for the HTML the first, for links and for plain text those behind it.
    return there.stream()
        .skip(shown ? 0 : Math.max(0, there.size() - 1))
        .findFirst()
        .or(() -> all.stream().filter(sent -> isEnough(sent, context)).findFirst())
        .map(sent -> sent.variant().sent());
  }

  /** The texts that may stand in the place of {@code tag}; none if it is filled with values. */
  List<String> sections(String tag) {
    return of(tag).stream().findFirst().map(Sent::sections).orElse(List.of());
  }

  /** The same, where the tag is sent as {@code spelled}. */
  List<String> sections(String tag, String spelled) {
    return of(tag).stream()
        .filter(sent -> sent.variant().sent().equals(spelled))
        .findFirst()
        .map(Sent::sections)
        .orElse(List.of());
  }

  /** Whether {@code spelled} stands in the text of a section. */
  boolean isInSection(String spelled) {
    return byAuthored.values().stream()
        .flatMap(List::stream)
        .flatMap(sent -> sent.sections().stream())
        .anyMatch(text -> text.contains(spelled));
  }

  /** All tags as they are sent. */
  List<String> allSent() {
    return byAuthored.values().stream()
        .flatMap(List::stream)
        .map(sent -> sent.variant().sent())
        .distinct()
        .toList();
  }

  /** Whether the values that are sent as {@code spelled} may stand in {@code context}. */
  boolean fits(String spelled, Context context) {
    return byAuthored.values().stream()
        .flatMap(List::stream)
        .filter(sent -> sent.variant().sent().equals(spelled))
        .anyMatch(sent -> sent.variant().contexts().contains(context) || isEnough(sent, context));
  }

  private List<Sent> of(String tag) {
    return byAuthored.getOrDefault(tag, List.of());
  }

  /** Whether what a spelling gives is more than {@code context} asks for. */
  private static boolean isEnough(Sent sent, Context context) {
    if (sent.method().areNumbers()) {
      return true;
    }
    if (sent.variant().contexts().contains(Context.UNSAFE) && context != Context.SUBJECT) {
      // Trusted markup, or values that read the same wherever they stand.
      return true;
    }
    return sent.escaping().isEnoughFor(context)
        && (context != Context.TEXT || sent.method().standInSubject());
  }
}
