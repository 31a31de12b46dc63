package dev.tagalong.processor;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/**
 * Asks the compiler for another round, by a source file without any type in it, which is removed
 * when the round has come. What is written in a compiler's last round comes too late: uses of it
 * are errors already.
 */
final class AnotherRound {
  private final Filer filer;
  private final List<JavaFileObject> files = new ArrayList<>();
  private int asked;

  AnotherRound(Filer filer) {
    this.filer = filer;
  }

  /** Asks on behalf of {@code type}, which names types that are not there yet. */
  void ask(TypeElement type) {
    try {
      asked++;
      JavaFileObject file = filer.createSourceFile(name(type), type);
      files.add(file);
      try (Writer writer = file.openWriter()) {
        writer.write("// The builder of " + type.getSimpleName() + " waits for other types.\n");
      }
    } catch (IOException e) {
      // Then there is another round only if another processor writes something.
    }
  }

  private String name(TypeElement type) {
    Element scope = type;
    while (scope.getEnclosingElement() != null
        && scope.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
      scope = scope.getEnclosingElement();
    }
    return scope + "RecipientsWait" + asked;
  }

  /** Removes the files of earlier rounds. */
  void tidyUp() {
    files.forEach(AnotherRound::remove);
    files.clear();
  }

  private static void remove(JavaFileObject file) {
    // Javac refuses to delete what was written through it.
    if (!file.delete() && "file".equals(file.toUri().getScheme())) {
      try {
        Files.deleteIfExists(Path.of(file.toUri()));
      } catch (IOException e) {
        // A comment in a file is left behind, which does no harm.
      }
    }
  }
}
