package dev.tagalong.processor.resolve;

import dev.tagalong.TagSyntax;
import dev.tagalong.block.Node;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.SectionConstant;
import dev.tagalong.processor.declaration.ValueType.Kind;
import dev.tagalong.processor.resolve.CheckedTemplate.SectionTextSent;
import dev.tagalong.processor.resolve.CheckedTemplate.SectionTextsSent;
import dev.tagalong.processor.resolve.CheckedTemplate.SentSpelling;
import dev.tagalong.processor.resolve.SectionTexts.Variant;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.processor.template.LocatedBody;
import dev.tagalong.processor.template.LocatedTag;
import dev.tagalong.processor.template.TemplateText;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagScanner;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses how tags are spelled in the mail that is sent. A service puts one value wherever a tag
 * stands, so a tag that stands in contexts with different escaping gets a spelling of its own for
 * each.
 */
public final class VariantChoice {
  private static final TagScanner USUAL =
      new TagScanner(EnumSet.allOf(TagSyntax.class), List.of(), List.of());

  private final TagMatches matches;
  private final SectionTexts sections;
  private final boolean percentOnly;
  private final Set<String> taken = new HashSet<>();
  private final Map<Accessor, Map<String, Map<ContextGroup, String>>> sent = new LinkedHashMap<>();

  /**
   * A choice.
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

  /** The spellings of an accessor's tags, in order of their first appearance. */
  public List<SentSpelling> of(Accessor accessor) {
    Map<String, Map<ContextGroup, Set<Context>>> byText = new LinkedHashMap<>();
    for (Match match : matches.of(accessor)) {
      Set<Context> contexts = match.located().contexts();
      ContextGroup group = ContextGroup.deciding(contexts);
      Set<Context> together =
          byText
              .computeIfAbsent(match.tag().text(), t -> new EnumMap<>(ContextGroup.class))
              .computeIfAbsent(group, g -> EnumSet.noneOf(Context.class));
      together.addAll(contexts);
    }
    List<SentSpelling> spellings = new ArrayList<>();
    byText.forEach(
        (authored, groups) -> {
          Map<String, Set<Context>> bySent = new LinkedHashMap<>();
          groups.forEach(
              (group, contexts) ->
                  bySent
                      .computeIfAbsent(
                          sent(accessor, authored, group), s -> EnumSet.noneOf(Context.class))
                      .addAll(contexts));
          bySent.forEach(
              (text, contexts) ->
                  spellings.add(
                      new SentSpelling(
                          authored, contexts, text, isInSections(accessor, authored, text))));
        });
    return spellings;
  }

  /** Whether the tag stands in the texts of sections alone where it is sent as {@code sent}. */
  private boolean isInSections(Accessor accessor, String authored, String sent) {
    return matches.of(accessor).stream()
        .filter(match -> match.tag().text().equals(authored))
        .filter(
            match ->
                sent(accessor, authored, ContextGroup.deciding(match.located().contexts()))
                    .equals(sent))
        .allMatch(match -> match.text().text().kind() == TemplateText.Kind.SECTION);
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

  /**
   * The same of a text with its partials in it.
   *
   * @param blocks the tags that are sent in the place of blocks
   */
  public String sent(LocatedBody body, Map<Node, String> blocks) {
    StringBuilder result = new StringBuilder();
    for (Node node : body.document().nodes()) {
      if (node instanceof Node.Text text) {
        result.append(text.text());
      } else if (node instanceof Node.Tag tag && body.plain().contains(tag)) {
        result.append(spelled(Objects.requireNonNull(body.tags().get(tag))));
      } else {
        result.append(blocks.getOrDefault(node, ""));
      }
    }
    return result.toString();
  }

  private String spelled(LocatedTag located) {
    TagOccurrence tag = located.tag();
    List<Accessor> owners = matches.owners().of(tag);
    return owners.isEmpty()
        ? tag.text()
        : sent(owners.get(0), tag.text(), ContextGroup.deciding(located.contexts()));
  }

  /**
   * The tag that is sent in the place of a block.
   *
   * @param owner the method that it asks for first
   * @param name what it is about
   * @param group where it stands
   */
  public String block(Optional<Accessor> owner, String name, ContextGroup group) {
    String plain = plain(name);
    boolean free = isUnused(owner, TagSyntax.PERCENT.tag(plain), plain);
    return unused(owner, TagSyntax.PERCENT, free ? name : name + group.suffix());
  }

  /** The texts of a section enum, for each spelling of the accessor's tags. */
  public List<SectionTextsSent> sectionTexts(Accessor accessor) {
    List<SectionTextsSent> all = new ArrayList<>();
    for (Variant variant : sections.of(accessor)) {
      List<SectionTextSent> texts = new ArrayList<>();
      for (int i = 0; i < variant.texts().size(); i++) {
        SectionConstant section = accessor.sections().get(i);
        String tag = all.isEmpty() ? section.tag() : sectionTag(accessor, section, variant);
        texts.add(new SectionTextSent(section, tag, sent(variant.texts().get(i))));
      }
      Set<String> tags = new LinkedHashSet<>();
      for (Match match : matches.of(accessor)) {
        ContextGroup group = ContextGroup.deciding(match.located().contexts());
        if (variant.groups().contains(group)) {
          tags.add(sent(accessor, match.tag().text(), group));
        }
      }
      all.add(new SectionTextsSent(tags, texts));
    }
    return all;
  }

  private String sectionTag(Accessor accessor, SectionConstant section, Variant variant) {
    String suffix = variant.groups().stream().findFirst().map(ContextGroup::suffix).orElse("");
    return unused(accessor, TagSyntax.PERCENT, section.constant().getSimpleName() + suffix);
  }

  private String sent(Accessor accessor, String authored, ContextGroup group) {
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
      chosen.put(group, own ? unused(accessor, form, base + group.suffix()) : spelling);
    }
    return chosen;
  }

  private static boolean isOfPercents(String tag) {
    return tag.startsWith(TagSyntax.PERCENT.opening()) && tag.endsWith(TagSyntax.PERCENT.closing());
  }

  private String unused(Accessor accessor, TagSyntax syntax, String name) {
    return unused(Optional.of(accessor), syntax, name);
  }

  private String unused(Optional<Accessor> accessor, TagSyntax syntax, String name) {
    String plain = plain(name);
    String candidate = plain;
    for (int number = 2; !isUnused(accessor, syntax.tag(candidate), candidate); number++) {
      candidate = plain + number;
    }
    taken.add(syntax.tag(candidate));
    return syntax.tag(candidate);
  }

  /** The name with letters and digits of ASCII alone, which no encoding of a mail changes. */
  private static String plain(String name) {
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
  private boolean isUnused(Optional<Accessor> accessor, String tag, String name) {
    return !taken.contains(tag)
        && USUAL.isTag(tag)
        && matches.owners().of(tag, name).stream()
            .allMatch(owner -> accessor.filter(owner::equals).isPresent())
        && matches.texts().stream().noneMatch(text -> text.text().source().contains(tag));
  }
}
