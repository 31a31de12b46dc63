package dev.tagalong.content;

import dev.tagalong.TemplateDriftException;
import dev.tagalong.block.BlockSource;
import dev.tagalong.block.Document;
import dev.tagalong.block.DocumentReader;
import dev.tagalong.block.FlatText;
import dev.tagalong.block.Node;
import dev.tagalong.block.Partials;
import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.html.BlockContexts;
import dev.tagalong.html.LocatedContext;
import dev.tagalong.html.LocatedContext.Inserted;
import dev.tagalong.internal.data.Context;
import dev.tagalong.language.FileNames;
import dev.tagalong.scan.MalformedUtf8Exception;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.SplitText;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagScanner;
import dev.tagalong.scan.TextSet;
import dev.tagalong.scan.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a template's files, and spells their tags as they are sent. */
final class TemplateReader {
  private static final LocatedContext IN_SUBJECT =
      new LocatedContext(Context.SUBJECT, "the subject");

  private final KnownTemplate template;
  private final TagVariants spellings;
  private final TagScanner scanner;
  private final TextSet sent;
  private final DriftCheck drift;
  private final BlockMatch blocks;
  private final AdjacentTags adjacent;
  private final Set<AdjacentTags.Run> compiledRuns;

  TemplateReader(KnownTemplate template, AdjacentTags adjacent) {
    this.template = template;
    this.adjacent = adjacent;
    spellings = new TagVariants(template.tags());
    // A service looks for the compiled tags whatever stands around them, so these come first.
    Set<String> compiled = new LinkedHashSet<>(spellings.authored());
    compiled.addAll(spellings.sectionTags());
    compiled.addAll(template.blockTexts());
    scanner = new TagScanner(template.syntaxes(), compiled, template.ignored());
    List<String> allSent = new ArrayList<>(spellings.allSent());
    template.blocks().forEach(block -> allSent.add(block.sent()));
    sent = new TextSet(allSent);
    blocks = new BlockMatch(template.blocks());
    drift = new DriftCheck(template, spellings);
    compiledRuns = Set.copyOf(template.adjacent());
  }

  /** The tags as they are sent. */
  TextSet sent() {
    return sent;
  }

  /** The blocks that were found. */
  Map<String, FoundBlock> blocks() {
    return blocks.found();
  }

  String subject() {
    String line = template.subject();
    Document document = new DocumentReader(null).read(new BlockSource("", scanner.scan(line)));
    FlatText flat = FlatText.of(document);
    Map<Node.Tag, LocatedContext> tags = new HashMap<>();
    flat.nodes().forEach(tag -> tags.put(tag, IN_SUBJECT));
    return spelled(
        "the subject",
        document,
        new BlockContexts(tags, Map.of(), List.of(), new BitSet()),
        text -> new BitSet());
  }

  String html() {
    if (template.html().isEmpty()) {
      return "";
    }
    Document document = document(template.html());
    FlatText flat = FlatText.of(document);
    BlockContexts contexts = BlockContexts.inHtml(flat, this::sections);
    return spelled(template.html(), document, contexts, new Wording(flat, contexts));
  }

  String text() {
    if (template.text().isEmpty()) {
      return "";
    }
    Document document = document(template.text());
    FlatText flat = FlatText.of(document);
    BlockContexts contexts = BlockContexts.inText(flat, this::sections);
    return spelled(template.text(), document, contexts, new Wording(flat, contexts));
  }

  /** Before which characters of a piece of wording a comment may stand. */
  private static final class Wording implements Function<Node.Text, BitSet> {
    private final IdentityHashMap<Node.Text, Integer> starts;
    private final BitSet betweenMarkup;

    Wording(FlatText flat, BlockContexts contexts) {
      starts = flat.places().starts();
      betweenMarkup = contexts.betweenMarkup();
    }

    @Override
    public BitSet apply(Node.Text text) {
      Integer start = starts.get(text);
      return start == null
          ? new BitSet()
          : betweenMarkup.get(start, start + text.text().length() + 1);
    }
  }

  private Document document(String file) {
    Document document =
        new DocumentReader(name -> partial(file, name))
            .read(new BlockSource(file, scanner.scan(file(file))));
    document.faults().forEach(fault -> drift.broken(file, fault));
    return document.faults().isEmpty() ? document : document.withoutNodes();
  }

  private Partials.Found partial(String template, String name) {
    List<String> files = FileNames.partials(template, name, this.template.locale());
    String last = files.get(files.size() - 1);
    String file = files.stream().filter(this::isThere).findFirst().orElse(last);
    return Partials.Found.of(file, scanner.scan(file(file)));
  }

  private boolean isThere(String name) {
    try (InputStream file = template.open(name)) {
      return file != null;
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  /** The texts of a section, their tags in any spelling: it is not known yet where they stand. */
  private List<ScannedText> sections(TagOccurrence tag) {
    return spellings.sections(tag.text()).stream().map(this::scanned).toList();
  }

  private ScannedText scanned(String section) {
    SplitText split = SplitText.of(section, sent);
    List<TagOccurrence> tags = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < split.tags().size(); i++) {
      String tag = split.tags().get(i);
      int start = at + split.between().get(i).length();
      at = start + tag.length();
      tags.add(new TagOccurrence(tag, "", Optional.empty(), start, at));
    }
    return new ScannedText(section, tags, List.of());
  }

  /** Whether a section's texts, which the compiler saw elsewhere, may stand in a context. */
  private boolean fits(TagOccurrence tag, String spelled, LocatedContext context) {
    List<String> texts = spellings.sections(tag.text(), spelled);
    for (int i = 0; i < context.sections().size(); i++) {
      Inserted inserted = context.sections().get(i);
      List<TagOccurrence> tags = scanned(texts.get(i)).tags();
      for (int j = 0; j < tags.size(); j++) {
        if (!spellings.fits(tags.get(j).text(), inserted.tags().get(j).context())) {
          return false;
        }
      }
      if (inserted.misfit().isPresent()) {
        return false;
      }
    }
    return true;
  }

  /** Refuses what was read if its tags are not the compiled ones. */
  void requireNoDrift() {
    drift.requireNone(blocks);
  }

  private String file(String name) {
    try (InputStream file = template.open(name)) {
      if (file == null) {
        throw new TemplateDriftException(
            "%s, which %s was compiled from, is not on its class path or module path: package it with the classes of the module that declares %s."
                .formatted(name, drift.generatedName(), template.name()));
      }
      return Utf8.decode(file.readAllBytes());
    } catch (MalformedUtf8Exception e) {
      throw new TemplateDriftException(
          "%s has changed since %s was compiled: %s. Save it as UTF-8."
              .formatted(name, drift.generatedName(), e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private String spelled(
      String file, Document document, BlockContexts contexts, Function<Node.Text, BitSet> breaks) {
    StringBuilder spelled = new StringBuilder(document.source().text().length());
    contexts.faults().forEach(fault -> drift.misplaced(file, fault));
    BitSet seams = new BitSet();
    for (Node node : document.nodes()) {
      seams.set(spelled.length());
      if (node instanceof Node.Text text) {
        spelled.append(text.text());
      } else if (node instanceof Node.Tag tag) {
        spelled.append(spelled(file, tag, contexts));
      } else if (node instanceof Node.Block block) {
        LocatedContext own = contexts.blocks().getOrDefault(block, IN_SUBJECT);
        Optional<String> sentTag = blocks.match(block, own, contexts.tags(), breaks);
        if (sentTag.isEmpty()) {
          drift.found(file, block, own);
        }
        spelled.append(sentTag.orElse(""));
      }
    }
    String sentText = spelled.toString();
    findJoined(file, sentText, seams);
    // Values are not held against each other where the compiler saw nothing side by side.
    adjacent.in(sentText).stream()
        .filter(run -> !compiledRuns.contains(run))
        .forEach(run -> drift.foundAdjacent(file, run));
    return sentText;
  }

  /** Wording on both sides of a comment or a partial may be a tag when it is put together. */
  private void findJoined(String file, String sentText, BitSet seams) {
    SplitText split = SplitText.of(sentText, sent);
    int at = 0;
    for (int i = 0; i < split.tags().size(); i++) {
      at += split.between().get(i).length();
      int end = at + split.tags().get(i).length();
      int seam = seams.nextSetBit(at + 1);
      if (seam >= 0 && seam < end) {
        drift.foundJoined(file, split.tags().get(i));
      }
      at = end;
    }
  }

  private String spelled(String file, Node.Tag node, BlockContexts contexts) {
    TagOccurrence tag = node.tag();
    LocatedContext context = contexts.tags().getOrDefault(node, IN_SUBJECT);
    Optional<String> spelling =
        spellings.sent(tag.text(), context.context()).filter(found -> fits(tag, found, context));
    if (spelling.isPresent()) {
      drift.stillStands(tag.text());
      return spelling.get();
    }
    Optional<String> path = blocks.match(node, context, contexts.tags(), text -> new BitSet());
    if (path.isPresent()) {
      return path.get();
    }
    if (!spellings.sectionTags().contains(tag.text())) {
      drift.found(file, node, context);
    }
    return tag.text();
  }
}
