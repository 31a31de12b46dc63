package dev.tagalong.processor.generate;

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

  /**
   * The statement.
   *
   * @param rows the expression for the rows to add to
   */
  CodeBlock code(String rows) {
    List<String> calls = calls();
    List<Step> shared = model.with(Presence.SHARED);
    if (!shared.isEmpty()) {
      return inBlock(rows, shared, calls);
    }
    String chain = String.join("", calls);
    if (calls.size() == 1) {
      return CodeBlock.of("return $L.whole(address, values, () -> $L)", rows, chain);
    }
    if (chain.length() <= LINE - "address, values, () -> );".length()) {
      return CodeBlock.of("return $L.whole(\naddress, values, () -> $L)", rows, chain);
    }
    return CodeBlock.of(
        "return $L.whole(\naddress,\nvalues,\n() ->\n    $L)",
        rows,
        String.join("\n        ", calls));
  }

  private CodeBlock inBlock(String rows, List<Step> shared, List<String> calls) {
    boolean inStages = rows.equals("begin()");
    CodeBlock.Builder code =
        CodeBlock.builder().add("return $L.whole(\naddress,\nvalues,\n() -> {\n", rows);
    for (Step step : shared) {
      CodeBlock constant =
          inStages
              ? CodeBlock.of("$N", step.constant())
              : CodeBlock.of("$T.$N", model.stages(), step.constant());
      code.add(
          "  $L.requireShared(address, $L, values.$N());\n",
          inStages ? "rows()" : rows,
          constant,
          step.name());
    }
    String chain = String.join("", calls);
    String joint = chain.length() <= LINE - "  return ;".length() ? "" : "\n      ";
    return code.add("  return $L;\n})", String.join(joint, calls)).build();
  }

  /** {@code to(address)}, and a step for every value of a row. */
  private List<String> calls() {
    List<String> calls = new ArrayList<>(List.of("to(address)"));
    for (Step step : model.with(Presence.MANDATORY)) {
      calls.add(call(step));
    }
    for (Step step : model.optional()) {
      calls.add(call(step));
    }
    return calls;
  }

  private static String call(Step step) {
    return "." + step.name() + "(values." + step.name() + "())";
  }
}
