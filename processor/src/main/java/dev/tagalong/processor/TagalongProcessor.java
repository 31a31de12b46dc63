package dev.tagalong.processor;

import com.google.auto.common.SuperficialValidation;
import com.google.auto.service.AutoService;
import dev.tagalong.EmailTemplate;
import dev.tagalong.processor.check.Reporter;
import dev.tagalong.processor.check.TemplateCheck;
import dev.tagalong.processor.declaration.DeclarationReader;
import dev.tagalong.processor.generate.BuilderWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Writes a typed builder for every {@link EmailTemplate} interface, and tells what is wrong with it.
 * An interface that names types which are yet to be generated waits for the next round.
 */
@AutoService(Processor.class)
public final class TagalongProcessor extends AbstractProcessor {
  private final Set<String> waiting = new LinkedHashSet<>();

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.tagalong.*", "javax.annotation.processing.Generated");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of("tagalong.templates", "tagalong.warnings");
  }
}
