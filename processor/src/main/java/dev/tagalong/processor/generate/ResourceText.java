package dev.tagalong.processor.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * A file to write beside the classes.
 *
 * @param name its name on the class path
 * @param module the module that it belongs to, if that has a name
 * @param origin what it is generated from
 * @param text the file's text, in ASCII, which it is whatever encoding the sources have
 */
public record ResourceText(String name, Optional<String> module, TypeElement origin, String text) {
  /** Hands the file to the compiler, which may be one that writes no such files. */
  public void writeTo(Filer filer) {
    try (OutputStream file = create(filer).openOutputStream()) {
      file.write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException | RuntimeException e) {
      // Compilers differ in how they refuse. Only an image lacks the files then, and says so.
    }
  }

  /** Compilers that compile several modules at once want the module's name. */
  private FileObject create(Filer filer) throws IOException {
    try {
      return filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, origin);
    } catch (IOException | RuntimeException e) {
      if (module.isEmpty()) {
        throw e;
      }
      return filer.createResource(StandardLocation.CLASS_OUTPUT, module.get() + "/", name, origin);
    }
  }
}
