package dev.tagalong.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.tagalong.TagSyntax;
import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.TemplateBuilder;
import dev.tagalong.internal.WrittenBy;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.LanguageVersion;
import dev.tagalong.processor.resolve.CheckedTemplate.CheckedColumn;
import dev.tagalong.processor.resolve.CheckedTemplate.CheckedVersion;
import dev.tagalong.processor.resolve.SentBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private final ColumnWriter columns;
  private final FieldSpec field;

  TemplateWriter(BuilderModel model) {
    this.model = model;
    shapes = new ShapeWriter(model.generated());
    columns = new ColumnWriter(chains, shapes);
    CodeBlock template =
        chains.of(ClassName.get(TemplateBuilder.class), "template", start(), description());
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
    CheckedVersion untranslated = model.template().untranslated();
    List<CodeBlock> calls = new ArrayList<>();
    LanguageVersion version = untranslated.version();
    if (!version.locale().equals(Locale.ROOT)) {
      calls.add(call("language", List.of(Literals.of(version.tag()))));
    }
    calls.addAll(files(untranslated));
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
    untranslated.columns().forEach(column -> calls.add(columns.call(column)));
    calls.addAll(texts(untranslated));
    model.with(Presence.DEFAULTED).forEach(step -> calls.add(defaultValue(step)));
    for (CheckedVersion translation : model.template().translations()) {
      calls.addAll(translation(untranslated, translation));
    }
    return calls;
  }

  private static List<CodeBlock> files(CheckedVersion version) {
    List<CodeBlock> calls = new ArrayList<>();
    if (!version.html().isEmpty()) {
      calls.add(call("html", List.of(Literals.of(version.html()))));
    }
    if (!version.text().isEmpty()) {
      calls.add(call("text", List.of(Literals.of(version.text()))));
    }
    String subject = version.version().subject().text();
    if (!subject.isEmpty()) {
      calls.add(call("subject", List.of(Literals.of(subject))));
    }
    return calls;
  }

  /** What is to be known of the texts besides their tags. */
  private static List<CodeBlock> texts(CheckedVersion version) {
    List<CodeBlock> calls = new ArrayList<>();
    version
        .unsubscribeTag()
        .ifPresent(
            use ->
                calls.add(
                    call(
                        "unsubscribeTag",
                        List.of(Literals.of(use.tag()), Literals.of(use.text().text().name())))));
    version.blocks().stream().map(TemplateWriter::block).distinct().forEach(calls::add);
    version.adjacent().forEach(run -> calls.add(adjacent(run)));
    return calls;
  }

  private List<CodeBlock> translation(CheckedVersion untranslated, CheckedVersion translation) {
    List<CodeBlock> calls = new ArrayList<>();
    calls.add(call("translation", List.of(Literals.of(translation.version().tag()))));
    calls.addAll(files(translation));
    for (int i = 0; i < translation.columns().size(); i++) {
      CheckedColumn column = translation.columns().get(i);
      if (!columns.isAlike(column, untranslated.columns().get(i))) {
        calls.add(columns.call(i, column));
      }
    }
    calls.addAll(texts(translation));
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

  /** The text of a block in pieces of a line, then what stands in it as it comes. */
  private static CodeBlock block(SentBlock block) {
    List<CodeBlock> contexts = block.contexts().stream().map(TemplateWriter::constant).toList();
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(Literals.of(block.sent()));
    arguments.add(Literals.of(block.skeleton()));
    arguments.addAll(contexts);
    CodeBlock flat = CodeBlock.join(arguments, ", ");
    return fitsLine(List.of(flat))
        ? CodeBlock.of("\n        .block($L)", flat)
        : CodeBlock.of(
            "\n        .block(\n            $L,\n            $L,\n            $L)",
            arguments.get(0),
            Literals.inLines(block.skeleton(), "\n                + "),
            inLines(contexts));
  }

  private static CodeBlock inLines(List<CodeBlock> arguments) {
    CodeBlock.Builder code = CodeBlock.builder();
    int length = 0;
    for (CodeBlock argument : arguments) {
      int width = PACKAGES.matcher(argument.toString()).replaceAll("").length();
      boolean fits = length + width <= LINE;
      code.add(length == 0 ? "$L" : fits ? ", $L" : ",\n            $L", argument);
      length = (fits ? length : 0) + width + 2;
    }
    return code.build();
  }

  /** A constant of an enum. */
  static CodeBlock constant(Enum<?> constant) {
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

  private static boolean fitsLine(List<CodeBlock> calls) {
    String line = CodeBlock.join(calls, "").toString();
    return !line.contains("\n") && PACKAGES.matcher(line).replaceAll("").length() <= LINE;
  }
}
