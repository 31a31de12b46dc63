package dev.tagalong.processor.generate;

import static dev.tagalong.processor.generate.BuilderModel.T;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.tagalong.RefusedItem;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the methods that make a row of each item: as the stages declare them, and as the class
 * behind the stages has them. Each comes in two forms, of which one is told of refused items.
 */
final class ItemMethodsWriter {
  /** What {@code row} is, in every method that takes it. */
  static final String ROW =
      "@param row fills the row that it is given for an item, and returns it\n";

  /** What {@code refused} is, in every method that takes it. */
  static final String REFUSED =
      "@param refused takes each item whose row is refused, with its position and the reason\n";

  /** What a refusal costs, as the beginning of a sentence. */
  static final String LEFT_OUT =
      "A value or an address that must not be sent costs its own row alone, of which nothing is\n"
          + "left, and so does an item that is null";

  private final BuilderModel model;

  ItemMethodsWriter(BuilderModel model) {
    this.model = model;
  }

  /** What takes the items whose rows are refused. */
  static TypeName taker() {
    return ParameterizedTypeName.get(
        ClassName.get(Consumer.class),
        WildcardTypeName.supertypeOf(
            ParameterizedTypeName.get(ClassName.get(RefusedItem.class), T)));
  }

  /** {@code addAll} of a stage. */
  List<MethodSpec> addAll() {
    return List.of(
        addAll(false, Modifier.ABSTRACT)
            .addJavadoc("Adds a recipient for each item: all of them, or none if one fails.\n\n")
            .addJavadoc(ROW)
            .build(),
        addAll(true, Modifier.ABSTRACT)
            .addJavadoc("Adds a recipient for each item whose row is not refused.\n\n")
            .addJavadoc("<p>$L. Any other failure, such as an exception of\n", LEFT_OUT)
            .addJavadoc("{@code row} itself or of {@code refused}, ends the call, which then adds")
            .addJavadoc(" none.\n\n")
            .addJavadoc(ROW)
            .addJavadoc(REFUSED)
            .build());
  }

  /** {@code batches} of a stage. */
  List<MethodSpec> batches() {
    return List.of(
        batches(false, Modifier.ABSTRACT)
            .addJavadoc("Recipients in batches, in constant memory: each batch is made when the")
            .addJavadoc(" stream is asked\nfor it. Closing the stream closes {@code items}.\n\n")
            .addJavadoc("@param max the most recipients that a batch has\n")
            .addJavadoc(ROW)
            .build(),
        batches(true, Modifier.ABSTRACT)
            .addJavadoc("The same without the items whose rows are refused: all batches but the")
            .addJavadoc(" last are full.\n\n")
            .addJavadoc("<p>$L. Any other failure, such as an exception of\n", LEFT_OUT)
            .addJavadoc("{@code row} itself or of {@code refused}, ends the stream.\n\n")
            .addJavadoc("@param max the most recipients that a batch has\n")
            .addJavadoc(ROW)
            .addJavadoc(REFUSED)
            .build());
  }

  /** All of them in the class behind the stages. */
  List<MethodSpec> implemented() {
    return List.of(
        implementedAddAll(false),
        implementedAddAll(true),
        implementedBatches(false),
        implementedBatches(true));
  }

  private MethodSpec implementedAddAll(boolean refusing) {
    return addAll(refusing)
        .addAnnotation(Override.class)
        .addStatement("begin().addAll(items, row, $L$T::new)", refused(refusing), model.stages())
        .addStatement("return new $T(rows())", model.stages())
        .build();
  }

  private MethodSpec implementedBatches(boolean refusing) {
    return batches(refusing)
        .addAnnotation(Override.class)
        .addStatement(
            "return begin().batches(items, max, row, $L$T::new, $T::new)",
            refused(refusing),
            model.stages(),
            model.generated())
        .build();
  }

  private static String refused(boolean refusing) {
    return refusing ? "refused, " : "";
  }

  private MethodSpec.Builder addAll(boolean refusing, Modifier... more) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("addAll")
            .addModifiers(Modifier.PUBLIC)
            .addModifiers(more)
            .addTypeVariable(T)
            .returns(model.builder())
            .addParameter(of(Iterable.class), "items")
            .addParameter(model.rowOfItem(), "row");
    return refusing ? method.addParameter(taker(), "refused") : method;
  }

  private MethodSpec.Builder batches(boolean refusing, Modifier... more) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("batches")
            .addModifiers(Modifier.PUBLIC)
            .addModifiers(more)
            .addTypeVariable(T)
            .returns(ParameterizedTypeName.get(ClassName.get(Stream.class), model.generated()))
            .addParameter(of(Stream.class), "items")
            .addParameter(int.class, "max")
            .addParameter(model.rowOfItem(), "row");
    return refusing ? method.addParameter(taker(), "refused") : method;
  }

  /** Items of any subtype. */
  static TypeName of(Class<?> items) {
    return ParameterizedTypeName.get(ClassName.get(items), WildcardTypeName.subtypeOf(T));
  }
}
