package dev.tagalong.processor.resolve;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds and reads the bodies that an annotation names. */
public final class BodyTexts {
  /**
   * The bodies.
   *
   * @param texts those that could be read, the HTML body first
   * @param names the names of all that may be right, whether they could be read or not
   * @param complete whether every named file could be read, so that all tags are known
   */
  public record Bodies(
      List<AnchoredTemplateText> texts, Map<Kind, String> names, boolean complete) {}

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
    Map<Kind, AnchoredTemplateText> texts = new EnumMap<>(Kind.class);
    Map<Kind, String> names = new EnumMap<>(Kind.class);
    boolean complete = true;
    for (int order = 0; order < declaration.files().size(); order++) {
      AnchoredText file = declaration.files().get(order);
      Kind kind = kindOf(file.text());
      String other = names.putIfAbsent(kind, file.text());
      if (other != null) {
        findings.ofText(order, secondBody(file, kind, other));
        complete = false;
        continue;
      }
      Optional<TemplateText> text = read(order, file, kind);
      if (text.isPresent()) {
        texts.put(kind, new AnchoredTemplateText(text.get(), file.anchor(), order));
      } else {
        complete = false;
      }
    }
    if (declaration.files().isEmpty() && declaration.subject().text().isEmpty()) {
      findings.ofText(0, nothing());
      complete = false;
    }
    return new Bodies(new ArrayList<>(texts.values()), names, complete);
  }

  private static Kind kindOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")
        ? Kind.HTML
        : Kind.TEXT;
  }

  private Optional<TemplateText> read(int order, AnchoredText file, Kind kind) {
    TemplateFile result = files.apply(file.text());
    if (result instanceof Found found) {
      return Optional.of(reader.read(kind, file.text(), found.text()));
    }
    findings.ofText(order, failure(file, result));
    return Optional.empty();
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
