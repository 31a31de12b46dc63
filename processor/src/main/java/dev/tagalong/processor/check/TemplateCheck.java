package dev.tagalong.processor.check;

import dev.tagalong.block.Node;
import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.Accessor.Role;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.MemberTags;
import dev.tagalong.processor.declaration.ObjectMembers;
import dev.tagalong.processor.declaration.Services;
import dev.tagalong.processor.declaration.ValueType;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.BlockUses;
import dev.tagalong.processor.resolve.BodyTexts;
import dev.tagalong.processor.resolve.BodyTexts.Bodies;
import dev.tagalong.processor.resolve.CheckedTemplate;
import dev.tagalong.processor.resolve.CheckedTemplate.CheckedColumn;
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
import dev.tagalong.processor.resolve.TagOwners;
import dev.tagalong.processor.resolve.VariantChoice;
import dev.tagalong.processor.template.LocatedBody;
import dev.tagalong.processor.template.TemplateFile;
import dev.tagalong.processor.template.TemplateFiles;
import dev.tagalong.processor.template.TemplateText;
import dev.tagalong.processor.template.TemplateText.Kind;
import dev.tagalong.processor.template.TextReader;
import dev.tagalong.rules.SendGridLimits;
import dev.tagalong.scan.TagNames;
import dev.tagalong.scan.TagScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Holds a declaration against the texts of its template. */
public final class TemplateCheck {
  private final BiFunction<String, TypeElement, TemplateFile> files;
  private final ProcessingEnvironment environment;

  /** Finds the template files as the compiler does, each once. */
  public TemplateCheck(ProcessingEnvironment environment) {
    this(environment, new TemplateFiles(environment)::find);
  }

  TemplateCheck(
      ProcessingEnvironment environment, BiFunction<String, TypeElement, TemplateFile> files) {
    this.environment = environment;
    this.files = files;
  }

  /** Checks {@code declaration}; the result is as good as its template allows. */
  public CheckResult check(Declaration declaration) {
    return new Run(declaration).check();
  }

  /** The check of one declaration. */
  private final class Run {
    private final Declaration declaration;
    private final ProblemList findings = new ProblemList();
    private final TagMatches matches;
    private final SectionTexts sections;
    private final TextReader reader;
    private final ObjectMembers members;
    private final BlockUses blocks;
    private final PathNames names;

    Run(Declaration declaration) {
      this.declaration = declaration;
      matches = new TagMatches(new TagOwners(declaration.accessors()));
      members = new ObjectMembers(environment, declaration.type());
      names = new PathNames(declaration, matches.owners(), members);
      sections = new SectionTexts(declaration);
      TagScanner scanner = scanner();
      reader =
          new TextReader(
              scanner, sections.scanned(scanner, matches.owners()), names::isFilledAsItIs);
      blocks =
          new BlockUses(
              new ValueType(ValueType.Kind.OBJECT, declaration.type().asType()),
              matches.owners(),
              members);
    }

    private TagScanner scanner() {
      Set<String> custom = new LinkedHashSet<>();
      declaration.accessors().forEach(accessor -> custom.addAll(accessor.tags()));
      custom.addAll(MemberTags.of(declaration.accessors(), environment));
      // Names of unsound methods are words of the text as well, which are no tags.
      declaration.unsoundTags().stream().filter(tag -> !TagNames.isName(tag)).forEach(custom::add);
      TagScanner byForm = new TagScanner(declaration.syntaxes(), List.of(), List.of());
      sections.tags().stream().filter(tag -> !byForm.isTag(tag)).forEach(custom::add);
      return new TagScanner(
          declaration.syntaxes(),
          custom,
          declaration.ignored(),
          (tag, name) -> !matches.owners().of(tag, name).isEmpty());
    }

    CheckResult check() {
      Bodies bodies =
          new BodyTexts(
                  declaration, name -> files.apply(name, declaration.type()), reader, findings)
              .read();
      bodies.texts().forEach(this::add);
      int order = declaration.files().size();
      if (!declaration.subject().text().isEmpty()) {
        TemplateText subject =
            reader.read(Kind.SUBJECT, "the subject", declaration.subject().text(), null).get(0);
        List<AnchoredTemplateText> anchored =
            List.of(new AnchoredTemplateText(subject, declaration.subject().anchor(), order));
        new DocumentFaults(anchored, declaration.ignored(), findings).report();
        add(anchored);
      }
      for (Accessor accessor : declaration.accessors()) {
        if (blocks.areOf(accessor)) {
          matches.useInBlocks(accessor);
        }
      }
      blocks.ambiguous().forEach(matches::addAmbiguous);
      sections.readInto(matches, reader);
      List<AnchoredTemplateText> uniqueArguments = uniqueArguments(order + 1);
      uniqueArguments.forEach(matches::add);

      new SectionCheck(declaration, sections, matches, findings).check();
      Told told = new Told();
      SuspicionCheck suspicions = new SuspicionCheck(declaration, matches, findings, told);
      matches.texts().forEach(suspicions::check);
      new ServiceTagCheck(declaration, matches, findings, told).check();
      new NameCheck(declaration, matches, findings, told).check(unknown(), bodies.complete());
      new BlockCheck(declaration, matches, blocks, members, findings, told)
          .check(bodies.complete());
      if (bodies.complete()) {
        new UnfilledCheck(declaration, matches, findings).check(told.methods());
      }
      new AmbiguityCheck(declaration, matches, findings).check();
      new ContextCheck(declaration, matches, blocks, findings, told).check();
      new UnsubscribeGroupCheck(declaration, matches, sections).check(findings);
      return new CheckResult(template(bodies, uniqueArguments), findings.inOrder());
    }

    private void add(List<AnchoredTemplateText> texts) {
      texts.forEach(matches::add);
      blocks.add(texts);
    }

    private List<AnchoredTemplateText> uniqueArguments(int firstOrder) {
      List<AnchoredTemplateText> texts = new ArrayList<>();
      declaration
          .services()
          .uniqueArgs()
          .forEach(
              (name, value) ->
                  texts.add(
                      new AnchoredTemplateText(
                          reader.readUniqueArgument("the unique argument \"" + name + "\"", value),
                          ServiceAnchor.of(declaration.type()),
                          firstOrder + texts.size())));
      return texts;
    }

    private List<Match> unknown() {
      return matches.unowned().stream()
          .filter(match -> !sections.tags().contains(match.tag().text()))
          .filter(match -> !declaration.unsoundTags().contains(match.tag().text()))
          .filter(match -> !names.isUnsound(match.tag().name()))
          .toList();
    }

    private CheckedTemplate template(Bodies bodies, List<AnchoredTemplateText> uniqueArguments) {
      VariantChoice spellings =
          new VariantChoice(matches, sections, !declaration.services().sendGrid());
      List<CheckedColumn> columns = new ArrayList<>();
      for (Accessor accessor : declaration.accessors()) {
        // Without a tag it is a helper of the others, and its recipients have no value for it.
        boolean helper =
            accessor.role() == Role.TAG
                && accessor.presence() == Presence.DEFAULTED
                && matches.of(accessor).isEmpty()
                && !matches.isInBlocks(accessor);
        if (!helper) {
          columns.add(
              new CheckedColumn(
                  accessor,
                  spellings.of(accessor),
                  matches.of(accessor).stream().map(Run::occurrence).distinct().toList(),
                  blocks.asking(accessor).stream().map(Run::occurrence).distinct().toList(),
                  blocks.root().shown(accessor),
                  spellings.sectionTexts(accessor)));
        }
      }
      return new CheckedTemplate(
          withUniqueArguments(uniqueArguments.stream().map(spellings::sent).toList()),
          bodies.names().getOrDefault(Kind.HTML, ""),
          bodies.names().getOrDefault(Kind.TEXT, ""),
          columns,
          blocks.sent(spellings),
          adjacentTags(columns, spellings),
          new UnsubscribeGroupCheck(declaration, matches, sections).unfilled());
    }

    private List<AdjacentTags.Run> adjacentTags(
        List<CheckedColumn> columns, VariantChoice spellings) {
      Set<String> filled = new LinkedHashSet<>();
      Set<String> others = new LinkedHashSet<>();
      List<String> texts = new ArrayList<>();
      for (CheckedColumn column : columns) {
        for (SentSpelling spelling : column.spellings()) {
          filled.add(spelling.sent());
          others.add(spelling.authored());
        }
        for (SectionTextsSent sent : column.sections()) {
          sent.texts().forEach(section -> others.add(section.tag()));
          sent.texts().forEach(section -> texts.add(section.text()));
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
      texts.forEach(text -> runs.addAll(adjacent.in(text)));
      return List.copyOf(runs);
    }

    /** The declaration with its unique arguments' tags in the spelling that is sent. */
    private Declaration withUniqueArguments(List<String> values) {
      Services services = declaration.services();
      Map<String, String> sent = new LinkedHashMap<>();
      services.uniqueArgs().keySet().forEach(name -> sent.put(name, values.get(sent.size())));
      if (SendGridLimits.uniqueArgs(services.uniqueArgs()).isEmpty()) {
        // The author's spelling of a tag was counted before; the one that is sent may be longer.
        SendGridLimits.uniqueArgs(sent)
            .map(fault -> new Problem(Code.BadSetting, ServiceAnchor.of(declaration.type()), fault))
            .ifPresent(problem -> findings.ofText(declaration.files().size() + 1, problem));
      }
      return new Declaration(
          declaration.type(),
          declaration.annotation(),
          declaration.files(),
          declaration.subject(),
          declaration.syntaxes(),
          declaration.ignored(),
          declaration.accessors(),
          declaration.unsoundTags(),
          new Services(
              services.sendGrid(),
              services.sendCloud(),
              services.sendCloudChosen(),
              services.categories(),
              sent,
              services.asmGroup(),
              services.asmGroupsToDisplay(),
              services.ipPool(),
              services.sendDomain(),
              services.unsubscribePage()));
    }

    private static Occurrence occurrence(Match match) {
      return new Occurrence(
          match.text().text(),
          match.tag().start(),
          match.tag().text(),
          match.located().contexts().stream().findFirst().orElse(Context.TEXT));
    }
  }
}
