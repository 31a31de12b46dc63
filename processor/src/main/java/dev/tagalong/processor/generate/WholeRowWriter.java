package dev.tagalong.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.generate.BuilderModel.Step;
import java.util.ArrayList;
import java.util.List;

/** Writes how {@code add} takes all steps with the values of one object. */
final class WholeRowWriter {
  /** What fits on a line behind its indentation. */
  private static final int LINE = 90;

  private final BuilderModel model;

  WholeRowWriter(BuilderModel model) {
    this.model = model;
  }

  /** The statement in the stages, where the finished row leads to the builder. */
  CodeBlock inStages() {
    return code("begin().whole", "rows()", model.chainEnd());
  }

  /** The statement in a lambda's row. */
  CodeBlock inItemRow() {
    return code("rows.wholeItem", "rows", model.finishedRow());
  }

  /**
   * The statement.
   *
   * @param call the method that adds the row
   * @param rows the expression for the rows to add to
   * @param end what the finished row leads to
   */
  private CodeBlock code(String call, String rows, ClassName end) {
    CodeBlock row = CodeBlock.of("new $T($L)", model.stagesLeadingTo(end), rows);
    List<String> calls = calls();
    List<Step> shared = model.with(Presence.SHARED);
    if (!shared.isEmpty()) {
      return inBlock(call, rows, row, shared, calls);
    }
    String chain = String.join("", calls);
    String joint = chain.length() <= LINE - "row -> )".length() ? "" : "\n        ";
    return CodeBlock.of(
        "return $L(\n$L,\naddress,\nvalues,\nrow -> $L)",
        call,
        row,
        (joint.isEmpty() ? "" : "\n    ") + String.join(joint, calls));
  }

  private CodeBlock inBlock(
      String call, String rows, CodeBlock row, List<Step> shared, List<String> calls) {
    boolean inStages = rows.equals("rows()");
    CodeBlock.Builder code =
        CodeBlock.builder().add("return $L(\n$L,\naddress,\nvalues,\nrow -> {\n", call, row);
    for (Step step : shared) {
      CodeBlock constant =
          inStages
              ? CodeBlock.of("$N", step.constant())
              : CodeBlock.of("$T.$N", model.stages(), step.constant());
      code.add("  $L.requireShared(row, $L, values.$N());\n", rows, constant, step.name());
    }
    String chain = String.join("", calls);
    String joint = chain.length() <= LINE - "  return ;".length() ? "" : "\n      ";
    return code.add("  return $L;\n})", String.join(joint, calls)).build();
  }

  /** The row, with a step for every value. */
  private List<String> calls() {
    List<String> calls = new ArrayList<>();
    for (Step step : model.with(Presence.MANDATORY)) {
      calls.add(call(step));
    }
    for (Step step : model.optional()) {
      calls.add(call(step));
    }
    if (calls.isEmpty()) {
      return List.of("row");
    }
    calls.set(0, "row" + calls.get(0));
    return calls;
  }

  private static String call(Step step) {
    return "." + step.name() + "(values." + step.name() + "())";
  }
}
