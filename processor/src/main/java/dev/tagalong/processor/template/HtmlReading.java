package dev.tagalong.processor.template;

import dev.tagalong.html.HtmlContexts;
import dev.tagalong.html.LocatedContext;
import dev.tagalong.html.LocatedContext.Inserted;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.template.JsoupReading.Sight;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Where in HTML each tag stands, as two readers see it: a context that they see differently is not
 * safe, since clients may differ there as well.
 */
final class HtmlReading {
  private HtmlReading() {}

  /**
   * The tags of an HTML body.
   *
   * @param sections the texts that may stand in the place of a tag; none for one that is filled
   *     with values
   */
  static List<LocatedTag> of(
      ScannedText scan, Function<TagOccurrence, List<ScannedText>> sections) {
    List<LocatedContext> contexts =
        agreed(scan, HtmlContexts.find(scan.source(), scan.tags(), sections));
    record InText(ScannedText text, List<LocatedContext> first) {}
    Map<InText, List<LocatedContext>> inText = new HashMap<>();
    List<LocatedTag> located = new ArrayList<>();
    for (int i = 0; i < contexts.size(); i++) {
      TagOccurrence tag = scan.tags().get(i);
      LocatedContext context = contexts.get(i);
      List<Inserted> inserted = context.sections();
      if (!inserted.isEmpty() && context.isBetweenMarkup()) {
        List<ScannedText> texts = sections.apply(tag);
        inserted = new ArrayList<>();
        for (int j = 0; j < texts.size(); j++) {
          InText text = new InText(texts.get(j), context.sections().get(j).tags());
          inserted.add(
              new Inserted(
                  inText.computeIfAbsent(text, in -> agreed(in.text(), in.first())),
                  context.sections().get(j).misfit()));
        }
      }
      located.add(new LocatedTag(tag, Set.of(context.context()), context.description(), inserted));
    }
    return located;
  }

  /** What the first reader has seen, where the second sees the same. */
  private static List<LocatedContext> agreed(ScannedText scan, List<LocatedContext> contexts) {
    List<TagOccurrence> tags = scan.tags();
    if (tags.isEmpty()) {
      return List.of();
    }
    JsoupReading second = JsoupReading.of(scan.source(), tags);
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
