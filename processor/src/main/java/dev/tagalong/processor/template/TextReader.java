package dev.tagalong.processor.template;

import dev.tagalong.block.BlockSource;
import dev.tagalong.block.Document;
import dev.tagalong.block.DocumentReader;
import dev.tagalong.block.FlatText;
import dev.tagalong.block.Node;
import dev.tagalong.block.Partials;
import dev.tagalong.html.BlockContexts;
import dev.tagalong.html.LocatedContext;
import dev.tagalong.html.LocatedContext.Inserted;
import dev.tagalong.html.LocatedContext.Misfit;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.template.TemplateText.Kind;
import dev.tagalong.scan.LineIndex;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagScanner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Scans texts for tags and finds the context of each. */
public final class TextReader {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private static final LocatedContext SUBJECT = new LocatedContext(Context.SUBJECT, "the subject");

  private final TagScanner scanner;
  private final Function<TagOccurrence, List<ScannedText>> sections;
  private final Predicate<TagOccurrence> plain;

  /**
   * Looks for the tags that {@code scanner} knows.
   *
   * @param sections the texts that may stand in the place of a tag; none for one that is filled
   *     with values
   * @param plain whether a tag that stands in no block is filled as it is
   */
  public TextReader(
      TagScanner scanner,
      Function<TagOccurrence, List<ScannedText>> sections,
      Predicate<TagOccurrence> plain) {
    this.scanner = scanner;
    this.sections = sections;
    this.plain = plain;
  }

  /** The tags of a text, and what looks like one. */
  public ScannedText scan(String source) {
    return scanner.scan(source);
  }

  /** A unique argument. */
  public TemplateText readUniqueArgument(String name, String source) {
    ScannedText scan = scanner.scan(source);
    List<LocatedTag> tags =
        scan.tags().stream()
            .map(tag -> new LocatedTag(tag, Set.of(), "a unique argument"))
            .toList();
    return text(Kind.UNIQUE_ARGUMENT, name, scan, tags, List.of(), null);
  }

  /**
   * A body or the subject: the text itself, and the partials in it as often as they stand there.
   *
   * @param partials finds partials; null where none can be
   */
  public List<TemplateText> read(
      Kind kind, String name, String source, @Nullable Partials partials) {
    Document document =
        new DocumentReader(partials).read(new BlockSource(name, scanner.scan(source)));
    FlatText flat = FlatText.of(document);
    BlockContexts contexts =
        switch (kind) {
          case HTML -> HtmlReading.contexts(flat, sections);
          case TEXT -> BlockContexts.inText(flat, sections);
          case SUBJECT, SECTION, UNIQUE_ARGUMENT -> subject(flat);
        };
    Map<Node.Tag, LocatedTag> located = new LinkedHashMap<>();
    Map<HtmlReading.Inserting, List<LocatedContext>> inText = new HashMap<>();
    contexts
        .tags()
        .forEach((tag, context) -> located.put(tag, located(kind, tag.tag(), context, inText)));
    Set<Node.Tag> plainTags = new LinkedHashSet<>();
    for (Node node : document.nodes()) {
      if (node instanceof Node.Tag tag && plain.test(tag.tag())) {
        plainTags.add(tag);
      }
    }
    LocatedBody body =
        new LocatedBody(document, located, contexts.blocks(), plainTags, contexts.faults());
    List<TemplateText> texts = new ArrayList<>();
    for (BlockSource one : document.sources()) {
      boolean main = one.equals(document.source());
      List<LocatedTag> own = new ArrayList<>();
      List<TagOccurrence> inBlocks = new ArrayList<>();
      located.forEach(
          (tag, place) -> {
            if (tag.source().equals(one) && plainTags.contains(tag)) {
              own.add(place);
            } else if (tag.source().equals(one)) {
              inBlocks.add(tag.tag());
            }
          });
      texts.add(text(kind, one.name(), one.scan(), own, inBlocks, main ? body : null));
    }
    return texts;
  }

  private LocatedTag located(
      Kind kind,
      TagOccurrence tag,
      LocatedContext context,
      Map<HtmlReading.Inserting, List<LocatedContext>> inText) {
    return kind == Kind.HTML
        ? HtmlReading.located(tag, context, sections, inText)
        : new LocatedTag(
            tag, EnumSet.of(context.context()), context.description(), context.sections());
  }

  private BlockContexts subject(FlatText flat) {
    Map<Node.Tag, LocatedContext> tags = new LinkedHashMap<>();
    Map<Node.Block, LocatedContext> blocks = new LinkedHashMap<>();
    for (FlatText.Spot spot : flat.spots()) {
      if (spot.node() instanceof Node.Tag tag) {
        tags.put(
            tag,
            new LocatedContext(
                SUBJECT.context(),
                SUBJECT.description(),
                sections.apply(tag.tag()).stream().map(TextReader::inSubject).toList()));
      } else if (spot.node() instanceof Node.Block block) {
        blocks.put(block, SUBJECT);
      }
    }
    return new BlockContexts(tags, blocks, List.of(), new BitSet());
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
    return text(Kind.SECTION, name, scan, tags, List.of(), null);
  }

  private static TemplateText text(
      Kind kind,
      String name,
      ScannedText scan,
      List<LocatedTag> tags,
      List<TagOccurrence> inBlocks,
      @Nullable LocatedBody body) {
    return new TemplateText(
        kind,
        name,
        scan.source(),
        tags,
        inBlocks,
        scan.marks(),
        scan.services(),
        scan.suspicions(),
        kind == Kind.HTML ? Asides.of(scan) : Asides.NONE,
        LineIndex.of(scan.source()),
        body);
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
