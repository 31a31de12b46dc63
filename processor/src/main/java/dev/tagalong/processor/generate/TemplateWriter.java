package dev.tagalong.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.tagalong.TagSyntax;
import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.SectionText;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.ValueFormat;
import dev.tagalong.internal.WrittenBy;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.Accessor.Role;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.ValueType;
import dev.tagalong.processor.declaration.ValueType.Kind;
import dev.tagalong.processor.resolve.CheckedTemplate.CheckedColumn;
import dev.tagalong.processor.resolve.CheckedTemplate.SectionTextSent;
import dev.tagalong.processor.resolve.CheckedTemplate.SectionTextsSent;
import dev.tagalong.processor.resolve.CheckedTemplate.SentSpelling;
import dev.tagalong.processor.resolve.SentBlock;
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
  private static final int NAMES = 34;

  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]+\\.)++(?=[A-Z])");

  /** The texts of one call of {@code ignore}. */
  private static final int TEXTS = 500;

  private final BuilderModel model;
  private final Chains chains = new Chains();
  private final ShapeWriter shapes;
  private final FieldSpec field;

  TemplateWriter(BuilderModel model) {
    this.model = model;
    shapes = new ShapeWriter(model.generated());
    CodeBlock template =
        chains.of(
            ClassName.get(CompiledTemplate.Builder.class), "template", start(), description());
    field =
        FieldSpec.builder(
                CompiledTemplate.class, FIELD, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("\n    $L\n        .build()", template)
            .build();
  }

  FieldSpec field() {
    return field;
  }

  /** Methods that the field is made by, where there is much to say. */
  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>(chains.methods());
    methods.addAll(shapes.readers());
    return methods;
  }

  private List<CodeBlock> description() {
    Declaration declaration = model.template().declaration();
    List<CodeBlock> calls = new ArrayList<>();
    if (!model.template().html().isEmpty()) {
      calls.add(call("html", List.of(Literals.of(model.template().html()))));
    }
    if (!model.template().text().isEmpty()) {
      calls.add(call("text", List.of(Literals.of(model.template().text()))));
    }
    if (!declaration.subject().text().isEmpty()) {
      calls.add(call("subject", List.of(Literals.of(declaration.subject().text()))));
    }
    if (declaration.syntaxes().size() < TagSyntax.values().length) {
      calls.add(
          call(
              "syntax",
              new TreeSet<>(declaration.syntaxes())
                  .stream().map(TemplateWriter::constant).toList()));
    }
    List<CodeBlock> ignored = declaration.ignored().stream().map(Literals::of).toList();
    for (int from = 0; from < ignored.size(); from += TEXTS) {
      calls.add(call("ignore", ignored.subList(from, Math.min(ignored.size(), from + TEXTS))));
    }
    if (declaration.services().sendGrid() && !declaration.services().sendCloud()) {
      calls.add(call("sendGridAlone", List.of()));
    }
    model.steps().forEach(step -> calls.add(column(step.column())));
    model
        .template()
        .unsubscribeTag()
        .ifPresent(
            use ->
                calls.add(
                    call(
                        "unsubscribeTag",
                        List.of(Literals.of(use.tag()), Literals.of(use.text().text().name())))));
    model.template().blocks().stream().map(TemplateWriter::block).distinct().forEach(calls::add);
    model.template().adjacent().forEach(run -> calls.add(adjacent(run)));
    model.with(Presence.DEFAULTED).forEach(step -> calls.add(defaultValue(step)));
    return calls;
  }

  private CodeBlock defaultValue(BuilderModel.Step step) {
    return CodeBlock.of(
        "\n        .defaultValue($L, given -> new $T(given).$N())",
        step.index(),
        model.valuesSoFar(),
        step.name());
  }

  private static CodeBlock call(String method, List<CodeBlock> arguments) {
    return CodeBlock.of("\n        .$L($L)", method, CodeBlock.join(arguments, ", "));
  }

  private CodeBlock start() {
    String name = String.join(".", model.type().simpleNames());
    boolean fits = name.length() + model.generated().simpleName().length() <= NAMES;
    return CodeBlock.of(
        "$T.tagalong($L, $L, $T.class)"
            + (fits
                ? "\n        .template($L, file -> $T.class.getResourceAsStream(file))"
                : "\n        .template(\n            $L,\n            file -> $T.class.getResourceAsStream(file))"),
        WrittenBy.class,
        Literals.of(WrittenBy.version()),
        WrittenBy.FORMAT,
        model.generated(),
        Literals.of(name),
        model.generated());
  }

  private static CodeBlock block(SentBlock block) {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(Literals.of(block.sent()));
    arguments.add(Literals.of(block.skeleton()));
    block.contexts().forEach(context -> arguments.add(constant(context)));
    boolean fits = fitsLine(List.of(CodeBlock.join(arguments, ", ")));
    return CodeBlock.of(
        fits ? "\n        .block($L)" : "\n        .block(\n            $L)",
        CodeBlock.join(arguments, fits ? ", " : ",\n            "));
  }

  private static CodeBlock constant(Enum<?> constant) {
    return CodeBlock.of("$T.$L", constant.getDeclaringClass(), constant.name());
  }

  private static CodeBlock adjacent(AdjacentTags.Run run) {
    List<CodeBlock> pieces = run.pieces().stream().map(Literals::of).toList();
    boolean fits = fitsLine(List.of(CodeBlock.join(pieces, ", ")));
    return CodeBlock.of(
        fits ? "\n        .$L($L)" : "\n        .$L(\n            $L)",
        run.anyOrder() ? "adjacentInAnyOrder" : "adjacent",
        CodeBlock.join(pieces, fits ? ", " : ",\n            "));
  }

  private CodeBlock column(CheckedColumn column) {
    Accessor accessor = column.accessor();
    List<CodeBlock> calls = new ArrayList<>();
    boolean composite = accessor.type().isComposite() && column.shown().isPresent();
    calls.add(composite ? shapes.start(accessor.name(), column.shown().get()) : start(column));
    if (accessor.presence() == Presence.SHARED) {
      calls.add(CodeBlock.of(".shared()"));
    } else if (accessor.presence() != Presence.MANDATORY) {
      calls.add(CodeBlock.of(accessor.nullable() ? ".nullable()" : ".optional()"));
    }
    if (accessor.raw()) {
      calls.add(CodeBlock.of(".raw()"));
    }
    if (!accessor.type().isComposite()) {
      accessor.format().ifPresent(format -> calls.add(format(accessor.type(), format)));
    }
    if (column.shown().isPresent()) {
      if (!accessor.tags().isEmpty()) {
        calls.add(ShapeWriter.named(accessor));
      }
      if (!column.shown().get().contexts().isEmpty()) {
        calls.add(ShapeWriter.contexts(column.shown().get()));
      }
    }
    column.spellings().forEach(spelling -> calls.add(spelling(spelling)));
    column.sections().stream()
        .skip(1)
        .forEach(texts -> texts.tags().forEach(tag -> calls.add(sections(tag, texts))));
    if (calls.size() > Chains.LONGEST) {
      CodeBlock chain =
          chains.of(
              ClassName.get(TagColumn.class),
              "column",
              calls.get(0),
              calls.subList(1, calls.size()));
      return CodeBlock.of("\n        .column($L)", chain);
    }
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
      return CodeBlock.of(
          "$T.$L($L)", TagColumn.class, factory(accessor), Literals.of(accessor.name()));
    }
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.$L(\n                    ", TagColumn.class, factory(accessor))
            .add("$L", Literals.of(accessor.name()));
    return code.add(texts(column.sections().get(0))).add(")").build();
  }

  private static CodeBlock texts(SectionTextsSent sections) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (SectionTextSent text : sections.texts()) {
      code.add(
          ",\n                    new $T($L, $L, $L)",
          SectionText.class,
          Literals.of(text.section().constant().getSimpleName().toString()),
          Literals.of(text.tag()),
          Literals.of(text.text()));
    }
    return code.build();
  }

  /** The texts of a section that stand in some contexts alone. */
  private static CodeBlock sections(String tag, SectionTextsSent sections) {
    return CodeBlock.builder()
        .add(".sectionsSentAs(\n                    $S", tag)
        .add(texts(sections))
        .add(")")
        .build();
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
    return ShapeWriter.factory(accessor);
  }

  /** The text form of a column's values. */
  static CodeBlock format(ValueType type, Accessor.Format format) {
    return type.isNumber()
        ? CodeBlock.of(
            ".format($T.decimal($L, $L))",
            ValueFormat.class,
            Literals.of(format.pattern()),
            Literals.of(format.locale()))
        : CodeBlock.of(
            ".format($T.dateTime($L, $L, $L))",
            ValueFormat.class,
            Literals.of(format.pattern()),
            Literals.of(format.locale()),
            Literals.of(format.zone()));
  }

  private static CodeBlock spelling(SentSpelling spelling) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (spelling.inSections()) {
      code.add(
          ".tagInSections($L, $L", Literals.of(spelling.sent()), Literals.of(spelling.authored()));
    } else if (spelling.sent().equals(spelling.authored())) {
      code.add(".tag($L", Literals.of(spelling.authored()));
    } else {
      code.add(".tagSentAs($L, $L", Literals.of(spelling.sent()), Literals.of(spelling.authored()));
    }
    Set<Context> contexts = new TreeSet<>(spelling.contexts());
    contexts.forEach(context -> code.add(", ").add(constant(context)));
    return code.add(")").build();
  }
}
