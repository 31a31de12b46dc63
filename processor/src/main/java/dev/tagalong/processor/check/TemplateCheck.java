package dev.tagalong.processor.check;

import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.Accessor.Role;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.ObjectMembers;
import dev.tagalong.processor.declaration.Services;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.resolve.CheckedTemplate;
import dev.tagalong.processor.resolve.CheckedTemplate.CheckedColumn;
import dev.tagalong.processor.resolve.CheckedTemplate.CheckedVersion;
import dev.tagalong.processor.resolve.ProblemList;
import dev.tagalong.processor.resolve.SectionTexts;
import dev.tagalong.processor.resolve.ServiceAnchor;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.resolve.VariantChoice;
import dev.tagalong.processor.template.TemplateFile;
import dev.tagalong.processor.template.TemplateFiles;
import dev.tagalong.rules.SendGridLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Holds a declaration against the texts of its template, in all languages. */
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
    private final ObjectMembers members;
    private final List<VersionCheck> versions = new ArrayList<>();

    Run(Declaration declaration) {
      this.declaration = declaration;
      members = new ObjectMembers(environment, declaration.type());
    }

    CheckResult check() {
      TemplateScan scan = new TemplateScan(declaration, members, environment);
      declaration
          .versions()
          .forEach(
              version ->
                  versions.add(
                      new VersionCheck(
                          declaration,
                          version,
                          scan,
                          name -> files.apply(name, declaration.type()),
                          findings)));
      Set<List<Accessor>> ambiguous = new HashSet<>();
      versions.forEach(version -> version.check(ambiguous));
      new UnfilledCheck(
              declaration,
              versions.stream().map(VersionCheck::read).toList(),
              new UnresolvedWords(declaration, members),
              findings)
          .check();
      for (VersionCheck version : versions) {
        if (version.groupCheck().check(findings)) {
          break;
        }
      }
      return new CheckResult(template(scan), findings.inOrder());
    }

    private CheckedTemplate template(TemplateScan scan) {
      List<Accessor> accessors =
          declaration.accessors().stream().filter(accessor -> !isHelper(accessor)).toList();
      VariantChoice choice = choice(scan);
      choice.chooseFor(accessors);
      List<CheckedVersion> checked =
          versions.stream().map(version -> version.checked(accessors, choice)).toList();
      List<CheckedColumn> columns = new ArrayList<>();
      for (int i = 0; i < accessors.size(); i++) {
        int index = i;
        List<CheckedColumn> all =
            checked.stream().map(version -> version.columns().get(index)).toList();
        columns.add(
            all.stream().filter(CheckedColumn::isUsed).findFirst().orElseGet(() -> all.get(0)));
      }
      return new CheckedTemplate(
          withUniqueArguments(versions.get(0).uniqueArguments(choice)), columns, checked);
    }

    /** Without a tag it is a helper of the others, and its recipients have no value for it. */
    private boolean isHelper(Accessor accessor) {
      return accessor.role() == Role.TAG
          && accessor.presence() == Presence.DEFAULTED
          && versions.stream().noneMatch(version -> version.matches().isUsed(accessor));
    }

    /** The spellings for all languages together, so that a tag that is sent means one thing. */
    private VariantChoice choice(TemplateScan scan) {
      boolean percentOnly = !declaration.services().sendGrid();
      if (versions.size() == 1) {
        VersionCheck only = versions.get(0);
        return new VariantChoice(only.matches(), only.sections(), percentOnly);
      }
      TagMatches matches = new TagMatches(scan.owners());
      SectionTexts sections = scan.sections();
      versions.forEach(version -> version.addTexts(matches));
      sections.readInto(matches, scan.reader(sections));
      versions.get(0).addUniqueArguments(matches);
      return new VariantChoice(matches, sections, percentOnly);
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
            .ifPresent(problem -> findings.ofText(declaration.settingsOrder(), problem));
      }
      return new Declaration(
          declaration.type(),
          declaration.annotation(),
          declaration.versions(),
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
  }
}
