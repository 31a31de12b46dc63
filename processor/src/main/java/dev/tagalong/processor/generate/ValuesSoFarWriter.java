package dev.tagalong.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tagalong.internal.GivenValues;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.generate.BuilderModel.Step;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * Writes what {@code default} methods of the interface compute from: the row's values behind the
 * interface itself.
 */
final class ValuesSoFarWriter {
  private final BuilderModel model;

  ValuesSoFarWriter(BuilderModel model) {
    this.model = model;
  }

  TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(model.valuesSoFar())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addSuperinterface(model.type())
            .avoidClashesWithNestedClasses(model.template().declaration().type())
            .addJavadoc("The values given so far, from which the interface computes the others.\n")
            .addField(GivenValues.class, "given", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(GivenValues.class, "given")
                    .addStatement("this.given = given")
                    .build());
    for (Step step : model.steps()) {
      type.addMethod(
          MethodSpec.methodBuilder(step.name())
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC)
              .returns(returned(step))
              .addStatement("return $L", value(step))
              .build());
    }
    return type.build();
  }

  private static TypeName returned(Step step) {
    return isOptionalType(step) ? StageInterfacesWriter.optionalOf(step) : step.parameter();
  }

  private static boolean isOptionalType(Step step) {
    Element method = step.column().accessor().method();
    return method instanceof ExecutableElement executable
        && executable.getReturnType().toString().startsWith("java.util.Optional<");
  }

  private CodeBlock value(Step step) {
    CodeBlock given =
        isOptionalType(step)
            ? CodeBlock.of("given.optional($L)", step.index())
            : CodeBlock.of("$L", given(step));
    if (step.presence() == Presence.DEFAULTED) {
      return CodeBlock.of(
          "given.has($L) ? $L : $T.super.$N()", step.index(), given, model.type(), step.name());
    }
    return step.column().accessor().nullable()
        ? CodeBlock.of("given.has($L) ? $L : null", step.index(), given)
        : given;
  }

  /** A value as it was given: integer primitives as {@code long}, and a {@code char} as text. */
  private static CodeBlock given(Step step) {
    TypeName type = step.parameter();
    if (type.equals(TypeName.LONG)) {
      return CodeBlock.of("given.integer($L)", step.index());
    }
    if (List.of(TypeName.BYTE, TypeName.SHORT, TypeName.INT).contains(type)) {
      return CodeBlock.of("($T) given.integer($L)", type, step.index());
    }
    if (type.equals(TypeName.CHAR)) {
      return CodeBlock.of("given.<$T>get($L).charAt(0)", String.class, step.index());
    }
    return type.isPrimitive()
        ? CodeBlock.of("given.<$T>get($L)", type.box(), step.index())
        : CodeBlock.of("given.get($L)", step.index());
  }
}
