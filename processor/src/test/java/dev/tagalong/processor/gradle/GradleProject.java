package dev.tagalong.processor.gradle;

import dev.tagalong.processor.testing.CommandLine;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of the sample for Gradle, and the compiler as Gradle calls it: with what the build file
 * says, an empty source path, folders of its own for classes and generated sources, and without the
 * resources, which it copies elsewhere and later.
 */
final class GradleProject {
  private static final Path SAMPLE = Path.of("..", "samples", "gradle");
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  /** What the runtime needs. */
  private static final String RUNTIME =
      ".*(/tagalong-runtime[^/]*|/runtime/target/classes|/(jackson-core|encoder)-[^/]*)";

  private final Path folder;
  private final String buildFile;

  GradleProject(Path folder) {
    this.folder = folder;
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(SAMPLE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
      buildFile = Files.readString(folder.resolve("build.gradle.kts"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one place in the build file where the pattern's group stands. */
  String setting(String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(buildFile);
    if (!found.find()) {
      throw new AssertionError("not in the build file: " + pattern);
    }
    String setting = found.group(1);
    if (found.find()) {
      throw new AssertionError("twice in the build file: " + pattern);
    }
    return setting;
  }

  /** The folder that the build file makes an input of the compilation. */
  Path templates() {
    return folder.resolve(
        setting("compilerArgumentProviders\\.add\\(Templates\\(file\\(\"(.+?)\""));
  }

  /** The option that names it. */
  String templatesOption() {
    return setting("asArguments\\(\\) = listOf\\(\"(.+?)\\$folder\"\\)") + templates();
  }

  private List<String> compilerArguments() {
    return Stream.of(setting("compilerArgs\\.addAll\\(listOf\\((.+?)\\)\\)").split(", "))
        .map(argument -> argument.replace("\"", ""))
        .toList();
  }

  Path classes() {
    return folder.resolve("build/classes/java/main");
  }

  Path generated() {
    return folder.resolve("build/generated/sources/annotationProcessor/java/main");
  }

  /** Compiles all sources; what the compiler says, with paths from the project's folder. */
  String compile() {
    return compile(List.of(templatesOption()), sources("src/main/java"), runtime());
  }

  /** The same without the option. */
  String compileWithoutOption() {
    return compile(List.of(), sources("src/main/java"), runtime());
  }

  /** Compiles one source, the others being there as classes. */
  String compileAlone(String source) {
    return compile(
        List.of(templatesOption()),
        List.of(folder.resolve("src/main/java").resolve(source).toString()),
        classes() + File.pathSeparator + runtime());
  }

  private String compile(List<String> options, List<String> sources, String classPath) {
    String release = setting("JavaLanguageVersion\\.of\\((\\d+)\\)");
    String encoding = setting("options\\.encoding = \"(.+?)\"");
    String headers = folder.resolve("build/generated/sources/headers/java/main").toString();
    return CommandLine.javac(
            List.of("--release", release, "-d", classes().toString(), "-encoding", encoding),
            List.of("-h", headers, "-g", "-sourcepath", "", "-processorpath", CLASS_PATH),
            List.of("-s", generated().toString(), "-XDuseUnsharedTable=true"),
            List.of("-classpath", classPath),
            compilerArguments(),
            options,
            sources)
        .replace(folder + "/", "");
  }

  /** Compiles the sample's tests. */
  String compileTests(Path target) {
    return CommandLine.javac(
        List.of("-proc:none", "-sourcepath", "", "-d", target.toString()),
        List.of("-classpath", classes() + File.pathSeparator + CLASS_PATH),
        sources("src/test/java"));
  }

  private List<String> sources(String root) {
    try (Stream<Path> files = Files.walk(folder.resolve(root))) {
      return files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the application has when it runs. */
  List<String> runtimeClassPath() {
    List<String> all = new ArrayList<>(List.of(classes().toString(), templates().toString()));
    all.addAll(List.of(runtime().split(File.pathSeparator)));
    return all;
  }

  private static String runtime() {
    return Stream.of(CLASS_PATH.split(File.pathSeparator))
        .filter(entry -> entry.replace(File.separatorChar, '/').matches(RUNTIME))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
