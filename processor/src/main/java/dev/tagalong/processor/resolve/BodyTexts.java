package dev.tagalong.processor.resolve;

import dev.tagalong.block.Partials;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.Declaration.AnchoredText;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds and reads the bodies that an annotation names. */
public final class BodyTexts {
  /**
   * The bodies.
   *
   * @param texts those that could be read, the HTML body first, each with its partials behind it
   * @param names the names of all that may be right, whether they could be read or not
   * @param complete whether every named file could be read, so that all tags are known
   */
  public record Bodies(
      List<List<AnchoredTemplateText>> texts, Map<Kind, String> names, boolean complete) {}

  private final Declaration declaration;
  private final Function<String, TemplateFile> files;
  private final TextReader reader;
  private final ProblemList findings;

  public BodyTexts(
      Declaration declaration,
      Function<String, TemplateFile> files,
      TextReader reader,
      ProblemList findings) {
    this.declaration = declaration;
    this.files = files;
    this.reader = reader;
    this.findings = findings;
  }

  public Bodies read() {
    Map<Kind, List<AnchoredTemplateText>> texts = new EnumMap<>(Kind.class);
    Map<Kind, String> names = new EnumMap<>(Kind.class);
    boolean complete = true;
    for (int order = 0; order < declaration.files().size(); order++) {
      AnchoredText file = declaration.files().get(order);
      TemplateFile result = files.apply(file.text());
      Kind kind = BodyKind.of(file.text(), result instanceof Found found ? found.text() : "");
      String other = names.putIfAbsent(kind, file.text());
      if (other != null) {
        findings.ofText(order, secondBody(file, kind, other));
        complete = false;
        continue;
      }
      if (result instanceof Found found && !BodyKind.isMjml(found.text())) {
        List<AnchoredTemplateText> anchored = new ArrayList<>();
        for (TemplateText text :
            reader.read(kind, file.text(), found.text(), name -> partial(file.text(), name))) {
          anchored.add(new AnchoredTemplateText(text, file.anchor(), order, anchored.size()));
        }
        texts.put(kind, anchored);
        complete &= new DocumentFaults(anchored, declaration.ignored(), findings).report();
      } else {
        findings.ofText(order, failure(file, result));
        complete = false;
      }
    }
    if (declaration.files().isEmpty() && declaration.subject().text().isEmpty()) {
      findings.ofText(0, nothing());
      complete = false;
    }
    return new Bodies(new ArrayList<>(texts.values()), names, complete);
  }

  private Partials.Found partial(String template, String name) {
    String file = Partials.file(template, name);
    TemplateFile result = files.apply(file);
    if (result instanceof Found found) {
      return Partials.Found.of(file, reader.scan(found.text()));
    }
    if (result instanceof Unreadable unreadable) {
      String why = file + " cannot be read: " + unreadable.reason();
      return new Partials.Found(file, Optional.empty(), why, true);
    }
    String why =
        result instanceof Missing missing
            ? MissingFile.ofPartial(template, name, missing, files)
            : MissingFile.OF_BAD_NAME;
    return new Partials.Found(file, Optional.empty(), why, false);
  }

  private Problem failure(AnchoredText file, TemplateFile result) {
    if (result instanceof Missing missing) {
      return new Problem(
          Code.TemplateNotFound, file.anchor(), MissingFile.message(file.text(), missing, named()));
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

  private List<String> named() {
    return declaration.files().stream().map(AnchoredText::text).toList();
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
