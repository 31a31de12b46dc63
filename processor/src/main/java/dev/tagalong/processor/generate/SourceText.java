package dev.tagalong.processor.generate;

import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/**
 * A source file to write.
 *
 * @param type the full name of the class in it
 * @param origin what it is generated from
 * @param text the file's text
 */
public record SourceText(String type, TypeElement origin, String text) {
  /** Hands the file to the compiler. */
  public void writeTo(Filer filer) throws IOException {
    try (Writer writer = filer.createSourceFile(type, origin).openWriter()) {
      writer.write(text);
    }
  }
}
