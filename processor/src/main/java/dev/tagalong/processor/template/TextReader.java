package dev.tagalong.processor.template;

import dev.tagalong.html.PlaceOf;
import dev.tagalong.html.PlaceOf.Inserted;
import dev.tagalong.html.PlaceOf.Misfit;
import dev.tagalong.internal.data.Place;
import dev.tagalong.processor.template.TemplateText.Kind;
import dev.tagalong.scan.Lines;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagScanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scans texts for tags and finds the place of each. */
public final class TextReader {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private final TagScanner scanner;
  private final Function<TagOccurrence, List<ScannedText>> sections;

  /**
   * Looks for the tags that {@code scanner} knows.
   *
   * @param sections the texts that may stand in the place of a tag; none for one that is filled
   *     with values
   */
  public TextReader(TagScanner scanner, Function<TagOccurrence, List<ScannedText>> sections) {
    this.scanner = scanner;
    this.sections = sections;
  }

  /** A body, the subject or a unique argument. */
  public TemplateText read(Kind kind, String name, String source) {
    ScannedText scan = scanner.scan(source);
    List<PlacedTag> tags =
        switch (kind) {
          case HTML -> HtmlReading.of(scan, sections);
          case TEXT, SECTION -> everywhere(scan, new PlaceOf(Place.TEXT, "the text body"));
          case SUBJECT -> everywhere(scan, new PlaceOf(Place.SUBJECT, "the subject"));
          case UNIQUE_ARGUMENT ->
              scan.tags().stream()
                  .map(tag -> new PlacedTag(tag, Set.of(), "a unique argument"))
                  .toList();
        };
    return text(kind, name, scan, tags);
  }

  /**
   * The text of a section.
   *
   * @param places for each place of the section's tag: where the tags of the text stand there
   */
  public TemplateText readSection(String name, ScannedText scan, List<List<PlaceOf>> places) {
    List<PlacedTag> tags = new ArrayList<>();
    for (int i = 0; i < scan.tags().size(); i++) {
      Set<Place> all = EnumSet.noneOf(Place.class);
      String description = "a section's text";
      for (List<PlaceOf> there : places) {
        PlaceOf place = there.get(i);
        if (!all.contains(Place.UNSAFE)) {
          description = place.description();
        }
        all.add(place.place());
      }
      tags.add(new PlacedTag(scan.tags().get(i), all, description));
    }
    return text(Kind.SECTION, name, scan, tags);
  }

  private static TemplateText text(Kind kind, String name, ScannedText scan, List<PlacedTag> tags) {
    return new TemplateText(
        kind, name, scan.source(), tags, scan.suspicions(), Lines.of(scan.source()));
  }

  private List<PlacedTag> everywhere(ScannedText scan, PlaceOf place) {
    return scan.tags().stream()
        .map(
            tag ->
                new PlacedTag(
                    tag,
                    EnumSet.of(place.place()),
                    place.description(),
                    sections.apply(tag).stream().map(text -> inserted(text, place)).toList()))
        .toList();
  }

  private static Inserted inserted(ScannedText text, PlaceOf place) {
    Matcher lineBreak = LINE_BREAK.matcher(text.source());
    Optional<Misfit> misfit =
        place.place() == Place.SUBJECT && lineBreak.find()
            ? Optional.of(
                new Misfit(
                    lineBreak.start(), lineBreak.end(), "would end the subject, which is one line"))
            : Optional.empty();
    return new Inserted(Collections.nCopies(text.tags().size(), place), misfit);
  }
}
