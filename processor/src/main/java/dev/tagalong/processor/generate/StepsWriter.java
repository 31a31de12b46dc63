package dev.tagalong.processor.generate;

import static dev.tagalong.processor.generate.BuilderModel.THEN;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.generate.BuilderModel.Step;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the interfaces that lead through the builder. */
final class StepsWriter {
  private static final TypeVariableName T = TypeVariableName.get("T");
  private static final ClassName STRING = ClassName.get(String.class);
  private static final String ADDRESS_PARAM =
      "@param address the plain address, {@code ben@example.com}\n";

  private final BuilderModel model;

  StepsWriter(BuilderModel model) {
    this.model = model;
  }

  /** The lambda that turns an item into a row. */
  TypeSpec rowOf() {
    return TypeSpec.interfaceBuilder(model.rowOf())
        .addModifiers(Modifier.PUBLIC)
        .addTypeVariable(T)
        .addAnnotation(FunctionalInterface.class)
        .addJavadoc("Turns an item of one's own into a recipient.\n\n")
        .addJavadoc("@param <T> the type of the items\n")
        .addMethod(
            abstractMethod("row")
                .addJavadoc("Fills the row for an item, and returns it finished.\n")
                .returns(model.finishedRow())
                .addParameter(model.newRow(), "row")
                .addParameter(T, "item")
                .build())
        .build();
  }

  /** What can be done once there are recipients. */
  TypeSpec builder() {
    return TypeSpec.interfaceBuilder(model.builder())
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Adds recipients, and builds.\n\n")
        .addJavadoc("<p>A builder belongs to one thread. It can be handed to another between two")
        .addJavadoc(" rows; within one,\nor within a call, another is refused by an {@link")
        .addJavadoc(
            " IllegalStateException}. So is what the\nbuilder itself calls, such as a lambda")
        .addJavadoc(" or an iterator, if it calls the builder.\n")
        .addMethods(to(model.chainEnd()))
        .addMethod(add(model.builder()))
        .addMethod(addAll())
        .addMethod(dropUnfinished(model.builder()))
        .addMethod(
            abstractMethod("build")
                .addJavadoc(
                    "The recipients up to here; more can be added later without changing them.\n")
                .returns(model.generated())
                .build())
        .build();
  }

  /** The builder while the latest recipient's optional values can still be given. */
  TypeSpec recipient() {
    return TypeSpec.interfaceBuilder(model.recipient())
        .addModifiers(Modifier.PUBLIC)
        .addSuperinterface(model.builder())
        .addJavadoc("Adds recipients, or what the latest one may have besides.\n")
        .addMethods(optionalSteps(model.recipient()))
        .build();
  }

  /** The holder of all stages. */
  TypeSpec holder() {
    TypeSpec.Builder holder =
        TypeSpec.interfaceBuilder(model.holder())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("The steps of the builder, each of which offers what comes next.\n");
    for (Step step : model.with(Presence.SHARED)) {
      holder.addType(stage(step));
    }
    holder.addType(needsRecipient()).addType(newRow());
    for (Step step : model.with(Presence.MANDATORY)) {
      holder.addType(stage(step));
    }
    return holder.addType(finishedRow()).build();
  }

  private TypeSpec needsRecipient() {
    return nested(model.needsRecipient().simpleName())
        .addJavadoc("Needs the first recipient.\n")
        .addMethods(to(model.chainEnd()))
        .addMethod(add(model.builder()))
        .addMethod(addAll())
        .addMethod(batches())
        .addMethod(dropUnfinished(model.needsRecipient()))
        .build();
  }

  private TypeSpec newRow() {
    return nested(model.newRow().simpleName())
        .addJavadoc("The row of an item, which needs its recipient.\n")
        .addMethods(to(model.finishedRow()))
        .addMethod(add(model.finishedRow()))
        .build();
  }

  private TypeSpec finishedRow() {
    return nested(model.finishedRow().simpleName())
        .addJavadoc("A row with all that it needs.\n")
        .addMethods(optionalSteps(model.finishedRow()))
        .build();
  }

  private TypeSpec stage(Step step) {
    TypeSpec.Builder stage = nested(step.stage()).addJavadoc("Needs {@code $L}.\n", step.name());
    if (step.presence() != Presence.SHARED) {
      stage.addTypeVariable(THEN).addJavadoc("\n@param <Then> what a finished row leads to\n");
    }
    return stage.addMethods(step(step, model.after(step, THEN))).build();
  }

  private static TypeSpec.Builder nested(String name) {
    return TypeSpec.interfaceBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
  }

  private List<MethodSpec> to(TypeName end) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        abstractMethod("to")
            .addJavadoc(
                "The next recipient.\n\n@param address the plain address, {@code ben@example.com}\n")
            .returns(model.afterRecipient(end))
            .addParameter(STRING, "address")
            .build());
    if (model.hasDisplayNames()) {
      methods.add(
          abstractMethod("to")
              .addJavadoc("The next recipient, with the name that the mail shows.\n\n")
              .addJavadoc(ADDRESS_PARAM)
              .addJavadoc("@param displayName the name, unquoted\n")
              .returns(model.afterRecipient(end))
              .addParameter(STRING, "address")
              .addParameter(STRING, "displayName")
              .build());
    }
    return methods;
  }

  private MethodSpec add(TypeName next) {
    return abstractMethod("add")
        .addJavadoc("Adds a recipient whose values are all in one object, or nothing if one is")
        .addJavadoc(" refused.\n\n")
        .addJavadoc(ADDRESS_PARAM)
        .returns(next)
        .addParameter(STRING, "address")
        .addParameter(model.type(), "values")
        .build();
  }

  private MethodSpec addAll() {
    return abstractMethod("addAll")
        .addJavadoc("Adds a recipient for each item: all of them, or none if one fails.\n")
        .addTypeVariable(T)
        .returns(model.builder())
        .addParameter(
            ParameterizedTypeName.get(ClassName.get(Iterable.class), WildcardTypeName.subtypeOf(T)),
            "items")
        .addParameter(rowParameter())
        .build();
  }

  private MethodSpec batches() {
    return abstractMethod("batches")
        .addJavadoc("Recipients in batches, in constant memory: each batch is made when the stream")
        .addJavadoc(" is asked\nfor it. Closing the stream closes {@code items}.\n\n")
        .addJavadoc("@param max the most recipients that a batch has\n")
        .addTypeVariable(T)
        .returns(ParameterizedTypeName.get(ClassName.get(Stream.class), model.generated()))
        .addParameter(
            ParameterizedTypeName.get(ClassName.get(Stream.class), WildcardTypeName.subtypeOf(T)),
            "items")
        .addParameter(int.class, "max")
        .addParameter(rowParameter())
        .build();
  }

  private static MethodSpec dropUnfinished(ClassName next) {
    return abstractMethod("dropUnfinished")
        .addJavadoc("Drops the latest recipient if it is not finished, because a value is missing")
        .addJavadoc(" or could\nnot be computed; a finished one is kept.\n")
        .returns(next)
        .build();
  }

  private ParameterSpec rowParameter() {
    return ParameterSpec.builder(
            ParameterizedTypeName.get(model.rowOf(), WildcardTypeName.supertypeOf(T)), "row")
        .build();
  }

  private List<MethodSpec> optionalSteps(TypeName next) {
    List<MethodSpec> methods = new ArrayList<>();
    for (Step step : model.optional()) {
      methods.addAll(step(step, next));
      methods.add(
          abstractMethod(step.name())
              .addJavadoc(
                  step.presence() == Presence.DEFAULTED
                      ? "As {@code $L} with a value; an empty one leaves it to the interface.\n"
                      : "As {@code $L} with a value; an empty one means empty text.\n",
                  step.name())
              .returns(next)
              .addParameter(optionalOf(step), step.name())
              .build());
    }
    return methods;
  }

  static TypeName optionalOf(Step step) {
    return ParameterizedTypeName.get(ClassName.get(Optional.class), step.parameter().box());
  }

  /** The step itself; for the large number types also with an integer. */
  private static List<MethodSpec> step(Step step, TypeName next) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        abstractMethod(step.name())
            .addJavadoc("$L", StepJavadoc.of(step.column()))
            .returns(next)
            .addParameter(step.parameter(), step.name())
            .build());
    if (step.parameter().equals(ClassName.get(BigDecimal.class))
        || step.parameter().equals(ClassName.get(BigInteger.class))) {
      methods.add(
          MethodSpec.methodBuilder(step.name())
              .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
              .addJavadoc("The same with an integer.\n")
              .returns(next)
              .addParameter(long.class, step.name())
              .addStatement("return $L($T.valueOf($N))", self(step), step.parameter(), step.name())
              .build());
    }
    return methods;
  }

  /** The method as it is called from within: {@code yield(…)} alone would be a statement. */
  private static String self(Step step) {
    return step.name().equals("yield") ? "this.yield" : step.name();
  }

  private static MethodSpec.Builder abstractMethod(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT);
  }
}
