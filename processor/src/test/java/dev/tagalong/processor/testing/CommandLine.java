package dev.tagalong.processor.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** javac as it is called on the command line. */
public final class CommandLine {
  private CommandLine() {}

  /** What javac prints when it is called with all of {@code arguments}. */
  @SafeVarargs
  public static String javac(List<String>... arguments) {
    List<String> all = new ArrayList<>();
    for (List<String> part : arguments) {
      all.addAll(part);
    }
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    ToolProvider.findFirst("javac").orElseThrow().run(out, out, all.toArray(String[]::new));
    return printed.toString();
  }
}
