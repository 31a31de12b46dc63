package dev.tagalong.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A virtual machine of its own for what is measured, of the JDK and with the classes of this. */
final class OwnJvm {
  private OwnJvm() {}

  /**
   * Starts {@code main}.
   *
   * @param errors what becomes of its standard error
   * @param options of the virtual machine
   */
  static Process start(
      ProcessBuilder.Redirect errors, List<String> options, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(errors).start();
  }
}
