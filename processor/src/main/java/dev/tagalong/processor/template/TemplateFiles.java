package dev.tagalong.processor.template;

import dev.tagalong.processor.declaration.NamedModule;
import dev.tagalong.processor.template.TemplateFile.BadName;
import dev.tagalong.processor.template.TemplateFile.Found;
import dev.tagalong.processor.template.TemplateFile.Missing;
import dev.tagalong.processor.template.TemplateFile.Unreadable;
import dev.tagalong.scan.MalformedUtf8Exception;
import dev.tagalong.scan.Utf8;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/**
 * Finds template files: in the directories of {@code -Atagalong.templates}, then on the source
 * path, in the class output and on the class path. A file is read once in a compilation.
 */
public final class TemplateFiles {
  /** The option that names directories to look in first, separated like a class path. */
  public static final String OPTION = "tagalong.templates";

  private static final Map<StandardLocation, String> LOCATIONS =
      Map.of(
          StandardLocation.SOURCE_PATH, "the source path",
          StandardLocation.CLASS_OUTPUT, "the class output",
          StandardLocation.CLASS_PATH, "the class path");
  private static final List<StandardLocation> ORDER =
      List.of(
          StandardLocation.SOURCE_PATH, StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH);

  private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

  private final Filer filer;
  private final Elements elements;
  private final Optional<String> option;
  private final Map<String, TemplateFile> read = new HashMap<>();

  /** Looks with the compiler's own eyes and by its options. */
  public TemplateFiles(ProcessingEnvironment environment) {
    filer = environment.getFiler();
    elements = environment.getElementUtils();
    option =
        Optional.ofNullable(environment.getOptions().get(OPTION)).filter(dirs -> !dirs.isBlank());
  }

  /** The file {@code name} of the template interface {@code type}. */
  public TemplateFile find(String name, TypeElement type) {
    Optional<String> fault = faultOf(name);
    if (fault.isPresent()) {
      return new BadName(fault.get());
    }
    TemplateFile known = read.get(name);
    if (known != null) {
      return known;
    }
    TemplateFile result = new Search(name, type).run();
    // A missing file may still be written by another processor.
    if (!(result instanceof Missing)) {
      read.put(name, result);
    }
    return result;
  }

  private static Optional<String> faultOf(String name) {
    if (name.isBlank()) {
      return Optional.of("the name of a template file is empty.");
    }
    String quoted = "\"" + name + "\"";
    if (name.contains("\\")) {
      return Optional.of(quoted + " has a backslash. Write \"" + name.replace('\\', '/') + "\".");
    }
    if (name.startsWith("/")) {
      String relative = name.replaceFirst("^/+", "");
      return Optional.of(
          quoted
              + " begins with a slash. Names on the class path have none: \""
              + relative
              + "\".");
    }
    if (name.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      return Optional.of(
          quoted + " is no name on the class path. Write it like \"mail/receipt.html\".");
    }
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return Optional.of(
            quoted
                + " has a part "
                + (part.isEmpty() ? "that is empty" : "\"" + part + "\"")
                + ". Write the whole name on the class path, like \"mail/receipt.html\".");
      }
    }
    return Optional.empty();
  }

  /** One search, which remembers where it has been. */
  private final class Search {
    private final String name;
    private final TypeElement type;
    private final List<String> tried = new ArrayList<>();
    private final Set<String> neighbours = new TreeSet<>();

    Search(String name, TypeElement type) {
      this.name = name;
      this.type = type;
    }

    TemplateFile run() {
      return inDirectories()
          .or(() -> ORDER.stream().flatMap(place -> in(place).stream()).findFirst())
          .orElseGet(() -> new Missing(List.copyOf(tried), List.copyOf(neighbours)));
    }

    private Optional<TemplateFile> inDirectories() {
      if (option.isEmpty()) {
        tried.add("-A" + OPTION + ": not set");
        return Optional.empty();
      }
      return SEPARATOR
          .splitAsStream(option.get())
          .map(String::strip)
          .filter(directory -> !directory.isEmpty())
          .flatMap(directory -> inDirectory(directory).stream())
          .findFirst();
    }

    private Optional<TemplateFile> inDirectory(String directory) {
      Path root;
      Path file;
      try {
        root = Path.of(directory).toAbsolutePath().normalize();
        file = root.resolve(name);
      } catch (InvalidPathException e) {
        tried.add("-A" + OPTION + ": " + directory + " (no directory can have this name)");
        return Optional.empty();
      }
      boolean there = Files.isDirectory(root);
      tried.add("-A" + OPTION + ": " + (there ? file : root + " (there is no such directory)"));
      rememberNeighbours(file);
      return open(file.toString(), () -> Files.newInputStream(file));
    }

    private Optional<TemplateFile> in(StandardLocation location) {
      Optional<TemplateFile> found = in(location, "");
      // Compilers that compile several modules at once want the module before the package.
      return found.isPresent()
          ? found
          : NamedModule.of(type, elements).flatMap(module -> in(location, module + "/"));
    }

    private Optional<TemplateFile> in(Location location, String module) {
      String place = LOCATIONS.get(location) + " (" + location.getName() + ")";
      FileObject file;
      try {
        file = filer.getResource(location, module, name);
      } catch (IOException | RuntimeException e) {
        // Compilers differ in how they say that there is no such file, or no such location: by
        // FileNotFoundException, NoSuchFileException, IllegalArgumentException and others.
        addTried(place);
        return Optional.empty();
      }
      Optional<Path> path = pathOf(file.toUri());
      addTried(place + path.map(p -> ": " + p).orElse(""));
      path.ifPresent(this::rememberNeighbours);
      return open(path.map(Path::toString).orElseGet(file::getName), file::openInputStream);
    }

    private void addTried(String place) {
      if (tried.stream().noneMatch(other -> other.startsWith(place))) {
        tried.add(place);
      }
    }

    private Optional<TemplateFile> open(String where, Opening opening) {
      try (InputStream in = opening.open()) {
        return Optional.of(decode(where, in.readAllBytes()));
      } catch (NoSuchFileException | FileNotFoundException e) {
        return Optional.empty();
      } catch (IOException e) {
        return Optional.of(new Unreadable(where, String.valueOf(e.getMessage()) + "."));
      } catch (RuntimeException e) {
        // A location that lists a file and then cannot open it has none.
        return Optional.empty();
      }
    }

    private void rememberNeighbours(Path file) {
      Path directory = file.getParent();
      if (directory == null || !Files.isDirectory(directory)) {
        return;
      }
      String folder = name.substring(0, name.lastIndexOf('/') + 1);
      try (Stream<Path> files = Files.list(directory)) {
        neighbours.addAll(
            files
                .filter(Files::isRegularFile)
                .map(sibling -> folder + sibling.getFileName())
                .toList());
      } catch (IOException e) {
        // Only a suggestion is lost.
      }
    }
  }

  private static TemplateFile decode(String where, byte[] bytes) {
    try {
      return new Found(Utf8.decode(bytes));
    } catch (MalformedUtf8Exception e) {
      return new Unreadable(where, e.getMessage() + ". Save it as UTF-8.");
    }
  }

  private static Optional<Path> pathOf(URI uri) {
    try {
      return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      // No path of this machine: named by the compiler's own name instead.
      return Optional.empty();
    }
  }

  @FunctionalInterface
  private interface Opening {
    InputStream open() throws IOException;
  }
}
