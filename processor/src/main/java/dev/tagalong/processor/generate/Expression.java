package dev.tagalong.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An expression that is laid out as people do: on one line where it fits, or else with an argument,
 * or a call behind it, on each.
 *
 * @param start what it begins with: all of it, or what is called with the arguments
 * @param arguments the arguments; none of what is no call
 * @param calls what is called on it, one after the other
 */
record Expression(CodeBlock start, List<Expression> arguments, List<CodeBlock> calls) {
  private static final int WIDTH = 100;
  private static final int CONTINUED = 4;

  /** The indentation that JavaPoet adds to each line of a member. */
  private static final int MEMBER = 2;

  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]+\\.)++(?=[A-Z])");

  /** Copies the lists. */
  Expression {
    arguments = List.copyOf(arguments);
    calls = List.copyOf(calls);
  }

  /** What is no call, or one that is never broken. */
  static Expression of(CodeBlock code) {
    return new Expression(code, List.of(), List.of());
  }

  /** A call. */
  static Expression call(CodeBlock function, List<Expression> arguments) {
    return new Expression(function, arguments, List.of());
  }

  /** The same, with calls on it. */
  Expression then(List<CodeBlock> further) {
    return new Expression(start, arguments, further);
  }

  /** On one line. */
  CodeBlock flat() {
    return CodeBlock.of("$L$L", flatStart(), CodeBlock.join(calls, ""));
  }

  private CodeBlock flatStart() {
    return arguments.isEmpty()
        ? start
        : CodeBlock.of(
            "$L($L)",
            start,
            arguments.stream().map(Expression::flat).collect(CodeBlock.joining(", ")));
  }

  /**
   * In as many lines as it needs.
   *
   * @param column where it begins in its line
   * @param behind how many characters follow on its last line
   */
  CodeBlock at(int column, int behind) {
    CodeBlock flat = flat();
    if (fits(flat, column + behind)) {
      return flat;
    }
    String next = "\n" + " ".repeat(column + CONTINUED - MEMBER);
    CodeBlock.Builder code = CodeBlock.builder();
    if (calls.isEmpty()) {
      code.add(startAt(column, column + CONTINUED, behind));
    } else {
      code.add(startAt(column, column + 2 * CONTINUED, 0));
    }
    calls.forEach(call -> code.add("$L$L", next, call));
    return code.build();
  }

  private CodeBlock startAt(int column, int within, int behind) {
    CodeBlock flat = flatStart();
    if (arguments.isEmpty() || fits(flat, column + behind)) {
      return flat;
    }
    String next = "\n" + " ".repeat(within - MEMBER);
    CodeBlock.Builder code = CodeBlock.builder().add("$L(", start);
    for (int i = 0; i < arguments.size(); i++) {
      boolean last = i == arguments.size() - 1;
      code.add(
          "$L$L$L", next, arguments.get(i).at(within, last ? 1 + behind : 1), last ? ")" : ",");
    }
    return code.build();
  }

  private static boolean fits(CodeBlock code, int others) {
    String line = code.toString();
    return !line.contains("\n") && others + width(line) <= WIDTH;
  }

  /** The length of a line once its types are imported. */
  private static int width(String line) {
    return PACKAGES.matcher(line).replaceAll("").length();
  }
}
