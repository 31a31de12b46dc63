package dev.tagalong.content;

import dev.tagalong.escape.Escaping;
import dev.tagalong.internal.SectionText;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.TagVariant;
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

  /** A spelling, and what is done to values for it. */
  private record Sent(TagColumn column, TagVariant spelling, Escaping escaping) {}

  TagVariants(List<TagColumn> columns) {
    for (TagColumn column : columns) {
      column.sections().forEach(section -> sectionTags.add(section.tag()));
      Map<String, Escaping> sent = column.sent();
      for (TagVariant spelling : column.spellings()) {
        byAuthored
            .computeIfAbsent(spelling.authored(), tag -> new ArrayList<>())
            .add(new Sent(column, spelling, sent.getOrDefault(spelling.sent(), Escaping.NONE)));
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
    return of(tag).stream().flatMap(sent -> sent.spelling().contexts().stream()).toList();
  }

  /** How {@code tag} is sent; several spellings where it stood in several contexts. */
  public List<String> sent(String tag) {
    return of(tag).stream().map(sent -> sent.spelling().sent()).toList();
  }

  /**
   * How {@code tag} is sent where it stands in {@code context}; nothing if its values are not
   * escaped for that context under any spelling.
   */
  public Optional<String> sent(String tag, Context context) {
    List<Sent> all = of(tag);
    List<Sent> there =
        all.stream().filter(sent -> sent.spelling().contexts().contains(context)).toList();
    boolean shown =
        context == Context.HTML || context == Context.ATTRIBUTE || context == Context.UNSAFE;
    // Of those that a section brings into several contexts, the one that is for this kind:
    // for the HTML the first, for links and for plain text those behind it.
    return there.stream()
        .skip(shown ? 0 : Math.max(0, there.size() - 1))
        .findFirst()
        .or(() -> all.stream().filter(sent -> isEnough(sent, context)).findFirst())
        .map(sent -> sent.spelling().sent());
  }

  /** The texts that may stand in the place of {@code tag}; none if it is filled with values. */
  List<SectionText> sections(String tag) {
    return of(tag).stream()
        .findFirst()
        .map(sent -> texts(sent, sent.spelling().sent()))
        .orElse(List.of());
  }

  /** The same, where the tag is sent as {@code spelled}. */
  List<SectionText> sections(String tag, String spelled) {
    return of(tag).stream()
        .filter(sent -> sent.spelling().sent().equals(spelled))
        .findFirst()
        .map(sent -> texts(sent, spelled))
        .orElse(List.of());
  }

  private static List<SectionText> texts(Sent sent, String spelled) {
    List<SectionText> texts = new ArrayList<>(sent.column().sections(spelled));
    if (!texts.isEmpty() && sent.column().presence() == TagColumn.Presence.OPTIONAL) {
      texts.add(new SectionText("", "", ""));
    }
    return texts;
  }

  /** All tags as they are sent. */
  List<String> allSent() {
    return byAuthored.values().stream()
        .flatMap(List::stream)
        .map(sent -> sent.spelling().sent())
        .distinct()
        .toList();
  }

  /** Whether the values that are sent as {@code spelled} may stand in {@code context}. */
  boolean fits(String spelled, Context context) {
    return byAuthored.values().stream()
        .flatMap(List::stream)
        .filter(sent -> sent.spelling().sent().equals(spelled))
        .anyMatch(sent -> sent.spelling().contexts().contains(context) || isEnough(sent, context));
  }

  private List<Sent> of(String tag) {
    return byAuthored.getOrDefault(tag, List.of());
  }

  /** Whether what a spelling gives is more than {@code context} asks for. */
  private static boolean isEnough(Sent sent, Context context) {
    TagColumn column = sent.column();
    if (column.kind() == TagColumn.Kind.NUMBER && column.format() == null) {
      return true;
    }
    if (sent.spelling().contexts().contains(Context.UNSAFE) && context != Context.SUBJECT) {
      // Trusted markup, or values that read the same wherever they stand.
      return true;
    }
    return switch (context) {
      case HTML -> sent.escaping() == Escaping.ATTRIBUTE || sent.escaping().isLink();
      case ATTRIBUTE -> sent.escaping().isLink();
      case TEXT -> sent.escaping() == Escaping.NONE && column.standsInSubject();
      case URL -> sent.escaping() == Escaping.URL_BASE;
      case URL_START, URL_PART -> sent.escaping() == Escaping.URL_PART;
      case URL_BASE, SUBJECT, UNSAFE -> false;
    };
  }
}
