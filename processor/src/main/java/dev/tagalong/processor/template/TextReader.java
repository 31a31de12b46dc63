package dev.tagalong.processor.template;

import dev.tagalong.processor.template.TemplateText.Kind;
import dev.tagalong.template.Lines;
import dev.tagalong.template.Place;
import dev.tagalong.template.ScannedText;
import dev.tagalong.template.TagOccurrence;
import dev.tagalong.template.TagScanner;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Scans texts for tags and finds the place of each. */
public final class TextReader {
  private final TagScanner scanner;

  /** Looks for the tags that {@code scanner} knows. */
  public TextReader(TagScanner scanner) {
    this.scanner = scanner;
  }

  /** A body, the subject or a unique argument. */
  public TemplateText read(Kind kind, String name, String source) {
    ScannedText scan = scanner.scan(source);
    List<PlacedTag> tags =
        switch (kind) {
          case HTML -> HtmlReading.of(scan);
          case TEXT, SECTION -> everywhere(scan, EnumSet.of(Place.TEXT), "the text body");
          case SUBJECT -> everywhere(scan, EnumSet.of(Place.SUBJECT), "the subject");
          case UNIQUE_ARGUMENT -> everywhere(scan, Set.of(), "a unique argument");
        };
    return text(kind, name, scan, tags);
  }

  /**
   * The text of a section whose tag stands in {@code places}. Where that is HTML, the text is read
   * as HTML itself.
   */
  public TemplateText readSection(String name, String source, Set<Place> places) {
    ScannedText scan = scanner.scan(source);
    List<PlacedTag> tags = new ArrayList<>();
    List<PlacedTag> inHtml = places.contains(Place.HTML) ? HtmlReading.of(scan) : List.of();
    for (int i = 0; i < scan.tags().size(); i++) {
      TagOccurrence tag = scan.tags().get(i);
      Set<Place> all = EnumSet.noneOf(Place.class);
      String description = "a section's text";
      for (Place place : places) {
        if (place == Place.HTML) {
          all.addAll(inHtml.get(i).places());
          description = inHtml.get(i).description();
        } else {
          all.add(place == Place.URL && tag.start() > 0 ? Place.URL_PART : place);
        }
      }
      tags.add(new PlacedTag(tag, all, description));
    }
    return text(Kind.SECTION, name, scan, tags);
  }

  private static TemplateText text(Kind kind, String name, ScannedText scan, List<PlacedTag> tags) {
    return new TemplateText(
        kind, name, scan.source(), tags, scan.suspicions(), Lines.of(scan.source()));
  }

  private static List<PlacedTag> everywhere(
      ScannedText scan, Set<Place> places, String description) {
    return scan.tags().stream().map(tag -> new PlacedTag(tag, places, description)).toList();
  }
}
