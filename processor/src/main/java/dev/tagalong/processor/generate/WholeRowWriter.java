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

  /** The statement that adds the row. */
  CodeBlock statement() {
    List<Step> shared = model.with(Presence.SHARED);
    List<String> calls = calls();
    String chain = String.join("", calls);
    if (shared.isEmpty()) {
      boolean fits = chain.length() <= LINE - "row -> )".length();
      return CodeBlock.of(
          "return whole(\n$T::new,\naddress,\nvalues,\nrow -> $L)",
          model.stages(),
          (fits ? "" : "\n    ") + String.join(fits ? "" : "\n        ", calls));
    }
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("return whole(\n$T::new,\naddress,\nvalues,\nrow -> {\n", model.stages());
    for (Step step : shared) {
      code.add("  rows().requireShared(row, $L, values.$N());\n", step.index(), step.name());
    }
    boolean fits = chain.length() <= LINE - "  return ;".length();
    return code.add("  return $L;\n})", String.join(fits ? "" : "\n      ", calls)).build();
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
