package dev.tagalong.processor.generate;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.Services;
import dev.tagalong.processor.declaration.ValueType;
import dev.tagalong.processor.resolve.CheckedTemplate;
import dev.tagalong.processor.resolve.CheckedTemplate.CheckedColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.lang.model.element.Modifier;

/**
 * The names and stages of a builder.
 *
 * @param template what it is written from
 * @param type the interface
 * @param generated the generated class
 * @param steps one for each column, in the order of the columns
 */
record BuilderModel(
    CheckedTemplate template, ClassName type, ClassName generated, List<Step> steps) {
  /** What follows a finished row: the builder in a chain, the finished row in a lambda. */
  static final TypeVariableName THEN = TypeVariableName.get("Then");

  /** The type of a user's items. */
  static final TypeVariableName T = TypeVariableName.get("T");

  /**
   * A step of the builder.
   *
   * @param index the index of its column
   * @param column the column
   * @param stage the simple name of the stage that offers the step, {@code NeedsName}
   * @param parameter the type of the value
   * @param nullMarked whether the class says of all types that they are not null, but for those
   *     that say so themselves
   */
  record Step(
      int index, CheckedColumn column, String stage, TypeName parameter, boolean nullMarked) {
    private static final AnnotationSpec NULLABLE =
        AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable")).build();

    /** The type of the value as the step declares it. */
    TypeName declared() {
      TypeName taken = taken();
      return nullMarked && column.accessor().nullable() ? taken.annotated(NULLABLE) : taken;
    }

    /** Of items that may have subtypes, {@code List<? extends Line>}. */
    private TypeName taken() {
      Optional<ValueType> item = column.accessor().type().item();
      return parameter instanceof ParameterizedTypeName list
              && list.rawType().packageName().startsWith("java.")
              && item.filter(Step::mayHaveSubtypes).isPresent()
              && list.typeArguments().equals(List.of(TypeName.get(item.get().type())))
          ? ParameterizedTypeName.get(
              list.rawType(), WildcardTypeName.subtypeOf(list.typeArguments().get(0)))
          : parameter;
    }

    private static boolean mayHaveSubtypes(ValueType item) {
      return item.kind() == ValueType.Kind.OBJECT
          && !MoreTypes.asElement(item.type()).getModifiers().contains(Modifier.FINAL);
    }

    String name() {
      return column.accessor().name();
    }

    Presence presence() {
      return column.accessor().presence();
    }

    boolean isOptional() {
      return presence() == Presence.OPTIONAL || presence() == Presence.DEFAULTED;
    }

    /** Whether it is of a large number type, so that the step takes a {@code long} as well. */
    boolean isLargeNumber() {
      return parameter.equals(ClassName.get(BigDecimal.class))
          || parameter.equals(ClassName.get(BigInteger.class));
    }

    /** Whether the step also takes an {@code Optional}; where null means nothing, that does. */
    boolean takesOptional() {
      return isOptional() && !column.accessor().nullable();
    }
  }

  /**
   * The model of the builder of {@code template}.
   *
   * @param nullMarked whether its class says of all types that they are not null
   */
  static BuilderModel of(CheckedTemplate template, boolean nullMarked) {
    ClassName type = ClassName.get(template.declaration().type());
    StageNames names = new StageNames();
    List<Step> steps = new ArrayList<>();
    for (CheckedColumn column : template.columns()) {
      String name = column.accessor().name();
      steps.add(
          new Step(
              steps.size(),
              column,
              names.of(name),
              TypeName.get(column.accessor().type().type()).withoutAnnotations(),
              nullMarked));
    }
    return new BuilderModel(
        template,
        type,
        ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "Recipients"),
        List.copyOf(steps));
  }

  Services services() {
    return template.declaration().services();
  }

  /** Whether the template is in several languages. */
  boolean isTranslated() {
    return !template.translations().isEmpty();
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

  ClassName needsRecipient() {
    return builder().nestedClass("NeedsRecipient");
  }

  /** The row that begins with a recipient and, finished, leads to {@code then}. */
  TypeName newRow(TypeName then) {
    return ParameterizedTypeName.get(newRow(), then);
  }

  ClassName newRow() {
    return generated.nestedClass("NewRow");
  }

  ClassName finishedRow() {
    return generated.nestedClass("FinishedRow");
  }

  /** The lambda that turns an item into a row. */
  TypeName rowOfItem() {
    return ParameterizedTypeName.get(
        ClassName.get(BiFunction.class),
        newRow(finishedRow()),
        WildcardTypeName.supertypeOf(T),
        finishedRow());
  }

  /** The class that does all the work. */
  ClassName stages() {
    return generated.nestedClass("Stages");
  }

  /** The interface's values behind the interface itself, for its {@code default} methods. */
  ClassName valuesSoFar() {
    return generated.nestedClass("ValuesSoFar");
  }

  /** What a finished row leads to in a chain. */
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
    ClassName stage = builder().nestedClass(step.stage());
    return step.presence() == Presence.SHARED ? stage : ParameterizedTypeName.get(stage, then);
  }

  /** The stage that a builder begins with. */
  TypeName start() {
    List<Step> shared = with(Presence.SHARED);
    return shared.isEmpty() ? needsRecipient() : stage(shared.get(0), THEN);
  }
}
