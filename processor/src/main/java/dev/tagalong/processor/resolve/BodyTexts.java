package dev.tagalong.processor.resolve;

import dev.tagalong.block.Partials;
import dev.tagalong.language.FileNames;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.Declaration.AnchoredText;
import dev.tagalong.processor.declaration.LanguageVersion;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.template.TemplateFile;
import dev.tagalong.processor.template.TemplateFile.BadName;
import dev.tagalong.processor.template.TemplateFile.Found;
import dev.tagalong.processor.template.TemplateFile.Missing;
import dev.tagalong.processor.template.TemplateFile.Unreadable;
import dev.tagalong.processor.template.TemplateText;
import dev.tagalong.processor.template.TemplateText.Kind;
import dev.tagalong.processor.template.TextReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds and reads the bodies that an annotation names. */
public final class BodyTexts {
  /**
   * The bodies.
   *
   * @param texts those that could be read, the HTML body first, each with its partials behind it
   * @param names the names of all that may be right, whether they could be read or not
   * @param files the names of all files that were looked for, in this order: those, and for each
   *     partial its file with those in front of it that might have been more to the language
   * @param complete whether every named file could be read, so that all tags are known
   */
  public record Bodies(
      List<List<AnchoredTemplateText>> texts,
      Map<Kind, String> names,
      Set<String> files,
      boolean complete) {}

  private final Declaration declaration;
  private final LanguageVersion version;
  private final Function<String, TemplateFile> files;
  private final TextReader reader;
  private final ProblemList findings;
  private final Set<String> lookedFor = new LinkedHashSet<>();

  /** Of the template in the language of {@code version}. */
  public BodyTexts(
      Declaration declaration,
      LanguageVersion version,
      Function<String, TemplateFile> files,
      TextReader reader,
      ProblemList findings) {
    this.declaration = declaration;
    this.version = version;
    this.files = files;
    this.reader = reader;
    this.findings = findings;
  }

  /** Reads them. */
  public Bodies read() {
    Map<Kind, List<AnchoredTemplateText>> texts = new EnumMap<>(Kind.class);
    Map<Kind, String> names = new EnumMap<>(Kind.class);
    boolean complete = true;
    for (int index = 0; index < version.files().size(); index++) {
      AnchoredText file = version.files().get(index);
      int order = declaration.firstOrder(version) + index;
      TemplateFile result = files.apply(file.text());
      Kind kind = kind(index, result);
      String other = names.putIfAbsent(kind, file.text());
      if (other != null) {
        if (!version.isTranslation()) {
          findings.ofText(order, secondBody(file, kind, other));
        }
        complete = false;
        continue;
      }
      remember(file.text(), result);
      if (result instanceof Found found && !BodyKind.isMjml(found.text())) {
        List<AnchoredTemplateText> anchored = new ArrayList<>();
        for (TemplateText text :
            reader.read(kind, file.text(), found.text(), name -> partial(file.text(), name))) {
          anchored.add(new AnchoredTemplateText(text, file.anchor(), order, anchored.size()));
        }
        texts.put(kind, anchored);
        complete &= new DocumentFaults(anchored, declaration.ignored(), findings).report();
      } else {
        if (!isTold(index)) {
          findings.ofText(order, failure(file, untranslated(index), result));
        }
        complete = false;
      }
    }
    if (version.files().isEmpty() && version.subject().text().isEmpty()) {
      if (!version.isTranslation()) {
        findings.ofText(declaration.firstOrder(version), nothing());
      }
      complete = false;
    }
    return new Bodies(new ArrayList<>(texts.values()), names, lookedFor, complete);
  }

  private void remember(String file, TemplateFile result) {
    if (!(result instanceof BadName)) {
      lookedFor.add(file);
    }
  }

  private String untranslated(int index) {
    return declaration.untranslated().files().get(index).text();
  }

  /** A translation is of the kind of what it translates, however it begins. */
  private Kind kind(int index, TemplateFile result) {
    TemplateFile original =
        version.isTranslation() && files.apply(untranslated(index)) instanceof Found found
            ? found
            : result;
    return BodyKind.of(untranslated(index), original instanceof Found found ? found.text() : "");
  }

  /** Whether there is no such file in any language, or its name can be that of none. */
  private boolean isTold(int index) {
    TemplateFile original = files.apply(untranslated(index));
    return version.isTranslation()
        && (original instanceof Missing || original instanceof BadName)
        && !(files.apply(version.files().get(index).text()) instanceof Unreadable);
  }

  private Partials.Found partial(String template, String name) {
    List<String> candidates = FileNames.partials(template, name, version.locale());
    for (String file : candidates) {
      TemplateFile result = files.apply(file);
      remember(file, result);
      if (result instanceof Found found) {
        return Partials.Found.of(file, reader.scan(found.text()));
      }
      if (result instanceof Unreadable unreadable) {
        String why = file + " cannot be read: " + unreadable.reason();
        return new Partials.Found(file, Optional.empty(), why, true);
      }
    }
    String general = candidates.get(candidates.size() - 1);
    String why =
        files.apply(general) instanceof Missing missing
            ? MissingFile.ofPartial(template, name, version.locale(), missing, files)
            : MissingFile.OF_BAD_NAME;
    return new Partials.Found(general, Optional.empty(), why, false);
  }

  private Problem failure(AnchoredText file, String untranslated, TemplateFile result) {
    if (result instanceof Missing missing) {
      return new Problem(
          Code.TemplateNotFound,
          file.anchor(),
          MissingFile.message(file.text(), untranslated, missing, declaration.files()));
    }
    if (result instanceof Unreadable unreadable) {
      return new Problem(
          Code.TemplateUnreadable,
          file.anchor(),
          file.text()
              + " cannot be read: "
              + unreadable.reason()
              + "\n  The file is "
              + unreadable.where()
              + ".");
    }
    if (result instanceof Found) {
      return new Problem(
          Code.TemplateUnreadable,
          file.anchor(),
          file.text()
              + " is MJML, which mail programs cannot show. Compile it to HTML, and name that file:"
              + "\n  mjml "
              + file.text()
              + " -o "
              + file.text().replaceFirst("\\.mjml$|$", ".html"));
    }
    String reason = result instanceof BadName bad ? bad.reason() : "";
    return new Problem(Code.TemplateNotFound, file.anchor(), reason);
  }

  private static Problem secondBody(AnchoredText file, Kind kind, String other) {
    String said =
        kind == Kind.HTML
            ? "%s and %s are both HTML bodies. An email has one: remove one of them."
            : "%s and %s are both text bodies. An email has one: remove one of them, or let the"
                + " HTML body's name end in .html.";
    return new Problem(Code.BadTemplateType, file.anchor(), said.formatted(other, file.text()));
  }

  private Problem nothing() {
    return new Problem(
        Code.BadTemplateType,
        Anchor.at(declaration.type(), declaration.annotation()),
        "@EmailTemplate names no body and has no subject. Name a file:  "
            + "@EmailTemplate(\"mail/receipt.html\")");
  }
}
