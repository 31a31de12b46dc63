package dev.tagalong.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Chains of calls of any length. Compilers go one frame deeper with each call of a chain, and a
 * method holds 64 KB: a chain that is too long is cut into methods.
 */
final class Chains {
  /** So many calls are one expression. */
  static final int LONGEST = 100;

  private final List<MethodSpec> methods = new ArrayList<>();

  /** The methods that the chains so far were cut into. */
  List<MethodSpec> methods() {
    return methods;
  }

  /**
   * The chain as an expression.
   *
   * @param type the type of {@code start}, and what each of the calls gives
   * @param name what the chain makes, for the names of methods
   */
  CodeBlock of(ClassName type, String name, CodeBlock start, List<CodeBlock> calls) {
    if (calls.size() <= LONGEST) {
      return CodeBlock.of("$L$L", start, CodeBlock.join(calls, ""));
    }
    CodeBlock chain = start;
    for (int from = 0; from < calls.size(); from += LONGEST) {
      List<CodeBlock> part = calls.subList(from, Math.min(calls.size(), from + LONGEST));
      MethodSpec method =
          MethodSpec.methodBuilder(name + "Part" + (methods.size() + 1))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(type)
              .addParameter(type, name)
              .addStatement("return $N$L", name, CodeBlock.join(part, ""))
              .build();
      methods.add(method);
      chain = CodeBlock.of("$N($L)", method.name(), chain);
    }
    return chain;
  }
}
