package dev.tagalong.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.tagalong.internal.Members;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.ValueType.Kind;
import dev.tagalong.processor.resolve.ShownValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Writes what blocks show of objects and lists, and the methods that read it from them. */
final class ShapeWriter {
  private static final String INDENT = "                ";

  private final ClassName generated;
  private final List<MethodSpec> readers = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  ShapeWriter(ClassName generated) {
    this.generated = generated;
  }

  /** The methods that read objects. */
  List<MethodSpec> readers() {
    return readers;
  }

  /** The column of a value that is made of others: {@code TagColumn.list("lines", …)}. */
  CodeBlock start(String name, ShownValue value) {
    return start(name, value, name, 0);
  }

  private CodeBlock start(String name, ShownValue value, String path, int depth) {
    String indent = INDENT + "    ".repeat(depth);
    if (value.type().kind() == Kind.LIST) {
      return CodeBlock.of(
          "$T.list(\n$L$L,\n$L$L)",
          TagColumn.class,
          indent,
          Literals.of(name),
          indent,
          column("", value.item(), path, depth + 1));
    }
    List<ShownValue> members = value.members();
    String reader = reader(value, members, path);
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.object(\n$L$L,\n", TagColumn.class, indent, Literals.of(name))
            .add("$L$T::$N", indent, generated, reader);
    for (ShownValue member : members) {
      String property = name(member);
      code.add(
          ",\n$L$L", indent, column(property, member, path + capitalized(property), depth + 1));
    }
    return code.add(")").build();
  }

  private static String name(ShownValue member) {
    return member.accessor().map(Accessor::name).orElse("");
  }

  private CodeBlock column(String name, ShownValue value, String path, int depth) {
    Accessor accessor = value.accessor().orElseThrow();
    CodeBlock.Builder code = CodeBlock.builder();
    if (value.type().isComposite()) {
      code.add(start(name, value, path, depth));
    } else {
      code.add("$T.$L($L)", TagColumn.class, factory(accessor), Literals.of(name));
    }
    if (value.mayBeMissing()) {
      code.add(accessor.nullable() ? ".nullable()" : ".optional()");
    }
    if (accessor.raw()) {
      code.add(".raw()");
    }
    if (!value.type().isComposite()) {
      accessor.format().ifPresent(format -> code.add(TemplateWriter.format(value.type(), format)));
    }
    if (!accessor.tags().isEmpty()) {
      code.add(named(accessor));
    }
    return code.add(contexts(value)).build();
  }

  /** The tags by which a value is known in blocks. */
  static CodeBlock named(Accessor accessor) {
    return CodeBlock.of(
        ".named($L)", accessor.tags().stream().map(Literals::of).collect(CodeBlock.joining(", ")));
  }

  /** Where a value stands in blocks; nothing where it does not. */
  static CodeBlock contexts(ShownValue value) {
    if (value.contexts().isEmpty()) {
      return CodeBlock.of("");
    }
    CodeBlock.Builder code = CodeBlock.builder().add(".inBlocks(");
    boolean first = true;
    for (Context context : new TreeSet<>(value.contexts())) {
      code.add(first ? "$T.$L" : ", $T.$L", Context.class, context.name());
      first = false;
    }
    return code.add(")").build();
  }

  /** How a column of values is made. */
  static String factory(Accessor accessor) {
    if (accessor.type().kind() == Kind.BOOLEAN) {
      return "flag";
    }
    return accessor.type().isNumber() && accessor.format().isEmpty() ? "number" : "text";
  }

  private String reader(ShownValue value, List<ShownValue> members, String path) {
    String name = "read" + capitalized(path);
    String free = name;
    for (int number = 2; !names.add(free); number++) {
      free = name + number;
    }
    CodeBlock.Builder puts = CodeBlock.builder().add("to");
    for (ShownValue member : members) {
      Accessor accessor = member.accessor().orElseThrow();
      puts.add("\n    .put($L)", given(accessor));
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(free)
            .addJavadoc("Reads what the template shows of it, each value once.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(TypeName.get(value.type().type()).withoutAnnotations(), "value")
            .addParameter(Members.class, "to");
    if (!members.isEmpty()) {
      method.addStatement("$L", puts.build());
    }
    readers.add(method.build());
    return free;
  }

  private static CodeBlock given(Accessor accessor) {
    boolean character =
        accessor.type().type().getKind() == TypeKind.CHAR && accessor.type().kind() == Kind.TEXT;
    return character
        ? CodeBlock.of("$T.valueOf(value.$N())", String.class, accessor.call())
        : CodeBlock.of("value.$N()", accessor.call());
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
