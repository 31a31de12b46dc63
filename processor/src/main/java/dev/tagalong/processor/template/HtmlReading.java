package dev.tagalong.processor.template;

import dev.tagalong.block.FlatText;
import dev.tagalong.block.Node;
import dev.tagalong.html.BlockContexts;
import dev.tagalong.html.LocatedContext;
import dev.tagalong.html.LocatedContext.Inserted;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.template.JsoupReading.Sight;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Where in HTML each tag stands, as two readers see it: a context that they see differently is not
 * safe, since clients may differ there as well.
 */
final class HtmlReading {
  private HtmlReading() {}

  /**
   * Where the tags and blocks of an HTML body stand.
   *
   * @param sections the texts that may stand in the place of a tag; none for one that is filled
   *     with values
   */
  static BlockContexts contexts(
      FlatText flat, Function<TagOccurrence, List<ScannedText>> sections) {
    BlockContexts first = BlockContexts.inHtml(flat, sections);
    if (flat.tags().isEmpty()) {
      return first;
    }
    List<LocatedContext> contexts = new ArrayList<>();
    flat.nodes().forEach(tag -> contexts.add(Objects.requireNonNull(first.tags().get(tag))));
    List<LocatedContext> agreed = agreed(flat.text(), flat.tags(), contexts);
    Map<Node.Tag, LocatedContext> tags = new LinkedHashMap<>();
    for (int i = 0; i < agreed.size(); i++) {
      tags.put(flat.nodes().get(i), agreed.get(i));
    }
    return new BlockContexts(tags, first.blocks(), first.faults(), first.betweenMarkup());
  }

  /**
   * A tag where it stands.
   *
   * @param inText where the tags of sections stand that have been looked at already
   */
  static LocatedTag located(
      TagOccurrence tag,
      LocatedContext context,
      Function<TagOccurrence, List<ScannedText>> sections,
      Map<Inserting, List<LocatedContext>> inText) {
    List<Inserted> inserted = context.sections();
    if (!inserted.isEmpty() && context.isBetweenMarkup()) {
      List<ScannedText> texts = sections.apply(tag);
      inserted = new ArrayList<>();
      for (int j = 0; j < texts.size(); j++) {
        Inserting text = new Inserting(texts.get(j), context.sections().get(j).tags());
        inserted.add(
            new Inserted(
                inText.computeIfAbsent(text, Inserting::agreed),
                context.sections().get(j).misfit()));
      }
    }
    return new LocatedTag(tag, Set.of(context.context()), context.description(), inserted);
  }

  /**
   * A section's text where its tag stands.
   *
   * @param first where its tags are to the first reader
   */
  record Inserting(ScannedText text, List<LocatedContext> first) {
    private List<LocatedContext> agreed() {
      return HtmlReading.agreed(text.source(), text.tags(), first);
    }
  }

  /** What the first reader has seen, where the second sees the same. */
  private static List<LocatedContext> agreed(
      String source, List<TagOccurrence> tags, List<LocatedContext> contexts) {
    if (tags.isEmpty()) {
      return List.of();
    }
    JsoupReading second = JsoupReading.of(source, tags);
    List<LocatedContext> agreed = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      LocatedContext context = contexts.get(i);
      if (context.context() == Context.HTML && second.sight(i) == Sight.COMMENT) {
        context =
            new LocatedContext(
                Context.ESCAPABLE_RAW_TEXT, context.description(), context.sections());
      }
      agreed.add(
          agree(context, second.sight(i), second.attribute(i))
              ? context
              : new LocatedContext(
                  Context.UNSAFE,
                  "HTML that is read in different ways (%s, or %s)"
                      .formatted(context.description(), second.sight(i).description()),
                  context.sections()));
    }
    return agreed;
  }

  /** A context that is unsafe to one reader is unsafe, whatever the other makes of it. */
  private static boolean agree(LocatedContext context, Sight sight, String attribute) {
    return switch (context.context()) {
      case HTML, ESCAPABLE_RAW_TEXT -> sight == Sight.TEXT || sight == Sight.COMMENT;
      case ATTRIBUTE, URL, URL_BASE, URL_PAST_HOST, URL_START, URL_PART ->
          sight == Sight.QUOTED && context.description().endsWith(" " + attribute);
      case UNSAFE, TEXT, TEXT_URL_START, TEXT_URL_PART, SUBJECT -> true;
    };
  }
}
