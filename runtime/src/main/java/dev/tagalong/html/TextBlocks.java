package dev.tagalong.html;

import dev.tagalong.block.FlatText;
import dev.tagalong.block.FlatText.Part;
import dev.tagalong.block.FlatText.Spot;
import dev.tagalong.block.TextFlow;
import dev.tagalong.html.LocatedContext.Inserted;
import dev.tagalong.internal.data.Context;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where the tags of a text body with blocks stand: a link may begin in one block, or be put
 * together by several, and go on in the next, so the text is read in all ways in which it may be
 * shown.
 */
final class TextBlocks implements TextFlow.Reader<TextBlocks.Place> {
  private static final LocatedContext TEXT = new LocatedContext(Context.TEXT, "the text body");

  private static final LocatedContext PERHAPS_LINK =
      LocatedContext.unsafe("what may be a link of the text body, or text");

  private static final LocatedContext TOO_MANY =
      LocatedContext.unsafe("a text body with too many ways to begin a link");

  /** So many ways are followed. */
  private static final int MOST_PLACES = 100;

  private final FlatText text;
  private final Function<TagOccurrence, List<ScannedText>> sections;
  private final String masked;

  /** How far the reading has come. */
  sealed interface Place {}

  /**
   * In text.
   *
   * @param begun what may be the beginning of {@code https://}
   */
  private record InText(String begun) implements Place {}

  /** In a link, which has come so far and ends where {@code run} does. */
  private record InLink(UrlStart start, TextLink.Run run) implements Place {}

  private TextBlocks(FlatText text, Function<TagOccurrence, List<ScannedText>> sections) {
    this.text = text;
    this.sections = sections;
    masked = MaskedTags.in(text.marked(), text.spots().stream().map(Spot::place).toList());
  }

  /** The context of each tag and each mark. */
  static List<LocatedContext> find(
      FlatText text, Function<TagOccurrence, List<ScannedText>> sections) {
    return new TextBlocks(text, sections).found();
  }

  private List<LocatedContext> found() {
    Optional<List<Set<Place>>> places = TextFlow.read(text, new InText(""), this, MOST_PLACES);
    List<LocatedContext> contexts = new ArrayList<>();
    for (int i = 0; i < text.spots().size(); i++) {
      contexts.add(places.isEmpty() ? TOO_MANY : context(places.get().get(i), i));
    }
    return Collections.unmodifiableList(contexts);
  }

  private LocatedContext context(Set<Place> places, int index) {
    Set<UrlStart> starts = new LinkedHashSet<>();
    places.forEach(
        place -> {
          if (place instanceof InLink link) {
            starts.add(link.start());
          }
        });
    boolean isText = places.stream().anyMatch(InText.class::isInstance);
    if (text.spots().get(index).part() != Part.TAG) {
      return starts.isEmpty() ? TEXT : UrlContexts.OF_MARK_IN_TEXT;
    }
    if (starts.isEmpty()) {
      return inText(index);
    }
    return isText ? PERHAPS_LINK : inLink(starts, index).context();
  }

  private LocatedContext inText(int index) {
    List<ScannedText> texts = texts(index);
    return texts.isEmpty()
        ? TEXT
        : TEXT.with(
            texts.stream()
                .map(one -> new Inserted(TextContexts.find(one), Optional.empty()))
                .toList());
  }

  /** What stands in a link, and how far the link has come behind it. */
  private record Read(LocatedContext context, Set<UrlStart> after) {}

  private Read inLink(Set<UrlStart> before, int index) {
    UrlContexts url = UrlContexts.inText("", 0);
    url.goOnFrom(before);
    List<ScannedText> texts = texts(index);
    LocatedContext context =
        texts.isEmpty()
            ? url.context(Context.URL_BASE, false, isBelowDomain(index))
            : url.sections(texts, false);
    return new Read(context, url.starts());
  }

  private List<ScannedText> texts(int index) {
    return sections.apply(text.spots().get(index).place());
  }

  /** Whether a domain of the template's own follows. */
  private boolean isBelowDomain(int index) {
    int from = text.spots().get(index).place().end();
    int next =
        index + 1 < text.spots().size()
            ? text.spots().get(index + 1).place().start()
            : masked.length();
    int end = TextLink.end(masked, from);
    return UrlContexts.isBelowDomain(masked.substring(from, Math.min(end, next)), end < next);
  }

  @Override
  public Place text(Place before, String wording) {
    Place place = before;
    int at = 0;
    while (at < wording.length()) {
      int point = wording.codePointAt(at);
      place = place instanceof InLink link ? after(link, point) : after((InText) place, point);
      at += Character.charCount(point);
    }
    return place;
  }

  private static Place after(InLink link, int point) {
    Optional<TextLink.Run> run = link.run().then(point);
    return run.isEmpty()
        ? after(new InText(""), point)
        : new InLink(link.start().thenPlain(Character.toString(point)), run.get());
  }

  private static Place after(InText place, int point) {
    String begun = place.begun() + Character.toString(point).toLowerCase(Locale.ROOT);
    while (!"http://".startsWith(begun) && !"https://".startsWith(begun)) {
      begun = begun.substring(1);
    }
    return begun.endsWith("//")
        ? new InLink(UrlStart.EMPTY.thenPlain(begun), TextLink.Run.BEGUN)
        : new InText(begun);
  }

  @Override
  public Set<Place> tag(Place before, int index) {
    if (before instanceof InText) {
      return Set.of(new InText(""));
    }
    InLink link = (InLink) before;
    Set<Place> after = new LinkedHashSet<>();
    for (UrlStart start : inLink(Set.of(link.start()), index).after()) {
      after.add(new InLink(start, link.run().thenValue()));
    }
    return after;
  }
}
