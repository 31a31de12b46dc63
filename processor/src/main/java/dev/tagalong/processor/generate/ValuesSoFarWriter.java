package dev.tagalong.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.generate.BuilderModel.Step;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Writes what {@code default} methods of the interface compute from: the row's values behind the
 * interface itself. Nothing of it is there where the template has no such method.
 */
final class ValuesSoFarWriter {
  private static final String TYPE = "ValuesSoFar";

  private final BuilderModel model;
  private final TypeElement type;

  ValuesSoFarWriter(BuilderModel model) {
    this.model = model;
    type = model.template().declaration().type();
  }

  private List<Step> kept() {
    return model.hasDefaults()
        ? model.steps().stream().filter(step -> step.presence() != Presence.SHARED).toList()
        : List.of();
  }

  List<FieldSpec> fields() {
    return kept().stream()
        .map(
            step ->
                FieldSpec.builder(step.parameter().box(), step.name(), Modifier.PRIVATE).build())
        .toList();
  }

  /** Keeps the value of a step. */
  Optional<CodeBlock> keep(Step step) {
    return kept().contains(step)
        ? Optional.of(CodeBlock.of("this.$N = $N", step.name(), step.name()))
        : Optional.empty();
  }

  /** Keeps the value of an optional step. */
  Optional<CodeBlock> keepOptional(Step step) {
    return kept().contains(step)
        ? Optional.of(CodeBlock.of("this.$N = $N.orElse(null)", step.name(), step.name()))
        : Optional.empty();
  }

  MethodSpec defaultValue() {
    CodeBlock.Builder body = CodeBlock.builder().add("switch (column) {\n$>");
    for (Step step : model.with(Presence.DEFAULTED)) {
      body.add(
          "case $N:\n  return new $N($L).$N();\n",
          step.constant(),
          TYPE,
          hasShared() ? "rows" : "",
          step.name());
    }
    body.add("default:\n  return super.defaultValue(column, rows);\n$<}\n");
    return MethodSpec.methodBuilder("defaultValue")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(Object.class)
        .addParameter(int.class, "column")
        .addParameter(model.rows(), "rows")
        .addCode(body.build())
        .build();
  }

  private boolean hasShared() {
    return !model.with(Presence.SHARED).isEmpty();
  }

  TypeSpec type() {
    TypeSpec.Builder given =
        TypeSpec.classBuilder(TYPE)
            .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
            .addSuperinterface(model.type())
            .avoidClashesWithNestedClasses(type)
            .addJavadoc("The values given so far, from which the interface computes the others.\n");
    if (hasShared()) {
      given.addField(model.rows(), "rows", Modifier.PRIVATE, Modifier.FINAL);
      given.addMethod(
          MethodSpec.constructorBuilder()
              .addModifiers(Modifier.PRIVATE)
              .addParameter(model.rows(), "rows")
              .addStatement("this.rows = rows")
              .build());
    }
    for (Step step : model.steps()) {
      given.addMethod(
          StagesWriter.override(step.name())
              .returns(returned(step))
              .addStatement("return $L", value(step))
              .build());
    }
    return given.build();
  }

  private static TypeName returned(Step step) {
    return isOptionalType(step) ? StepsWriter.optionalOf(step) : step.parameter();
  }

  private static boolean isOptionalType(Step step) {
    return step.column()
        .accessor()
        .method()
        .getReturnType()
        .toString()
        .startsWith("java.util.Optional<");
  }

  private CodeBlock value(Step step) {
    CodeBlock field = own(step.name());
    return switch (step.presence()) {
      case MANDATORY -> field;
      case SHARED -> shared(step);
      case OPTIONAL -> CodeBlock.of("$T.ofNullable($L)", Optional.class, field);
      case DEFAULTED ->
          CodeBlock.of(
              "$L == null ? $T.super.$N() : $L",
              field,
              model.type(),
              step.name(),
              isOptionalType(step) ? CodeBlock.of("$T.of($L)", Optional.class, field) : field);
    };
  }

  /** A field of the stages, which a constant of the interface may hide. */
  private CodeBlock own(String field) {
    boolean hidden = model.constants().contains(field) || (field.equals("rows") && hasShared());
    return hidden ? CodeBlock.of("$T.this.$N", model.stages(), field) : CodeBlock.of("$N", field);
  }

  /** A shared value as it was given: integers as {@code long}, and a {@code char} as text. */
  private CodeBlock shared(Step step) {
    TypeName type = step.parameter();
    CodeBlock constant =
        model.constants().contains(step.constant())
            ? CodeBlock.of("$T.$N", model.stages(), step.constant())
            : CodeBlock.of("$N", step.constant());
    CodeBlock kept = CodeBlock.of("rows.shared($L)", constant);
    if (type.equals(TypeName.CHAR)) {
      return CodeBlock.of("(($T) $L).charAt(0)", String.class, kept);
    }
    if (List.of(TypeName.BYTE, TypeName.SHORT, TypeName.INT, TypeName.LONG).contains(type)) {
      return CodeBlock.of("(($T) $L).$TValue()", Number.class, kept, type);
    }
    return CodeBlock.of("($T) $L", type.box(), kept);
  }
}
