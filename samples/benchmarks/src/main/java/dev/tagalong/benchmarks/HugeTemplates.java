package dev.tagalong.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles {@linkplain HugeTemplate templates that nobody writes}, each in a virtual machine of its
 * own with a gigabyte and at two sizes, and prints how long the compiler took, how long reading the
 * template again takes the application, and how much the compiler had to say. Times that grow with
 * the square of the size show in the two columns.
 *
 * <p>Arguments, all optional: the larger size in characters (1000000), the seconds after which a
 * template is given up (60), and names of templates.
 */
public final class HugeTemplates {
  private HugeTemplates() {}

  /** Compiles all templates, or the one that the arguments {@code one NAME SIZE} name. */
  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("one")) {
      System.out.println(compile(HugeTemplate.valueOf(args[1]), Integer.parseInt(args[2])));
      System.exit(0);
    }
    int size = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
    List<String> chosen = args.length > 2 ? List.of(args).subList(2, args.length) : List.of();
    System.out.printf("%-36s %-44s %s%n", "", "%,d characters".formatted(size / 4), size);
    for (HugeTemplate template : HugeTemplate.values()) {
      if (chosen.isEmpty() || chosen.contains(template.name())) {
        System.out.printf(
            "%-36s %-44s %s%n",
            template, forked(template, size / 4, seconds), forked(template, size, seconds));
      }
    }
  }

  private static String forked(HugeTemplate template, int size, int seconds)
      throws IOException, InterruptedException {
    Process process =
        OwnJvm.start(
            ProcessBuilder.Redirect.DISCARD,
            List.of("-Xmx1g"),
            HugeTemplates.class,
            "one",
            template.name(),
            Integer.toString(size));
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return "more than %d s".formatted(seconds);
    }
    try (BufferedReader reader = process.inputReader()) {
      return String.join(" ", reader.lines().toList());
    }
  }

  private static String compile(HugeTemplate template, int size) throws Exception {
    Path folder = Files.createTempDirectory("huge");
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Files.writeString(classes.resolve("huge.html"), template.html(size));
    Path source = Files.writeString(folder.resolve("Huge.java"), template.source(size));
    String path = System.getProperty("java.class.path");
    var compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    long start = System.nanoTime();
    String outcome;
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      boolean success =
          compiler
              .getTask(
                  null,
                  manager,
                  said,
                  List.of(
                      "-Xmaxerrs",
                      "1000000",
                      "-d",
                      classes.toString(),
                      "-classpath",
                      path,
                      "-processorpath",
                      path,
                      "-processor",
                      "dev.tagalong.processor.TagalongProcessor"),
                  null,
                  manager.getJavaFileObjects(source))
              .call();
      outcome = success ? "ok" : "refused";
    } catch (Throwable failure) {
      Throwable cause = failure;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      outcome = cause.getClass().getSimpleName();
    }
    double compiled = (System.nanoTime() - start) / 1e9;
    int length =
        said.getDiagnostics().stream().mapToInt(d -> d.getMessage(Locale.ROOT).length()).sum();
    return "%s %.1f s, read %s, said %,d (%,d)"
        .formatted(
            outcome,
            compiled,
            outcome.equals("ok") ? read(classes) : "-",
            said.getDiagnostics().size(),
            length);
  }

  /** How long the application takes to read what has been compiled. */
  private static String read(Path classes) throws Exception {
    long start = System.nanoTime();
    try (var loader = new java.net.URLClassLoader(new java.net.URL[] {classes.toUri().toURL()})) {
      loader.loadClass("HugeRecipients").getMethod("content").invoke(null);
      return "%.1f s".formatted((System.nanoTime() - start) / 1e9);
    } catch (java.lang.reflect.InvocationTargetException failure) {
      return failure.getCause().getClass().getSimpleName();
    }
  }
}
