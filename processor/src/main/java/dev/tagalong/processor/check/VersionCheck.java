package dev.tagalong.processor.check;

import dev.tagalong.block.Node;
import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.LanguageVersion;
import dev.tagalong.processor.declaration.ValueType;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.BlockUses;
import dev.tagalong.processor.resolve.BodyTexts;
import dev.tagalong.processor.resolve.BodyTexts.Bodies;
import dev.tagalong.processor.resolve.CheckedTemplate.CheckedColumn;
import dev.tagalong.processor.resolve.CheckedTemplate.CheckedVersion;
import dev.tagalong.processor.resolve.CheckedTemplate.Occurrence;
import dev.tagalong.processor.resolve.CheckedTemplate.SectionTextsSent;
import dev.tagalong.processor.resolve.CheckedTemplate.SentSpelling;
import dev.tagalong.processor.resolve.DocumentFaults;
import dev.tagalong.processor.resolve.ProblemList;
import dev.tagalong.processor.resolve.SectionTexts;
import dev.tagalong.processor.resolve.SentBlock;
import dev.tagalong.processor.resolve.ServiceAnchor;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.processor.resolve.VariantChoice;
import dev.tagalong.processor.resolve.VersionSpellings;
import dev.tagalong.processor.template.LocatedBody;
import dev.tagalong.processor.template.TemplateFile;
import dev.tagalong.processor.template.TemplateText;
import dev.tagalong.processor.template.TemplateText.Kind;
import dev.tagalong.processor.template.TextReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Holds a declaration against the texts of its template in one language. */
final class VersionCheck {
  private final Declaration declaration;
  private final LanguageVersion version;
  private final TemplateScan scan;
  private final ProblemList findings;
  private final TagMatches matches;
  private final SectionTexts sections;
  private final TextReader reader;
  private final BlockUses blocks;
  private final Bodies bodies;
  private final List<AnchoredTemplateText> texts = new ArrayList<>();
  private final List<AnchoredTemplateText> uniqueArguments;
  private final Told told = new Told();

  /**
   * Reads the texts.
   *
   * @param files finds a file by its name
   */
  VersionCheck(
      Declaration declaration,
      LanguageVersion version,
      TemplateScan scan,
      Function<String, TemplateFile> files,
      ProblemList findings) {
    this.declaration = declaration;
    this.version = version;
    this.scan = scan;
    this.findings = findings;
    matches = new TagMatches(scan.owners());
    sections = scan.sections();
    reader = scan.reader(sections);
    blocks =
        new BlockUses(
            new ValueType(ValueType.Kind.OBJECT, declaration.type().asType()),
            scan.owners(),
            scan.members());
    bodies = new BodyTexts(declaration, version, files, reader, findings).read();
    bodies.texts().forEach(this::add);
    addSubject();
    for (Accessor accessor : declaration.accessors()) {
      if (blocks.areOf(accessor)) {
        matches.useInBlocks(accessor);
      }
    }
    blocks.ambiguous().forEach(matches::addAmbiguous);
    sections.readInto(matches, reader);
    uniqueArguments = readUniqueArguments();
    addUniqueArguments(matches);
  }

  private void addSubject() {
    String line = version.subject().text();
    if (line.isEmpty()) {
      return;
    }
    TemplateText subject = reader.read(Kind.SUBJECT, version.subjectName(), line, null).get(0);
    int order = declaration.firstOrder(version) + version.files().size();
    List<AnchoredTemplateText> anchored =
        List.of(new AnchoredTemplateText(subject, version.subject().anchor(), order));
    new DocumentFaults(anchored, declaration.ignored(), findings).report();
    add(anchored);
  }

  private void add(List<AnchoredTemplateText> some) {
    texts.addAll(some);
    some.forEach(matches::add);
    blocks.add(some);
  }

  private List<AnchoredTemplateText> readUniqueArguments() {
    List<AnchoredTemplateText> all = new ArrayList<>();
    declaration
        .services()
        .uniqueArgs()
        .forEach(
            (name, value) ->
                all.add(
                    new AnchoredTemplateText(
                        reader.readUniqueArgument("the unique argument \"" + name + "\"", value),
                        ServiceAnchor.of(declaration.type()),
                        declaration.settingsOrder() + all.size())));
    return all;
  }

  /**
   * Reports what is wrong, but for methods without a tag.
   *
   * @param ambiguous the methods that fill the same tag, of which it has been told
   */
  void check(Set<List<Accessor>> ambiguous) {
    new SectionCheck(declaration, sections, matches, findings).check();
    SuspicionCheck suspicions = new SuspicionCheck(declaration, matches, findings, told);
    matches.texts().forEach(suspicions::check);
    new ServiceTagCheck(declaration, matches, findings, told).check();
    new NameCheck(declaration, matches, findings, told).check(unknown(), bodies.complete());
    new BlockCheck(declaration, matches, blocks, scan.members(), findings, told).check();
    new AmbiguityCheck(declaration, matches, findings, ambiguous).check();
    new ContextCheck(declaration, matches, blocks, findings, told).check();
  }

  private List<Match> unknown() {
    return matches.unowned().stream()
        .filter(match -> !sections.tags().contains(match.tag().text()))
        .filter(match -> !declaration.unsoundTags().contains(match.tag().text()))
        .filter(match -> !scan.names().isUnsound(match.tag().name()))
        .toList();
  }

  /** What was read, once it has been checked. */
  ReadVersion read() {
    return new ReadVersion(version, matches, blocks, bodies.complete(), told.methods());
  }

  /** The check for what SendGrid fills with an unsubscribe group alone. */
  UnsubscribeGroupCheck groupCheck() {
    return new UnsubscribeGroupCheck(declaration, matches, sections);
  }

  /** The tags of all texts. */
  TagMatches matches() {
    return matches;
  }

  /** The section texts, read where their tags stand. */
  SectionTexts sections() {
    return sections;
  }

  /** Adds the bodies and the subject to {@code all}. */
  void addTexts(TagMatches all) {
    texts.forEach(all::add);
  }

  /** Adds the unique arguments to {@code all}. */
  void addUniqueArguments(TagMatches all) {
    uniqueArguments.forEach(all::add);
  }

  /** The unique arguments in the spelling that is sent. */
  List<String> uniqueArguments(VariantChoice choice) {
    return uniqueArguments.stream().map(choice::sent).toList();
  }

  /**
   * What the builder is written from.
   *
   * @param accessors those that have a column
   * @param choice how tags are spelled, in all languages
   */
  CheckedVersion checked(List<Accessor> accessors, VariantChoice choice) {
    VersionSpellings spellings = choice.in(matches);
    List<CheckedColumn> columns =
        accessors.stream()
            .map(
                accessor ->
                    new CheckedColumn(
                        accessor,
                        spellings.of(accessor),
                        matches.of(accessor).stream()
                            .map(VersionCheck::occurrence)
                            .distinct()
                            .toList(),
                        blocks.asking(accessor).stream()
                            .map(VersionCheck::occurrence)
                            .distinct()
                            .toList(),
                        blocks.root().shown(accessor),
                        spellings.sectionTexts(accessor)))
            .toList();
    return new CheckedVersion(
        version,
        bodies.names().getOrDefault(Kind.HTML, ""),
        bodies.names().getOrDefault(Kind.TEXT, ""),
        bodies.files(),
        columns,
        blocks.sent(spellings),
        adjacentTags(columns, spellings),
        groupCheck().unfilled());
  }

  private List<AdjacentTags.Run> adjacentTags(
      List<CheckedColumn> columns, VersionSpellings spellings) {
    Set<String> filled = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    List<String> sectionTexts = new ArrayList<>();
    for (CheckedColumn column : columns) {
      for (SentSpelling spelling : column.spellings()) {
        filled.add(spelling.sent());
        others.add(spelling.authored());
      }
      for (SectionTextsSent sent : column.sections()) {
        sent.texts().forEach(section -> others.add(section.tag()));
        sent.texts().forEach(section -> sectionTexts.add(section.text()));
      }
    }
    Map<Node, String> sentBlocks = new HashMap<>();
    for (SentBlock block : blocks.sent(spellings)) {
      sentBlocks.put(block.node(), block.sent());
      filled.add(block.sent());
    }
    AdjacentTags adjacent = new AdjacentTags(filled, others);
    Set<AdjacentTags.Run> runs = new LinkedHashSet<>();
    for (AnchoredTemplateText text : matches.texts()) {
      LocatedBody body = text.text().body();
      if (body != null) {
        runs.addAll(adjacent.in(spellings.sent(body, sentBlocks)));
      } else if (text.text().kind() == Kind.UNIQUE_ARGUMENT) {
        runs.addAll(adjacent.in(spellings.sent(text)));
      }
    }
    sectionTexts.forEach(text -> runs.addAll(adjacent.in(text)));
    return List.copyOf(runs);
  }

  private static Occurrence occurrence(Match match) {
    return new Occurrence(
        match.text().text(),
        match.tag().start(),
        match.tag().text(),
        match.located().contexts().stream().findFirst().orElse(Context.TEXT));
  }
}
