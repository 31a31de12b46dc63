package dev.tagalong.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.tagalong.internal.SectionText;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.ValueFormat;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.Accessor.Role;
import dev.tagalong.processor.declaration.ValueType;
import dev.tagalong.processor.declaration.ValueType.Kind;
import dev.tagalong.processor.resolve.CheckedTemplate.CheckedColumn;
import dev.tagalong.processor.resolve.CheckedTemplate.SectionTextSent;
import dev.tagalong.processor.resolve.CheckedTemplate.SectionTextsSent;
import dev.tagalong.processor.resolve.CheckedTemplate.SentSpelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes the column of each method: what its values are, and which tags they fill. */
final class ColumnWriter {
  /** Where {@code TagColumn} stands behind {@code .column(}, on its line or on the next one. */
  private static final int SAME_LINE = 18;

  private static final int NEXT_LINE = 14;

  private final Chains chains;
  private final ShapeWriter shapes;

  ColumnWriter(Chains chains, ShapeWriter shapes) {
    this.chains = chains;
    this.shapes = shapes;
  }

  /** The call that adds the column. */
  CodeBlock call(CheckedColumn column) {
    return call(CodeBlock.of(""), column);
  }

  /** The call that gives a translation a column of its own. */
  CodeBlock call(int index, CheckedColumn column) {
    return call(CodeBlock.of("$L, ", index), column);
  }

  private CodeBlock call(CodeBlock index, CheckedColumn column) {
    Expression start = start(column);
    List<CodeBlock> calls = calls(column);
    if (calls.size() >= Chains.LONGEST) {
      ClassName type = ClassName.get(TagColumn.class);
      return CodeBlock.of(
          "\n        .column($L$L)",
          index,
          chains.of(type, "column", start.at(NEXT_LINE, 1), calls));
    }
    Expression whole = start.then(calls);
    CodeBlock sameLine = whole.at(SAME_LINE + index.toString().length(), 1);
    return sameLine.toString().contains("\n")
        ? CodeBlock.of(
            "\n        .column(\n            $L$L)",
            index.isEmpty() ? index : CodeBlock.of("$L\n            ", index.toString().strip()),
            whole.at(NEXT_LINE, 1))
        : CodeBlock.of("\n        .column($L$L)", index, sameLine);
  }

  /** Whether what is written of a method's column is the same in two languages. */
  boolean isAlike(CheckedColumn one, CheckedColumn other) {
    return written(one).equals(written(other));
  }

  /** A column by itself, with the methods that it needs. */
  private List<String> written(CheckedColumn column) {
    Chains ownChains = new Chains();
    ShapeWriter ownShapes = shapes.another();
    List<String> written = new ArrayList<>();
    written.add(new ColumnWriter(ownChains, ownShapes).call(column).toString());
    ownChains.methods().forEach(method -> written.add(method.toString()));
    ownShapes.readers().forEach(reader -> written.add(reader.toString()));
    return written;
  }

  private List<CodeBlock> calls(CheckedColumn column) {
    Accessor accessor = column.accessor();
    List<CodeBlock> calls = new ArrayList<>();
    if (accessor.presence() == Presence.SHARED) {
      calls.add(CodeBlock.of(".shared()"));
    } else if (accessor.presence() != Presence.MANDATORY) {
      calls.add(CodeBlock.of(accessor.nullable() ? ".nullable()" : ".optional()"));
    }
    calls.addAll(texts(accessor));
    column.shown().ifPresent(shown -> calls.addAll(ShapeWriter.inBlocks(accessor, shown)));
    column.spellings().forEach(spelling -> calls.add(spelling(spelling)));
    column.sections().stream()
        .skip(1)
        .forEach(texts -> texts.tags().forEach(tag -> calls.add(sections(tag, texts))));
    return calls;
  }

  /** What is said of the texts of a method's values. */
  static List<CodeBlock> texts(Accessor accessor) {
    List<CodeBlock> calls = new ArrayList<>();
    if (accessor.raw()) {
      calls.add(CodeBlock.of(".raw()"));
    }
    if (!accessor.type().isComposite()) {
      accessor.format().ifPresent(format -> calls.add(format(accessor.type(), format)));
    }
    return calls;
  }

  private Expression start(CheckedColumn column) {
    Accessor accessor = column.accessor();
    if (accessor.type().isComposite()) {
      return column
          .shown()
          .map(shown -> shapes.start(accessor.name(), shown))
          .orElseGet(
              () ->
                  Expression.of(
                      CodeBlock.of(
                          "$T.unread($L)", TagColumn.class, Literals.of(accessor.name()))));
    }
    List<Expression> arguments = new ArrayList<>();
    arguments.add(Expression.of(Literals.of(accessor.name())));
    if (!accessor.sections().isEmpty()) {
      texts(column.sections().get(0)).forEach(text -> arguments.add(Expression.of(text)));
    }
    return Expression.call(CodeBlock.of("$T.$L", TagColumn.class, factory(accessor)), arguments);
  }

  private static List<CodeBlock> texts(SectionTextsSent sections) {
    List<CodeBlock> texts = new ArrayList<>();
    for (SectionTextSent text : sections.texts()) {
      texts.add(
          CodeBlock.of(
              "new $T($L, $L, $L)",
              SectionText.class,
              Literals.of(text.section().constant().getSimpleName().toString()),
              Literals.of(text.tag()),
              Literals.of(text.text())));
    }
    return texts;
  }

  /** The texts of a section that stand in some contexts alone. */
  private static CodeBlock sections(String tag, SectionTextsSent sections) {
    CodeBlock.Builder code =
        CodeBlock.builder().add(".sectionsSentAs(\n                    $S", tag);
    texts(sections).forEach(text -> code.add(",\n                    $L", text));
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
    return ShapeWriter.factory(accessor);
  }

  private static CodeBlock format(ValueType type, Accessor.Format format) {
    if (format.style().isPresent()) {
      return CodeBlock.of(
          ".format($T.styled($L, $L, $L, $L))",
          ValueFormat.class,
          TemplateWriter.constant(format.style().get().form()),
          TemplateWriter.constant(format.style().get().style()),
          Literals.of(format.locale()),
          Literals.of(format.zone()));
    }
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
    contexts.forEach(context -> code.add(", ").add(TemplateWriter.constant(context)));
    return code.add(")").build();
  }
}
