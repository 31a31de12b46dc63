package dev.tagalong.processor;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for all modules: names, circles of classes, and the form of a test class. */
class ProjectTest {
  private static final Path PROJECT = Path.of("..");

  /** What is in a circle can be read only all at once. */
  private static final int LONGEST_CIRCLE = 5;

  private static final Pattern TEST_CLASS = Pattern.compile("(?m)^((?:\\w+ )*)class (\\w+Test) ");
  private static final Pattern TEMPORARY_FOLDER = Pattern.compile("@TempDir\\s+(.+);");

  /** The sources below {@code src} of every module, or below a folder of it. */
  private static List<Path> sources(String folder) {
    List<Path> sources = new ArrayList<>();
    for (Path module : modules()) {
      try (Stream<Path> files = Files.walk(module.resolve("src"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> file.startsWith(module.resolve(folder)))
            .forEach(sources::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sources;
  }

  private static List<Path> modules() {
    try (Stream<Path> samples = Files.list(PROJECT.resolve("samples"))) {
      return Stream.concat(Stream.of(Path.of("../runtime"), Path.of("../processor")), samples)
          .filter(module -> Files.isDirectory(module.resolve("src")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noTwoClassesHaveTheSameName() {
    Map<String, List<Path>> byName =
        Stream.of("src/main/java", "src/test/java")
            .flatMap(folder -> sources(folder).stream())
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(
                Collectors.groupingBy(
                    file -> file.getFileName().toString(), TreeMap::new, Collectors.toList()));
    assertThat(byName).hasSizeGreaterThan(200);
    assertThat(byName.values()).filteredOn(files -> files.size() > 1).isEmpty();
  }

  @Test
  void testClassesAreDeclaredInOneWay() {
    List<String> declarations =
        sources("src/test/java").stream()
            .flatMap(file -> TEST_CLASS.matcher(text(file)).results())
            .map(found -> found.group(1) + found.group(2))
            .toList();
    assertThat(declarations)
        .hasSizeGreaterThan(50)
        .filteredOn(declaration -> !declaration.matches("\\w+"))
        .isEmpty();
  }

  @Test
  void fieldsForTemporaryFoldersArePrivate() {
    List<String> fields =
        sources("src/test/java").stream()
            .flatMap(file -> TEMPORARY_FOLDER.matcher(text(file)).results())
            .map(found -> found.group(1))
            .filter(declaration -> !declaration.contains("("))
            .toList();
    assertThat(fields)
        .hasSizeGreaterThan(10)
        .filteredOn(field -> !field.startsWith("private "))
        .isEmpty();
  }

  @Test
  void circlesOfClassesAreSmall() {
    Map<String, Set<String>> reached = reached(dependencies());
    assertThat(reached).hasSizeGreaterThan(150);
    Set<Set<String>> tooLong =
        reached.entrySet().stream()
            .map(
                entry ->
                    entry.getValue().stream()
                        .filter(other -> reached.get(other).contains(entry.getKey()))
                        .collect(Collectors.toCollection(TreeSet::new)))
            .filter(circle -> circle.size() > LONGEST_CIRCLE)
            .collect(Collectors.toSet());
    assertThat(tooLong).isEmpty();
  }

  /** Our classes that each of them uses; a nested class counts as its outermost. */
  private static Map<String, Set<String>> dependencies() {
    Collection<JavaClass> classes =
        new ClassFileImporter()
            .withImportOption(DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tagalong");
    Map<String, Set<String>> dependencies = new HashMap<>();
    for (JavaClass type : classes) {
      Set<String> used = dependencies.computeIfAbsent(outermost(type), name -> new HashSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .map(ProjectTest::outermost)
          .filter(name -> name.startsWith("dev.tagalong."))
          .forEach(used::add);
    }
    return dependencies;
  }

  private static String outermost(JavaClass type) {
    return type.getBaseComponentType().getName().replaceAll("\\$.*", "");
  }

  /** What each class uses by way of others. */
  private static Map<String, Set<String>> reached(Map<String, Set<String>> dependencies) {
    Map<String, Set<String>> reached = new HashMap<>();
    for (String start : dependencies.keySet()) {
      Set<String> seen = new HashSet<>();
      Deque<String> next = new ArrayDeque<>(dependencies.get(start));
      while (!next.isEmpty()) {
        String name = next.pop();
        if (seen.add(name)) {
          next.addAll(dependencies.get(name));
        }
      }
      reached.put(start, seen);
    }
    return reached;
  }
}
