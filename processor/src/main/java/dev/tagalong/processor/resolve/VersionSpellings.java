package dev.tagalong.processor.resolve;

import dev.tagalong.TagSyntax;
import dev.tagalong.block.Node;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.resolve.CheckedTemplate.SectionTextsSent;
import dev.tagalong.processor.resolve.CheckedTemplate.SentSpelling;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.processor.resolve.VariantChoice.VariantTexts;
import dev.tagalong.processor.template.LocatedBody;
import dev.tagalong.processor.template.TemplateText;
import java.util.ArrayList;
import java.util.Collection;
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

/** How the tags and blocks of a template's texts in one language are sent. */
public final class VersionSpellings {
  private final VariantChoice choice;
  private final TagMatches matches;

  /** Blocks of another language may be sent by the same tags: no mail has both. */
  private final Set<String> taken;

  VersionSpellings(VariantChoice choice, TagMatches matches, Collection<String> taken) {
    this.choice = choice;
    this.matches = matches;
    this.taken = new HashSet<>(taken);
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
                          choice.sent(accessor, authored, group),
                          s -> EnumSet.noneOf(Context.class))
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
                choice
                    .sent(accessor, authored, ContextGroup.deciding(match.located().contexts()))
                    .equals(sent))
        .allMatch(match -> match.text().text().kind() == TemplateText.Kind.SECTION);
  }

  /** The text with every tag in the spelling that is sent. */
  public String sent(AnchoredTemplateText text) {
    return choice.sent(text);
  }

  /**
   * The text, with its partials in it and every tag in the spelling that is sent.
   *
   * @param blocks the tags that are sent in the place of blocks
   */
  public String sent(LocatedBody body, Map<Node, String> blocks) {
    StringBuilder result = new StringBuilder();
    for (Node node : body.document().nodes()) {
      if (node instanceof Node.Text text) {
        result.append(text.text());
      } else if (node instanceof Node.Tag tag && body.plain().contains(tag)) {
        result.append(choice.spelled(Objects.requireNonNull(body.tags().get(tag))));
      } else {
        result.append(blocks.getOrDefault(node, ""));
      }
    }
    return result.toString();
  }

  /**
   * The tag that is sent in the place of a block.
   *
   * @param owner the method that it asks for first
   * @param name what it is about
   * @param group where it stands
   */
  public String block(Optional<Accessor> owner, String name, ContextGroup group) {
    String plain = VariantChoice.plain(name);
    boolean free = choice.isUnused(owner, TagSyntax.PERCENT.tag(plain), plain, taken);
    return choice.unused(owner, TagSyntax.PERCENT, free ? name : name + group.suffix(), taken);
  }

  /** The texts of a section enum, for each spelling of the accessor's tags; one at least. */
  public List<SectionTextsSent> sectionTexts(Accessor accessor) {
    List<SectionTextsSent> all = new ArrayList<>();
    for (VariantTexts variant : choice.sectionTexts(accessor)) {
      Set<String> tags = new LinkedHashSet<>();
      for (Match match : matches.of(accessor)) {
        ContextGroup group = ContextGroup.deciding(match.located().contexts());
        if (variant.groups().contains(group)) {
          tags.add(choice.sent(accessor, match.tag().text(), group));
        }
      }
      all.add(new SectionTextsSent(tags, variant.texts()));
    }
    return all;
  }
}
