package dev.tagalong.html;

import dev.tagalong.block.FlatText.Spot;
import dev.tagalong.html.LocatedContext.Inserted;
import dev.tagalong.internal.data.Context;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the tags of a text body stand: in text, or in a link that a mail program makes of {@code
 * https://…}. A tag that may be a link itself, or the beginning of one, is text: nobody knows what
 * a mail program makes of its value.
 */
public final class TextContexts implements PendingTags {
  private static final LocatedContext TEXT = new LocatedContext(Context.TEXT, "the text body");

  private static final Pattern LINK = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

  private final int length;
  private final List<TagOccurrence> tags;
  private final Function<TagOccurrence, List<ScannedText>> sections;
  private final List<LocatedContext> contexts = new ArrayList<>();

  private TextContexts(
      int length, List<TagOccurrence> tags, Function<TagOccurrence, List<ScannedText>> sections) {
    this.length = length;
    this.tags = tags;
    this.sections = sections;
  }

  /**
   * The context of each tag, and those of the tags of sections.
   *
   * @param text a text body
   * @param tags its tags, in order and without overlap
   * @param sections the texts that may stand in the place of a tag; none for one that is filled
   *     with values
   */
  public static List<LocatedContext> find(
      String text, List<TagOccurrence> tags, Function<TagOccurrence, List<ScannedText>> sections) {
    TextContexts found = new TextContexts(text.length(), tags, sections);
    found.mark(MaskedTags.in(text, tags));
    return Collections.unmodifiableList(found.contexts);
  }

  /** The same for the text of a section, whose tags are filled with values. */
  static List<LocatedContext> find(ScannedText section) {
    return find(section.source(), section.tags(), tag -> List.of());
  }

  private void mark(String masked) {
    Matcher link = LINK.matcher(masked);
    int from = 0;
    while (contexts.size() < tags.size() && link.find(from)) {
      until(link.start(), TEXT);
      from = TextLink.end(masked, link.end());
      UrlContexts.inText(masked.substring(link.start(), from), link.start()).mark(this);
    }
    until(length, TEXT);
  }

  @Override
  public List<TagOccurrence> before(int end) {
    int to = contexts.size();
    while (to < tags.size() && tags.get(to).start() < end) {
      to++;
    }
    return tags.subList(contexts.size(), to);
  }

  @Override
  public Optional<Spot> mark(TagOccurrence tag) {
    return Optional.empty();
  }

  @Override
  public List<ScannedText> sections(TagOccurrence tag) {
    return sections.apply(tag);
  }

  @Override
  public void until(int end, LocatedContext context) {
    for (TagOccurrence tag : before(end)) {
      List<ScannedText> texts = context.sections().isEmpty() ? sections(tag) : List.of();
      contexts.add(
          texts.isEmpty()
              ? context
              : context.with(
                  texts.stream().map(text -> new Inserted(find(text), Optional.empty())).toList()));
    }
  }
}
