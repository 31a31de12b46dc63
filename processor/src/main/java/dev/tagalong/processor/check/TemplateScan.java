package dev.tagalong.processor.check;

import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.MemberTags;
import dev.tagalong.processor.declaration.ObjectMembers;
import dev.tagalong.processor.resolve.SectionTexts;
import dev.tagalong.processor.resolve.TagOwners;
import dev.tagalong.processor.template.TextReader;
import dev.tagalong.scan.TagNames;
import dev.tagalong.scan.TagScanner;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;

/** What a template's texts are scanned for, in whichever language. */
final class TemplateScan {
  private final Declaration declaration;
  private final ObjectMembers members;
  private final TagOwners owners;
  private final PathNames names;
  private final TagScanner scanner;

  TemplateScan(Declaration declaration, ObjectMembers members, ProcessingEnvironment environment) {
    this.declaration = declaration;
    this.members = members;
    owners = new TagOwners(declaration.accessors());
    names = new PathNames(declaration, owners, members);
    scanner = scanner(environment);
  }

  private TagScanner scanner(ProcessingEnvironment environment) {
    Set<String> custom = new LinkedHashSet<>();
    declaration.accessors().forEach(accessor -> custom.addAll(accessor.tags()));
    custom.addAll(MemberTags.of(declaration.accessors(), environment));
    // Names of unsound methods are words of the text as well, which are no tags.
    declaration.unsoundTags().stream().filter(tag -> !TagNames.isName(tag)).forEach(custom::add);
    TagScanner byForm = new TagScanner(declaration.syntaxes(), List.of(), List.of());
    new SectionTexts(declaration)
        .tags().stream().filter(tag -> !byForm.isTag(tag)).forEach(custom::add);
    return new TagScanner(
        declaration.syntaxes(),
        custom,
        declaration.ignored(),
        (tag, name) -> !owners.of(tag, name).isEmpty());
  }

  /** Which method fills which tag. */
  TagOwners owners() {
    return owners;
  }

  /** What objects have. */
  ObjectMembers members() {
    return members;
  }

  /** What paths may begin with. */
  PathNames names() {
    return names;
  }

  /** The section texts, which are read where their tags stand. */
  SectionTexts sections() {
    return new SectionTexts(declaration);
  }

  /** Reads texts in which {@code sections} may stand. */
  TextReader reader(SectionTexts sections) {
    return new TextReader(scanner, sections.scanned(scanner, owners), names::isFilledAsItIs);
  }
}
