package dev.tagalong.content;

import dev.tagalong.TemplateDriftException;
import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.html.HtmlContexts;
import dev.tagalong.html.LocatedContext;
import dev.tagalong.html.LocatedContext.Inserted;
import dev.tagalong.html.TextContexts;
import dev.tagalong.internal.data.Context;
import dev.tagalong.scan.LineIndex;
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
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a template's files, and spells their tags as they are sent. */
final class TemplateReader {
  private static final LocatedContext IN_SUBJECT =
      new LocatedContext(Context.SUBJECT, "the subject");

  private final KnownTemplate template;
  private final TagVariants spellings;
  private final TagScanner scanner;
  private final TextSet sent;
  private final DriftCheck drift;
  private final AdjacentTags adjacent;
  private final Set<AdjacentTags.Run> compiledRuns;

  TemplateReader(KnownTemplate template, AdjacentTags adjacent) {
    this.template = template;
    this.adjacent = adjacent;
    spellings = new TagVariants(template.tags());
    // A service looks for the compiled tags whatever stands around them, so these come first.
    Set<String> compiled = new LinkedHashSet<>(spellings.authored());
    compiled.addAll(spellings.sectionTags());
    scanner = new TagScanner(template.syntaxes(), compiled, template.ignored());
    sent = new TextSet(spellings.allSent());
    drift = new DriftCheck(template, spellings);
    compiledRuns = Set.copyOf(template.adjacent());
  }

  /** The tags as they are sent. */
  TextSet sent() {
    return sent;
  }

  String subject() {
    List<TagOccurrence> tags = scanner.scan(template.subject()).tags();
    return spelled(
        "the subject", template.subject(), tags, Collections.nCopies(tags.size(), IN_SUBJECT));
  }

  String html() {
    if (template.html().isEmpty()) {
      return "";
    }
    String html = file(template.html());
    List<TagOccurrence> tags = scanner.scan(html).tags();
    return spelled(template.html(), html, tags, HtmlContexts.find(html, tags, this::sections));
  }

  String text() {
    if (template.text().isEmpty()) {
      return "";
    }
    String text = file(template.text());
    List<TagOccurrence> tags = scanner.scan(text).tags();
    return spelled(template.text(), text, tags, TextContexts.find(text, tags, this::sections));
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
    drift.requireNone();
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
      String file, String source, List<TagOccurrence> tags, List<LocatedContext> contexts) {
    StringBuilder spelled = new StringBuilder(source.length());
    LineIndex lines = LineIndex.of(source);
    int from = 0;
    for (int i = 0; i < tags.size(); i++) {
      TagOccurrence tag = tags.get(i);
      LocatedContext context = contexts.get(i);
      Optional<String> spelling =
          spellings.sent(tag.text(), context.context()).filter(found -> fits(tag, found, context));
      if (spelling.isPresent()) {
        drift.stillStands(tag.text());
      } else if (!spellings.sectionTags().contains(tag.text())) {
        drift.found(file, tag, context, lines.at(tag.start()));
      }
      spelled.append(source, from, tag.start()).append(spelling.orElse(tag.text()));
      from = tag.end();
    }
    String sent = spelled.append(source, from, source.length()).toString();
    // Values are not held against each other where the compiler saw nothing side by side.
    adjacent.in(sent).stream()
        .filter(run -> !compiledRuns.contains(run))
        .forEach(run -> drift.foundAdjacent(file, run));
    return sent;
  }
}
