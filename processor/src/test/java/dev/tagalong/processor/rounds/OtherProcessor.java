package dev.tagalong.processor.rounds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor, which writes one source in the first round. */
final class OtherProcessor extends AbstractProcessor {
  private final String name;
  private final String source;
  private final Set<String> annotations;
  private boolean written;

  OtherProcessor(String name, String source) {
    this(name, source, Set.of("*"));
  }

  /**
   * @param annotations the annotations without which it is not called
   */
  OtherProcessor(String name, String source, Set<String> annotations) {
    this.name = name;
    this.source = source;
    this.annotations = annotations;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return annotations;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!written) {
      written = true;
      try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
        writer.write(source);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return !this.annotations.contains("*");
  }
}
