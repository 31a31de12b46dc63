package dev.tagalong.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.tagalong.internal.RecipientCollector;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.Services;
import dev.tagalong.processor.resolve.CheckedTemplate;
import dev.tagalong.processor.resolve.CheckedTemplate.CheckedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The names and stages of a builder.
 *
 * @param template what it is written from
 * @param type the interface
 * @param generated the generated class
 * @param steps one for each column, in the order of the columns
 * @param constants the names of the interface's constants, which its methods see first
 */
record BuilderModel(
    CheckedTemplate template,
    ClassName type,
    ClassName generated,
    List<Step> steps,
    Set<String> constants) {
  /** What follows a finished row: the builder in a chain, the finished row in a lambda. */
  static final TypeVariableName THEN = TypeVariableName.get("Then");

  /**
   * A step of the builder.
   *
   * @param index the index of its column
   * @param column the column
   * @param constant the name of the constant that holds the index
   * @param stage the simple name of the stage that offers the step, {@code NeedsName}
   * @param parameter the type of the value
   */
  record Step(int index, CheckedColumn column, String constant, String stage, TypeName parameter) {
    String name() {
      return column.accessor().name();
    }

    Presence presence() {
      return column.accessor().presence();
    }

    boolean isOptional() {
      return presence() == Presence.OPTIONAL || presence() == Presence.DEFAULTED;
    }
  }

  static BuilderModel of(CheckedTemplate template, Set<String> constants) {
    ClassName type = ClassName.get(template.declaration().type());
    Names names = new Names(values(template));
    List<Step> steps = new ArrayList<>();
    for (CheckedColumn column : template.columns()) {
      String name = column.accessor().name();
      steps.add(
          new Step(
              steps.size(),
              column,
              names.constant(name),
              names.stage(name),
              TypeName.get(column.accessor().type().type()).withoutAnnotations()));
    }
    return new BuilderModel(
        template,
        type,
        ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "Recipients"),
        List.copyOf(steps),
        constants);
  }

  /**
   * The names of parameters, and of fields that keep values, which would hide a constant of the
   * same name. A name without lower case is a constant's as it is.
   */
  private static List<String> values(CheckedTemplate template) {
    return template.columns().stream().map(column -> column.accessor().name()).toList();
  }

  Services services() {
    return template.declaration().services();
  }

  /** Whether a recipient can have a display name; SendCloud takes plain addresses. */
  boolean hasDisplayNames() {
    return services().sendGrid();
  }

  List<Step> with(Presence presence) {
    return steps.stream().filter(step -> step.presence() == presence).toList();
  }

  List<Step> optional() {
    return steps.stream().filter(Step::isOptional).toList();
  }

  /** Whether rows compute values of their own. */
  boolean hasDefaults() {
    return !with(Presence.DEFAULTED).isEmpty();
  }

  ClassName builder() {
    return generated.nestedClass("Builder");
  }

  ClassName recipient() {
    return generated.nestedClass("Recipient");
  }

  ClassName rowOf() {
    return generated.nestedClass("RowOf");
  }

  ClassName holder() {
    return generated.nestedClass("Steps");
  }

  ClassName needsRecipient() {
    return holder().nestedClass("NeedsRecipient");
  }

  ClassName newRow() {
    return holder().nestedClass("NewRow");
  }

  ClassName finishedRow() {
    return holder().nestedClass("FinishedRow");
  }

  /** The class that does all the work. */
  ClassName stages() {
    return generated.nestedClass("Stages");
  }

  boolean hasMandatory() {
    return !with(Presence.MANDATORY).isEmpty();
  }

  /** The class behind the stages, where a finished row leads to {@code then}. */
  TypeName stagesLeadingTo(TypeName then) {
    // Without a mandatory value the row is finished at once, and leads to nothing but itself.
    return hasMandatory() ? ParameterizedTypeName.get(stages(), then) : stages();
  }

  ClassName rowOfItem() {
    return generated.nestedClass("ItemRow");
  }

  ClassName rows() {
    return ClassName.get(RecipientCollector.class);
  }

  /** What the last mandatory value of a recipient leads to in a chain. */
  ClassName chainEnd() {
    return optional().isEmpty() ? builder() : recipient();
  }

  /** The stage after {@code to}, where a finished row leads to {@code then}. */
  TypeName afterRecipient(TypeName then) {
    List<Step> mandatory = with(Presence.MANDATORY);
    return mandatory.isEmpty() ? then : stage(mandatory.get(0), then);
  }

  /** The stage after a step, where a finished row leads to {@code then}. */
  TypeName after(Step step, TypeName then) {
    List<Step> alike = with(step.presence());
    int next = alike.indexOf(step) + 1;
    if (next < alike.size()) {
      return stage(alike.get(next), then);
    }
    return step.presence() == Presence.SHARED ? needsRecipient() : then;
  }

  /** The stage that offers {@code step}. */
  TypeName stage(Step step, TypeName then) {
    ClassName stage = holder().nestedClass(step.stage());
    return step.presence() == Presence.SHARED ? stage : ParameterizedTypeName.get(stage, then);
  }

  /** The stage that a builder begins with. */
  TypeName start() {
    List<Step> shared = with(Presence.SHARED);
    return shared.isEmpty() ? needsRecipient() : stage(shared.get(0), THEN);
  }
}
