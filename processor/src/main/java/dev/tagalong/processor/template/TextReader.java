package dev.tagalong.processor.template;

import dev.tagalong.html.LocatedContext;
import dev.tagalong.html.LocatedContext.Inserted;
import dev.tagalong.html.LocatedContext.Misfit;
import dev.tagalong.html.TextContexts;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.template.TemplateText.Kind;
import dev.tagalong.scan.LineIndex;
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

/** Scans texts for tags and finds the context of each. */
public final class TextReader {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private static final LocatedContext SUBJECT = new LocatedContext(Context.SUBJECT, "the subject");

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
    List<LocatedTag> tags =
        switch (kind) {
          case HTML -> HtmlReading.of(scan, sections);
          case TEXT, SECTION -> textBody(scan);
          case SUBJECT -> subject(scan);
          case UNIQUE_ARGUMENT ->
              scan.tags().stream()
                  .map(tag -> new LocatedTag(tag, Set.of(), "a unique argument"))
                  .toList();
        };
    return text(kind, name, scan, tags);
  }

  /**
   * The text of a section.
   *
   * @param contexts for each context of the section's tag: where the tags of the text stand there
   */
  public TemplateText readSection(
      String name, ScannedText scan, List<List<LocatedContext>> contexts) {
    List<LocatedTag> tags = new ArrayList<>();
    for (int i = 0; i < scan.tags().size(); i++) {
      Set<Context> all = EnumSet.noneOf(Context.class);
      String description = "a section's text";
      for (List<LocatedContext> there : contexts) {
        LocatedContext context = there.get(i);
        if (!all.contains(Context.UNSAFE)) {
          description = context.description();
        }
        all.add(context.context());
      }
      tags.add(new LocatedTag(scan.tags().get(i), all, description));
    }
    return text(Kind.SECTION, name, scan, tags);
  }

  private static TemplateText text(
      Kind kind, String name, ScannedText scan, List<LocatedTag> tags) {
    return new TemplateText(
        kind,
        name,
        scan.source(),
        tags,
        scan.services(),
        scan.suspicions(),
        kind == Kind.HTML ? Asides.of(scan) : Asides.NONE,
        LineIndex.of(scan.source()));
  }

  private List<LocatedTag> textBody(ScannedText scan) {
    List<LocatedContext> contexts = TextContexts.find(scan.source(), scan.tags(), sections);
    List<LocatedTag> tags = new ArrayList<>();
    for (int i = 0; i < contexts.size(); i++) {
      LocatedContext context = contexts.get(i);
      tags.add(
          new LocatedTag(
              scan.tags().get(i),
              EnumSet.of(context.context()),
              context.description(),
              context.sections()));
    }
    return tags;
  }

  private List<LocatedTag> subject(ScannedText scan) {
    return scan.tags().stream()
        .map(
            tag ->
                new LocatedTag(
                    tag,
                    EnumSet.of(SUBJECT.context()),
                    SUBJECT.description(),
                    sections.apply(tag).stream().map(TextReader::inSubject).toList()))
        .toList();
  }

  private static Inserted inSubject(ScannedText text) {
    Matcher lineBreak = LINE_BREAK.matcher(text.source());
    Optional<Misfit> misfit =
        lineBreak.find()
            ? Optional.of(
                new Misfit(
                    lineBreak.start(), lineBreak.end(), "would end the subject, which is one line"))
            : Optional.empty();
    return new Inserted(Collections.nCopies(text.tags().size(), SUBJECT), misfit);
  }
}
