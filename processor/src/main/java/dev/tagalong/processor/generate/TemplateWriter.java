package dev.tagalong.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.tagalong.generated.AdjacentTags;
import dev.tagalong.generated.Column;
import dev.tagalong.generated.CompiledTemplate;
import dev.tagalong.generated.SectionText;
import dev.tagalong.generated.ValueFormat;
import dev.tagalong.processor.check.CheckedTemplate.CheckedColumn;
import dev.tagalong.processor.check.CheckedTemplate.SentSpelling;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.Accessor.Role;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.SectionConstant;
import dev.tagalong.processor.declaration.ValueType.Kind;
import dev.tagalong.processor.generate.BuilderModel.Step;
import dev.tagalong.template.Place;
import dev.tagalong.template.TagSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Writes down what the compiler knew of the template. */
final class TemplateWriter {
  static final String FIELD = "TEMPLATE";

  /** What fits on a line behind {@code .column(} and its indentation. */
  private static final int LINE = 80;

  /** The names that fit on the line that opens the template's files. */
  private static final int NAMES = 28;

  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]+\\.)+(?=[A-Z])");

  private final BuilderModel model;

  TemplateWriter(BuilderModel model) {
    this.model = model;
  }

  FieldSpec field() {
    Declaration declaration = model.template().declaration();
    CodeBlock.Builder code = CodeBlock.builder().add("\n    ").add(start());
    if (!model.template().html().isEmpty()) {
      code.add("\n        .html($S)", model.template().html());
    }
    if (!model.template().text().isEmpty()) {
      code.add("\n        .text($S)", model.template().text());
    }
    if (!declaration.subject().text().isEmpty()) {
      code.add("\n        .subject($S)", declaration.subject().text());
    }
    if (declaration.syntaxes().size() < TagSyntax.values().length) {
      code.add("\n        .syntax(");
      list(
          code,
          new TreeSet<>(declaration.syntaxes()).stream().map(TemplateWriter::constant).toList());
      code.add(")");
    }
    if (!declaration.ignored().isEmpty()) {
      code.add("\n        .ignore(");
      list(code, declaration.ignored().stream().map(text -> CodeBlock.of("$S", text)).toList());
      code.add(")");
    }
    for (Step step : model.steps()) {
      code.add(column(step.column()));
    }
    model.template().adjacent().forEach(run -> code.add(adjacent(run)));
    code.add("\n        .build()");
    return FieldSpec.builder(
            CompiledTemplate.class, FIELD, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(code.build())
        .build();
  }

  private CodeBlock start() {
    String name = String.join(".", model.type().simpleNames());
    boolean fits = name.length() + model.generated().simpleName().length() <= NAMES;
    return CodeBlock.of(
        fits
            ? "$T.of($S, file -> $T.class.getResourceAsStream(file))"
            : "$T.of(\n        $S,\n        file -> $T.class.getResourceAsStream(file))",
        CompiledTemplate.class,
        name,
        model.generated());
  }

  private static CodeBlock constant(Enum<?> constant) {
    return CodeBlock.of("$T.$L", constant.getDeclaringClass(), constant.name());
  }

  private static void list(CodeBlock.Builder code, List<CodeBlock> elements) {
    code.add(CodeBlock.join(elements, ", "));
  }

  private static CodeBlock adjacent(AdjacentTags.Run run) {
    List<CodeBlock> pieces = run.pieces().stream().map(piece -> CodeBlock.of("$S", piece)).toList();
    boolean fits = fitsLine(List.of(CodeBlock.join(pieces, ", ")));
    return CodeBlock.of(
        fits ? "\n        .$L($L)" : "\n        .$L(\n            $L)",
        run.anyOrder() ? "adjacentInAnyOrder" : "adjacent",
        CodeBlock.join(pieces, fits ? ", " : ",\n            "));
  }

  private static CodeBlock column(CheckedColumn column) {
    Accessor accessor = column.accessor();
    List<CodeBlock> calls = new ArrayList<>();
    calls.add(start(column));
    if (accessor.presence() == Presence.SHARED) {
      calls.add(CodeBlock.of(".shared()"));
    } else if (accessor.presence() != Presence.MANDATORY) {
      calls.add(CodeBlock.of(".optional()"));
    }
    if (accessor.raw()) {
      calls.add(CodeBlock.of(".raw()"));
    }
    accessor.format().ifPresent(format -> calls.add(format(accessor, format)));
    column.spellings().forEach(spelling -> calls.add(spelling(spelling)));
    return fitsLine(calls)
        ? CodeBlock.of("\n        .column($L)", CodeBlock.join(calls, ""))
        : CodeBlock.of(
            "\n        .column(\n            $L)", CodeBlock.join(calls, "\n                "));
  }

  private static boolean fitsLine(List<CodeBlock> calls) {
    String line = CodeBlock.join(calls, "").toString();
    return !line.contains("\n") && PACKAGES.matcher(line).replaceAll("").length() <= LINE;
  }

  private static CodeBlock start(CheckedColumn column) {
    Accessor accessor = column.accessor();
    if (accessor.sections().isEmpty()) {
      return CodeBlock.of("$T.$L($S)", Column.class, factory(accessor), accessor.name());
    }
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.$L(\n                    ", Column.class, factory(accessor))
            .add("$S", accessor.name());
    for (int i = 0; i < accessor.sections().size(); i++) {
      SectionConstant section = accessor.sections().get(i);
      code.add(
          ",\n                    new $T($S, $S, $S)",
          SectionText.class,
          section.constant().getSimpleName().toString(),
          section.tag(),
          i < column.sectionTexts().size() ? column.sectionTexts().get(i) : section.text());
    }
    return code.add(")").build();
  }

  private static String factory(Accessor accessor) {
    if (accessor.role() == Role.SEND_AT) {
      return "sendAt";
    }
    if (accessor.role() == Role.UNSUBSCRIBE_PAGE) {
      return "unsubscribePage";
    }
    if (accessor.type().kind() == Kind.SECTION) {
      return "section";
    }
    return accessor.type().isNumber() && accessor.format().isEmpty() ? "number" : "text";
  }

  private static CodeBlock format(Accessor accessor, Accessor.Format format) {
    return accessor.type().isNumber()
        ? CodeBlock.of(
            ".format($T.decimal($S, $S))", ValueFormat.class, format.pattern(), format.locale())
        : CodeBlock.of(
            ".format($T.dateTime($S, $S, $S))",
            ValueFormat.class,
            format.pattern(),
            format.locale(),
            format.zone());
  }

  private static CodeBlock spelling(SentSpelling spelling) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (spelling.sent().equals(spelling.authored())) {
      code.add(".tag($S", spelling.authored());
    } else {
      code.add(".tagSentAs($S, $S", spelling.sent(), spelling.authored());
    }
    Set<Place> places = new TreeSet<>(spelling.places());
    places.forEach(place -> code.add(", ").add(constant(place)));
    return code.add(")").build();
  }
}
