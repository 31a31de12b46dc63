package dev.tagalong.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tagalong.internal.RecipientCollector;
import dev.tagalong.internal.RecipientRow;
import dev.tagalong.processor.generate.BuilderModel.Step;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the private class behind all stages, those of a lambda's row included. */
final class StageClassWriter {
  private static final ClassName STRING = ClassName.get(String.class);

  private final BuilderModel model;

  StageClassWriter(BuilderModel model) {
    this.model = model;
  }

  TypeSpec type() {
    TypeSpec.Builder stages =
        TypeSpec.classBuilder(model.stages())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .superclass(RecipientRow.class)
            .addJavadoc("All stages, so that each step returns the row itself as the next one.\n")
            .addSuperinterface(model.chainEnd())
            .addSuperinterface(model.needsRecipient())
            .addSuperinterface(model.finishedRow());
    for (Step step : model.steps()) {
      if (!step.isOptional()) {
        stages.addSuperinterface(model.stage(step, model.chainEnd()));
      }
    }
    stages.addMethod(
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(RecipientCollector.class, "rows")
            .addStatement("super(rows)")
            .build());
    stages.addMethod(to(false));
    if (model.hasDisplayNames()) {
      stages.addMethod(to(true));
    }
    model.steps().forEach(step -> stages.addMethods(step(step)));
    return stages
        .addMethod(add())
        .addMethods(new ItemMethodsWriter(model).implemented())
        .addMethod(dropUnfinished())
        .addMethod(build())
        .build();
  }

  private List<MethodSpec> step(Step step) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        step(
            step,
            step.declared(),
            step.parameter().equals(TypeName.CHAR)
                ? CodeBlock.of("$T.valueOf($N)", String.class, step.name())
                : CodeBlock.of("$N", step.name())));
    if (step.isOptional() && step.isLargeNumber()) {
      // The chain's interface has it, and so has the lambda's: neither is the other.
      methods.add(
          override(step.name())
              .returns(model.stages())
              .addParameter(long.class, step.name())
              .addStatement(StageInterfacesWriter.withInteger(step))
              .build());
    }
    if (step.takesOptional()) {
      TypeName optional = StageInterfacesWriter.optionalOf(step);
      methods.add(step(step, optional, CodeBlock.of("$N", step.name())));
    }
    return methods;
  }

  private MethodSpec step(Step step, TypeName parameter, CodeBlock value) {
    return override(step.name())
        .returns(model.stages())
        .addParameter(parameter, step.name())
        .addStatement("put($L, $L)", step.index(), value)
        .addStatement("return this")
        .build();
  }

  private MethodSpec to(boolean displayName) {
    MethodSpec.Builder to = override("to").returns(model.stages()).addParameter(STRING, "address");
    if (displayName) {
      to.addParameter(STRING, "displayName");
    }
    return to.addStatement(
            "return open($T::new, address$L)", model.stages(), displayName ? ", displayName" : "")
        .build();
  }

  private MethodSpec add() {
    return override("add")
        .returns(model.stages())
        .addParameter(STRING, "address")
        .addParameter(model.type(), "values")
        .addStatement(new WholeRowWriter(model).statement())
        .build();
  }

  private MethodSpec dropUnfinished() {
    return override("dropUnfinished")
        .returns(model.stages())
        .addStatement("rows().dropUnfinished()")
        .addStatement("return this")
        .build();
  }

  private MethodSpec build() {
    return override("build")
        .returns(model.generated())
        .addStatement("return new $T(rows().data())", model.generated())
        .build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
