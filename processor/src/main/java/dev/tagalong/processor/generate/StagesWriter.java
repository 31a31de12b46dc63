package dev.tagalong.processor.generate;

import static dev.tagalong.processor.generate.BuilderModel.THEN;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.tagalong.internal.RecipientRow;
import dev.tagalong.processor.generate.BuilderModel.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the private class behind all stages, and the one behind a lambda's row. */
final class StagesWriter {
  private static final TypeVariableName T = TypeVariableName.get("T");
  private static final ClassName STRING = ClassName.get(String.class);

  private final BuilderModel model;
  private final ValuesSoFarWriter given;

  StagesWriter(BuilderModel model, ValuesSoFarWriter given) {
    this.model = model;
    this.given = given;
  }

  TypeSpec stages() {
    TypeSpec.Builder stages =
        TypeSpec.classBuilder(model.stages())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .superclass(RecipientRow.class)
            .addJavadoc("All stages: the first ones, and a recipient's.\n");
    if (model.hasMandatory()) {
      stages.addTypeVariable(THEN);
    }
    stages.addSuperinterface(model.chainEnd());
    stages.addSuperinterface(model.needsRecipient()).addSuperinterface(model.finishedRow());
    for (Step step : model.steps()) {
      if (!step.isOptional()) {
        stages.addSuperinterface(model.stage(step, THEN));
      }
      stages.addField(
          FieldSpec.builder(
                  int.class, step.constant(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer("$L", step.index())
              .build());
    }
    stages.addFields(given.fields());
    stages.addMethod(
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(model.rows(), "rows")
            .addStatement("super(rows)")
            .build());
    for (Step step : model.steps()) {
      stages.addMethods(step(step));
    }
    stages.addMethods(chain());
    if (model.hasDefaults()) {
      stages.addMethod(given.defaultValue()).addType(given.type());
    }
    return stages.build();
  }

  private List<MethodSpec> step(Step step) {
    List<MethodSpec> methods = new ArrayList<>();
    TypeName next = step.isOptional() ? model.stagesLeadingTo(THEN) : model.after(step, THEN);
    MethodSpec.Builder method =
        override(step.name())
            .returns(next)
            .addParameter(step.parameter(), step.name())
            .addStatement(
                "put($N, $L)",
                step.constant(),
                step.parameter().equals(TypeName.CHAR)
                    ? CodeBlock.of("$T.valueOf($N)", String.class, step.name())
                    : CodeBlock.of("$N", step.name()));
    given.keep(step).ifPresent(method::addStatement);
    boolean last = next.equals(THEN);
    if (last) {
      method
          .addAnnotation(
              AnnotationSpec.builder(SuppressWarnings.class)
                  .addMember("value", "$S", "unchecked")
                  .build())
          .addComment("Whatever follows the last value, this class is it.")
          .addStatement("return ($T) this", THEN);
    } else {
      method.addStatement("return this");
    }
    methods.add(method.build());
    if (step.isOptional()) {
      MethodSpec.Builder optional =
          override(step.name())
              .returns(next)
              .addParameter(StepsWriter.optionalOf(step), step.name())
              .addStatement("put($N, $N)", step.constant(), step.name());
      given.keepOptional(step).ifPresent(optional::addStatement);
      methods.add(optional.addStatement("return this").build());
    }
    return methods;
  }

  private List<MethodSpec> chain() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(to(model.chainEnd(), "begin().open", "rows()", false));
    if (model.hasDisplayNames()) {
      methods.add(to(model.chainEnd(), "begin().open", "rows()", true));
    }
    methods.add(add(model.builder(), new WholeRowWriter(model).inStages()));
    methods.add(
        override("addAll")
            .addTypeVariable(T)
            .returns(model.builder())
            .addParameter(
                ParameterizedTypeName.get(
                    ClassName.get(Iterable.class), WildcardTypeName.subtypeOf(T)),
                "items")
            .addParameter(
                ParameterizedTypeName.get(model.rowOf(), WildcardTypeName.supertypeOf(T)), "row")
            .addStatement(
                "begin().addAll(items, row, (rows, item) -> row.row(new $T(rows), item))",
                model.rowOfItem())
            .addStatement("return new $T(rows())", model.stagesLeadingTo(model.chainEnd()))
            .build());
    methods.add(
        override("batches")
            .addTypeVariable(T)
            .returns(ParameterizedTypeName.get(ClassName.get(Stream.class), model.generated()))
            .addParameter(
                ParameterizedTypeName.get(
                    ClassName.get(Stream.class), WildcardTypeName.subtypeOf(T)),
                "items")
            .addParameter(int.class, "max")
            .addParameter(
                ParameterizedTypeName.get(model.rowOf(), WildcardTypeName.supertypeOf(T)), "row")
            .addStatement(
                "return begin().batches(\nitems,\nmax,\nrow,\n(rows, item) -> row.row(new $T(rows), item),"
                    + "\n$T::new)",
                model.rowOfItem(),
                model.generated())
            .build());
    methods.add(
        override("dropUnfinished")
            .returns(model.stagesLeadingTo(THEN))
            .addStatement("rows().dropUnfinished()")
            .addStatement("return this")
            .build());
    methods.add(
        override("build")
            .returns(model.generated())
            .addStatement("return new $T(rows().columns())", model.generated())
            .build());
    return methods;
  }

  /** The row that a lambda is given: the same steps, but they lead to the finished row. */
  TypeSpec itemRow() {
    TypeSpec.Builder row =
        TypeSpec.classBuilder(model.rowOfItem())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addField(model.rows(), "rows", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(model.rows(), "rows")
                    .addStatement("this.rows = rows")
                    .build())
            .addSuperinterface(model.newRow())
            .addJavadoc("The row that a lambda is given.\n")
            .addMethod(to(model.finishedRow(), "rows.openItem", "rows", false));
    if (model.hasDisplayNames()) {
      row.addMethod(to(model.finishedRow(), "rows.openItem", "rows", true));
    }
    return row.addMethod(add(model.finishedRow(), new WholeRowWriter(model).inItemRow())).build();
  }

  private MethodSpec to(ClassName end, String open, String rows, boolean displayName) {
    MethodSpec.Builder to =
        override("to").returns(model.afterRecipient(end)).addParameter(STRING, "address");
    if (displayName) {
      to.addParameter(STRING, "displayName");
    }
    return to.addStatement(
            "return $L(new $T($L), address$L)",
            open,
            model.stagesLeadingTo(end),
            rows,
            displayName ? ", displayName" : "")
        .build();
  }

  private MethodSpec add(ClassName next, CodeBlock statement) {
    return override("add")
        .returns(next)
        .addParameter(STRING, "address")
        .addParameter(model.type(), "values")
        .addStatement(statement)
        .build();
  }

  static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }
}
