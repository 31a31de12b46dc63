package dev.tagalong.processor.resolve;

import dev.tagalong.TagSyntax;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.SectionConstant;
import dev.tagalong.processor.declaration.ValueType.Kind;
import dev.tagalong.processor.resolve.CheckedTemplate.SectionTextSent;
import dev.tagalong.processor.resolve.SectionTexts.Variant;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.processor.template.LocatedTag;
import dev.tagalong.processor.template.TemplateText;
import dev.tagalong.rules.HeaderField;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagScanner;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Chooses how tags are spelled in the mail that is sent. A service puts one value wherever a tag
 * stands, so a tag that stands in contexts with different escaping gets a spelling of its own for
 * each.
 */
public final class VariantChoice {
  private static final TagScanner USUAL =
      new TagScanner(EnumSet.allOf(TagSyntax.class), List.of(), List.of());

  private static final Pattern ASCII = Pattern.compile("[ -~]*");

  private final TagMatches matches;
  private final SectionTexts sections;
  private final boolean percentOnly;
  private final Set<String> taken = new HashSet<>();
  private final Map<Accessor, Map<String, Map<ContextGroup, String>>> sent = new LinkedHashMap<>();
  private final Map<Accessor, List<VariantTexts>> sectionTexts = new HashMap<>();

  /**
   * A choice for the texts in all languages, so that one spelling of a tag means the same in each.
   *
   * @param percentOnly whether the service's guide shows no other form than {@code %name%}, so that
   *     all tags are sent like that
   */
  public VariantChoice(TagMatches matches, SectionTexts sections, boolean percentOnly) {
    this.matches = matches;
    this.sections = sections;
    this.percentOnly = percentOnly;
  }

  /**
   * Whether values look different in different contexts, so that their tag needs several spellings.
   */
  public static boolean dependsOnContext(Accessor accessor) {
    boolean plain = accessor.type().isPlainEverywhere() && accessor.format().isEmpty();
    return !plain && !accessor.raw() && accessor.type().kind() != Kind.SECTION;
  }

  /** The text with every tag in the spelling that is sent. */
  public String sent(AnchoredTemplateText text) {
    StringBuilder result = new StringBuilder();
    int done = 0;
    for (var located : text.text().tags()) {
      TagOccurrence tag = located.tag();
      result.append(text.text().source(), done, tag.start()).append(spelled(located));
      done = tag.end();
    }
    return result.append(text.text().source().substring(done)).toString();
  }

  String spelled(LocatedTag located) {
    TagOccurrence tag = located.tag();
    List<Accessor> owners = matches.owners().of(tag);
    return owners.isEmpty()
        ? tag.text()
        : sent(owners.get(0), tag.text(), ContextGroup.deciding(located.contexts()));
  }

  /**
   * The texts of a section enum where its tags stand in some contexts.
   *
   * @param groups the contexts
   * @param texts the texts of the constants, in their order
   */
  record VariantTexts(Set<ContextGroup> groups, List<SectionTextSent> texts) {}

  /** The texts of a section enum, for each spelling of the accessor's tags. */
  List<VariantTexts> sectionTexts(Accessor accessor) {
    List<VariantTexts> known = sectionTexts.get(accessor);
    if (known != null) {
      return known;
    }
    List<VariantTexts> all = new ArrayList<>();
    for (Variant variant : sections.of(accessor)) {
      List<SectionTextSent> texts = new ArrayList<>();
      for (int i = 0; i < variant.texts().size(); i++) {
        SectionConstant section = accessor.sections().get(i);
        String tag = all.isEmpty() ? section.tag() : sectionTag(accessor, section, variant);
        texts.add(new SectionTextSent(section, tag, sent(variant.texts().get(i))));
      }
      all.add(new VariantTexts(variant.groups(), texts));
    }
    sectionTexts.put(accessor, all);
    return all;
  }

  /** Chooses for all tags, in the order of their methods, and so before any for blocks. */
  public void chooseFor(List<Accessor> accessors) {
    for (Accessor accessor : accessors) {
      matches.of(accessor).stream()
          .map(match -> match.tag().text())
          .distinct()
          .forEach(authored -> sent(accessor, authored, ContextGroup.PLAIN));
      sectionTexts(accessor);
    }
  }

  /** The spellings of the texts in one language, each of which spells a tag alike. */
  public VersionSpellings in(TagMatches version) {
    return new VersionSpellings(this, version, taken);
  }

  private String sectionTag(Accessor accessor, SectionConstant section, Variant variant) {
    String suffix = variant.groups().stream().findFirst().map(ContextGroup::suffix).orElse("");
    return unused(accessor, TagSyntax.PERCENT, section.constant().getSimpleName() + suffix);
  }

  /** How {@code authored} is sent where it stands in {@code group}. */
  String sent(Accessor accessor, String authored, ContextGroup group) {
    return sent.computeIfAbsent(accessor, a -> new LinkedHashMap<>())
        .computeIfAbsent(authored, text -> choose(accessor, text))
        .getOrDefault(group, authored);
  }

  /** The spelling for every group of contexts in which {@code authored} stands. */
  private Map<ContextGroup, String> choose(Accessor accessor, String authored) {
    Set<ContextGroup> groups = EnumSet.noneOf(ContextGroup.class);
    Set<Context> contexts = EnumSet.noneOf(Context.class);
    Optional<TagSyntax> syntax = Optional.empty();
    Optional<String> name = Optional.empty();
    for (Match match : matches.of(accessor)) {
      if (match.tag().text().equals(authored)) {
        groups.add(ContextGroup.deciding(match.located().contexts()));
        contexts.addAll(match.located().contexts());
        syntax = match.tag().syntax();
        name = TagTexts.name(match.tag());
      }
    }
    boolean varied = dependsOnContext(accessor) || sections.isVaried(accessor);
    boolean kept = !percentOnly || isOfPercents(authored);
    TagSyntax form = percentOnly ? TagSyntax.PERCENT : syntax.orElse(TagSyntax.PERCENT);
    String base = name.orElse(accessor.name());
    ContextGroup preferred = ContextGroup.first(contexts);
    ContextGroup first = groups.contains(preferred) ? preferred : groups.iterator().next();
    String spelling = kept ? authored : unused(accessor, form, base);
    Map<ContextGroup, String> chosen = new EnumMap<>(ContextGroup.class);
    for (ContextGroup group : groups) {
      boolean own = varied && group != first;
      boolean renamed =
          kept && group == ContextGroup.PLAIN && isEncodedInSubject(accessor, authored);
      String ownBase = group == first ? base : base + group.suffix();
      chosen.put(group, own || renamed ? unused(accessor, form, ownBase) : spelling);
    }
    return chosen;
  }

  /**
   * Whether the tag cannot be sent as its author wrote it, since a subject that is not ASCII would
   * change its characters: a service looks for it before anything is decoded.
   */
  private boolean isEncodedInSubject(Accessor accessor, String authored) {
    return !authored.chars().allMatch(HeaderField::isKeptInEncodedWords)
        && matches.of(accessor).stream()
            .filter(match -> match.tag().text().equals(authored))
            .map(match -> match.text().text())
            .anyMatch(
                text ->
                    text.kind() == TemplateText.Kind.SUBJECT
                        && !ASCII.matcher(text.source()).matches());
  }

  private static boolean isOfPercents(String tag) {
    return tag.startsWith(TagSyntax.PERCENT.opening()) && tag.endsWith(TagSyntax.PERCENT.closing());
  }

  private String unused(Accessor accessor, TagSyntax syntax, String name) {
    return unused(Optional.of(accessor), syntax, name, taken);
  }

  /** A tag that stands for nothing else, which is {@code taken} from now on. */
  String unused(Optional<Accessor> accessor, TagSyntax syntax, String name, Set<String> takenTags) {
    String plain = plain(name);
    String candidate = plain;
    for (int number = 2;
        !isUnused(accessor, syntax.tag(candidate), candidate, takenTags);
        number++) {
      candidate = plain + number;
    }
    takenTags.add(syntax.tag(candidate));
    return syntax.tag(candidate);
  }

  /** The name with letters and digits of ASCII alone, which no encoding of a mail changes. */
  static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    boolean begins = false;
    for (int at = 0; at < name.length(); at++) {
      char unit = name.charAt(at);
      boolean letter = (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
      if (letter || (unit >= '0' && unit <= '9' && !plain.isEmpty())) {
        plain.append(begins && !plain.isEmpty() ? Character.toUpperCase(unit) : unit);
        begins = false;
      } else {
        begins = true;
      }
    }
    return plain.isEmpty() ? "tag" : plain.toString();
  }

  /** Two hexadecimal digits between percent signs are no tag to those who read links. */
  boolean isUnused(Optional<Accessor> accessor, String tag, String name, Set<String> takenTags) {
    return !takenTags.contains(tag)
        && USUAL.isTag(tag)
        && matches.owners().of(tag, name).stream()
            .allMatch(owner -> accessor.filter(owner::equals).isPresent())
        && matches.texts().stream().noneMatch(text -> text.text().source().contains(tag));
  }
}
