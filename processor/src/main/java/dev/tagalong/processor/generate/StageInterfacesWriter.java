package dev.tagalong.processor.generate;

import static dev.tagalong.processor.generate.BuilderModel.THEN;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.generate.BuilderModel.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the interfaces that lead through the builder: the stages, and what begins and ends them.
 */
final class StageInterfacesWriter {
  private static final ClassName STRING = ClassName.get(String.class);
  private static final String ADDRESS_PARAM =
      "@param address the plain address, {@code ben@example.com}\n";

  private final BuilderModel model;
  private final ItemMethodsWriter items;

  StageInterfacesWriter(BuilderModel model) {
    this.model = model;
    items = new ItemMethodsWriter(model);
  }

  List<TypeSpec> all() {
    List<TypeSpec> types = new ArrayList<>();
    types.add(newRow());
    types.add(builder());
    if (!model.optional().isEmpty()) {
      types.add(recipient());
    }
    types.add(finishedRow());
    return types;
  }

  private TypeSpec newRow() {
    return TypeSpec.interfaceBuilder(model.newRow())
        .addModifiers(Modifier.PUBLIC)
        .addTypeVariable(THEN)
        .addJavadoc("A row that begins with its recipient.\n\n")
        .addJavadoc("@param <Then> what the finished row leads to\n")
        .addMethods(to())
        .addMethod(
            abstractMethod("add")
                .addJavadoc("Adds a recipient whose values are all in one object, or nothing if")
                .addJavadoc(" one is refused.\n\n")
                .addJavadoc(ADDRESS_PARAM)
                .returns(THEN)
                .addParameter(STRING, "address")
                .addParameter(model.type(), "values")
                .build())
        .build();
  }

  private List<MethodSpec> to() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        abstractMethod("to")
            .addJavadoc("The next recipient.\n\n")
            .addJavadoc(ADDRESS_PARAM)
            .returns(model.afterRecipient(THEN))
            .addParameter(STRING, "address")
            .build());
    if (model.hasDisplayNames()) {
      methods.add(
          abstractMethod("to")
              .addJavadoc("The next recipient, with the name that the mail shows.\n\n")
              .addJavadoc(ADDRESS_PARAM)
              .addJavadoc("@param displayName the name, unquoted\n")
              .returns(model.afterRecipient(THEN))
              .addParameter(STRING, "address")
              .addParameter(STRING, "displayName")
              .build());
    }
    return methods;
  }

  /** What can be done once there are recipients, and the stages that lead to the next one. */
  private TypeSpec builder() {
    TypeSpec.Builder builder =
        TypeSpec.interfaceBuilder(model.builder())
            .addModifiers(Modifier.PUBLIC)
            .addSuperinterface(model.newRow(model.chainEnd()))
            .addJavadoc("Adds recipients, and builds.\n\n")
            .addJavadoc("<p>A builder belongs to one thread. It can be handed to another between")
            .addJavadoc(" two rows; within one,\nor within a call, another is refused by an {@link")
            .addJavadoc(" IllegalStateException}. So is what the\nbuilder itself calls, such as a")
            .addJavadoc(" lambda or an iterator, if it calls the builder.\n")
            .addMethods(items.addAll())
            .addMethod(dropUnfinished(model.builder()))
            .addMethod(
                abstractMethod("build")
                    .addJavadoc("The recipients up to here; more can be added later without")
                    .addJavadoc(" changing them.\n")
                    .returns(model.generated())
                    .build());
    model.with(Presence.SHARED).forEach(step -> builder.addType(stage(step)));
    builder.addType(needsRecipient());
    model.with(Presence.MANDATORY).forEach(step -> builder.addType(stage(step)));
    return builder.build();
  }

  private TypeSpec needsRecipient() {
    return nested(model.needsRecipient().simpleName())
        .addSuperinterface(model.newRow(model.chainEnd()))
        .addJavadoc("Needs the first recipient.\n")
        .addMethods(items.addAll())
        .addMethods(items.batches())
        .addMethod(dropUnfinished(model.needsRecipient()))
        .build();
  }

  private TypeSpec stage(Step step) {
    TypeSpec.Builder stage = nested(step.stage());
    if (step.presence() != Presence.SHARED) {
      stage.addTypeVariable(THEN);
    }
    return stage.addMethods(step(step, model.after(step, THEN))).build();
  }

  private static TypeSpec.Builder nested(String name) {
    return TypeSpec.interfaceBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
  }

  /** The builder while the latest recipient's optional values can still be given. */
  private TypeSpec recipient() {
    return TypeSpec.interfaceBuilder(model.recipient())
        .addModifiers(Modifier.PUBLIC)
        .addSuperinterface(model.builder())
        .addJavadoc("Adds recipients, or what the latest one may have besides.\n")
        .addMethods(optionalSteps(model.recipient()))
        .build();
  }

  private TypeSpec finishedRow() {
    return TypeSpec.interfaceBuilder(model.finishedRow())
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("A row with all that it needs, for a lambda to return.\n")
        .addMethods(optionalSteps(model.finishedRow()))
        .build();
  }

  private static MethodSpec dropUnfinished(ClassName next) {
    return abstractMethod("dropUnfinished")
        .addJavadoc("Drops the latest recipient if it is not finished, because a value is missing")
        .addJavadoc(" or could\nnot be computed; a finished one is kept.\n")
        .returns(next)
        .build();
  }

  private List<MethodSpec> optionalSteps(TypeName next) {
    List<MethodSpec> methods = new ArrayList<>();
    for (Step step : model.optional()) {
      methods.addAll(step(step, next));
      if (step.takesOptional()) {
        methods.add(optionalStep(step, next));
      }
    }
    return methods;
  }

  private static MethodSpec optionalStep(Step step, TypeName next) {
    return abstractMethod(step.name())
        .addJavadoc(
            "As {@code $L} with a value; an empty one $L.\n",
            step.name(),
            step.presence() == Presence.DEFAULTED
                ? "leaves it to the interface"
                : "means " + StepJavadoc.nothing(step.column().accessor()))
        .returns(next)
        .addParameter(optionalOf(step), step.name())
        .build();
  }

  static TypeName optionalOf(Step step) {
    return ParameterizedTypeName.get(ClassName.get(Optional.class), step.parameter().box());
  }

  /** The step itself; for the large number types also with an integer. */
  private List<MethodSpec> step(Step step, TypeName next) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        abstractMethod(step.name())
            .addJavadoc("$L", StepJavadoc.of(step.column(), model.isTranslated()))
            .returns(next)
            .addParameter(step.declared(), step.name())
            .build());
    if (step.isLargeNumber()) {
      methods.add(
          MethodSpec.methodBuilder(step.name())
              .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
              .addJavadoc("The same with an integer.\n")
              .returns(next)
              .addParameter(long.class, step.name())
              .addStatement(withInteger(step))
              .build());
    }
    return methods;
  }

  /** What a step does that is given an integer where it takes a large number. */
  static CodeBlock withInteger(Step step) {
    return CodeBlock.of("return $L($T.valueOf($N))", self(step), step.parameter(), step.name());
  }

  /** The method as it is called from within: {@code yield(…)} alone would be a statement. */
  private static String self(Step step) {
    return step.name().equals("yield") ? "this.yield" : step.name();
  }

  private static MethodSpec.Builder abstractMethod(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT);
  }
}
