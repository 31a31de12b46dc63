package dev.tagalong.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tagalong.internal.Members;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.ValueType.Kind;
import dev.tagalong.processor.problem.JavaNames;
import dev.tagalong.processor.resolve.ShownValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Writes what blocks show of objects and lists, and the methods that read it from them. */
final class ShapeWriter {
  /** What fits on the line of a reader's chain. */
  private static final int LINE = 95;

  private final ClassName generated;
  private final List<MethodSpec> readers = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /** By what they read, and of what. */
  private final Map<String, String> known = new HashMap<>();

  ShapeWriter(ClassName generated) {
    this.generated = generated;
  }

  /** One for the same class that has written nothing yet. */
  ShapeWriter another() {
    return new ShapeWriter(generated);
  }

  /** The methods that read objects. */
  List<MethodSpec> readers() {
    return readers;
  }

  /** The column of a value that is made of others: {@code TagColumn.list("lines", …)}. */
  Expression start(String name, ShownValue value) {
    return start(name, value, name);
  }

  private Expression start(String name, ShownValue value, String path) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(Expression.of(Literals.of(name)));
    if (value.type().kind() == Kind.LIST) {
      arguments.add(column("", value.item(), path + "[i]"));
      return Expression.call(CodeBlock.of("$T.list", TagColumn.class), arguments);
    }
    arguments.add(Expression.of(CodeBlock.of("$T::$N", generated, reader(value, path))));
    for (ShownValue member : value.members()) {
      String property = member.accessor().map(Accessor::name).orElse("");
      arguments.add(column(property, member, path + "." + property));
    }
    return Expression.call(CodeBlock.of("$T.object", TagColumn.class), arguments);
  }

  private Expression column(String name, ShownValue value, String path) {
    Accessor accessor = value.accessor().orElseThrow();
    Expression start =
        value.type().isComposite()
            ? start(name, value, path)
            : Expression.of(
                CodeBlock.of("$T.$L($L)", TagColumn.class, factory(accessor), Literals.of(name)));
    List<CodeBlock> calls = new ArrayList<>();
    if (value.mayBeMissing()) {
      calls.add(CodeBlock.of(accessor.nullable() ? ".nullable()" : ".optional()"));
    }
    calls.addAll(ColumnWriter.texts(accessor));
    calls.addAll(inBlocks(accessor, value));
    return start.then(calls);
  }

  /** How blocks know a value, and where it stands in them. */
  static List<CodeBlock> inBlocks(Accessor accessor, ShownValue value) {
    List<CodeBlock> calls = new ArrayList<>();
    if (!accessor.tags().isEmpty()) {
      calls.add(
          CodeBlock.of(
              ".named($L)",
              accessor.tags().stream().map(Literals::of).collect(CodeBlock.joining(", "))));
    }
    if (!value.contexts().isEmpty()) {
      calls.add(
          CodeBlock.of(
              ".inBlocks($L)",
              new TreeSet<>(value.contexts())
                  .stream().map(TemplateWriter::constant).collect(CodeBlock.joining(", "))));
    }
    return calls;
  }

  /** How a column of values is made. */
  static String factory(Accessor accessor) {
    if (accessor.type().kind() == Kind.BOOLEAN) {
      return "flag";
    }
    return accessor.type().isNumber() && accessor.format().isEmpty() ? "number" : "text";
  }

  /**
   * Writes a method that reads an object, and gives its name.
   *
   * @param path the object as messages name it, {@code lines[i].product}
   */
  private String reader(ShownValue value, String path) {
    List<CodeBlock> puts =
        value.members().stream()
            .map(member -> CodeBlock.of(".put($L)", given(member.accessor().orElseThrow())))
            .toList();
    // In several languages the same may be read.
    return known.computeIfAbsent(path + puts, key -> write(value, path, puts));
  }

  private String write(ShownValue value, String path, List<CodeBlock> puts) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(free("read" + JavaNames.simple(value.type().type())))
            .addJavadoc(
                "Reads what the template shows of {@code $L}, each value once.\n",
                StepJavadoc.safe(path))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(TypeName.get(value.type().type()).withoutAnnotations(), "value")
            .addParameter(Members.class, "to");
    if (!puts.isEmpty()) {
      CodeBlock flat = CodeBlock.of("to$L", CodeBlock.join(puts, ""));
      method.addStatement(
          flat.toString().length() <= LINE
              ? flat
              : CodeBlock.of("to$L", CodeBlock.join(puts, "\n")));
    }
    MethodSpec written = method.build();
    readers.add(written);
    return written.name();
  }

  private String free(String name) {
    String free = name;
    for (int number = 2; !names.add(free); number++) {
      free = name + number;
    }
    return free;
  }

  private static CodeBlock given(Accessor accessor) {
    boolean character =
        accessor.type().type().getKind() == TypeKind.CHAR && accessor.type().kind() == Kind.TEXT;
    return character
        ? CodeBlock.of("$T.valueOf(value.$N())", String.class, accessor.call())
        : CodeBlock.of("value.$N()", accessor.call());
  }
}
