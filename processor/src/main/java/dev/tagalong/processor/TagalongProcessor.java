package dev.tagalong.processor;

import com.google.auto.service.AutoService;
import dev.tagalong.EmailTemplate;
import dev.tagalong.processor.check.CheckResult;
import dev.tagalong.processor.check.TemplateCheck;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.DeclarationReader;
import dev.tagalong.processor.declaration.KnownTypes;
import dev.tagalong.processor.generate.BuilderWriter;
import dev.tagalong.processor.generate.NativeImageWriter;
import dev.tagalong.processor.generate.SourceText;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.problem.Reporter;
import dev.tagalong.processor.problem.SourceOrder;
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
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Writes a typed builder for every {@link EmailTemplate} interface, and tells what is wrong with
 * it. An interface that names types which are yet to be generated waits for the next round.
 */
@AutoService(Processor.class)
public final class TagalongProcessor extends AbstractProcessor {
  private final Set<String> waiting = new LinkedHashSet<>();
  private @Nullable Stages stages;
  private boolean checked;

  /** The stages, in the order in which data flows through them. */
  private record Stages(
      KnownTypes readiness,
      AnotherRound anotherRound,
      DeclarationReader reader,
      TemplateCheck check,
      BuilderWriter writer,
      NativeImageWriter images,
      Reporter reporter) {
    static Stages of(ProcessingEnvironment environment) {
      return new Stages(
          new KnownTypes(environment),
          new AnotherRound(environment.getFiler()),
          new DeclarationReader(environment),
          new TemplateCheck(environment),
          new BuilderWriter(environment),
          new NativeImageWriter(environment),
          new Reporter(environment));
    }
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /**
   * The project's own annotations, and those on what it writes, so that nobody misses a processor.
   */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(
        "dev.tagalong.*",
        "javax.annotation.processing.Generated",
        "org.jspecify.annotations.NullMarked");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.ALL;
  }

  @Override
  @SuppressWarnings(
      "DoNotClaimAnnotations") // Unclaimed ones are a warning under -Xlint:processing.
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (stages == null) {
      stages = Stages.of(processingEnv);
    }
    Stages current = stages;
    current.anotherRound().tidyUp();
    current.reporter().addSources(round.getRootElements());
    List<TypeElement> types = new ArrayList<>();
    for (String name : waiting) {
      types.add(processingEnv.getElementUtils().getTypeElement(name));
    }
    waiting.clear();
    for (Element element : round.getElementsAnnotatedWith(EmailTemplate.class)) {
      types.add((TypeElement) element);
    }
    types.sort(ElementOrder.BY_PLACE);
    if (!types.isEmpty()) {
      checkOnce(current.reporter(), types.get(0));
    }
    // Where nobody wrote anything in the last round, nobody will: the compiler says what is
    // missing.
    boolean nothingNew = round.getRootElements().isEmpty();
    for (TypeElement type : types) {
      if (nothingNew || current.readiness().isReady(type)) {
        process(current, type, round.processingOver());
      } else {
        waiting.add(type.getQualifiedName().toString());
        current.anotherRound().ask(type);
      }
    }
    return true;
  }

  /** What holds for all templates of a compilation is told at the first of them. */
  private void checkOnce(Reporter reporter, TypeElement first) {
    if (checked) {
      return;
    }
    checked = true;
    Options.problems(processingEnv.getOptions())
        .forEach(problem -> reporter.report(Code.BadOption, problem));
    SourceVersion level = processingEnv.getSourceVersion();
    if (!SourceLevel.isEnough(level)) {
      Problem problem = new Problem(Code.SourceLevel, Anchor.at(first), SourceLevel.problem(level));
      reporter.report(first, List.of(problem));
    }
  }

  /** What goes wrong at one template leaves the others alone. */
  private void process(Stages current, TypeElement type, boolean tooLate) {
    try {
      processOne(current, type, tooLate);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError failure) {
      if (Failure.isCompilersOwn(failure)) {
        throw failure;
      }
      String message = Failure.describe(type.getSimpleName().toString(), failure, processingEnv);
      current
          .reporter()
          .report(type, List.of(new Problem(Code.InternalError, Anchor.at(type), message)));
    }
  }

  private void processOne(Stages current, TypeElement type, boolean tooLate) {
    DeclarationReader.Reading reading = current.reader().read(type);
    List<Problem> problems = new ArrayList<>(reading.problems());
    if (reading.declaration().isPresent()) {
      Declaration declaration = reading.declaration().get();
      CheckResult checked = current.check().check(declaration);
      if (reading.sound()) {
        problems.addAll(checked.problems());
      }
      // Also where there are errors: else each use of the builder would be an error on top.
      if (!tooLate) {
        SourceText source = current.writer().write(checked.template());
        write(type, source);
        current
            .images()
            .write(checked.template(), source.type())
            .ifPresent(resource -> resource.writeTo(processingEnv.getFiler()));
      }
    }
    problems.sort(new SourceOrder(type));
    current.reporter().report(type, problems);
  }

  private void write(TypeElement type, SourceText source) {
    try {
      source.writeTo(processingEnv.getFiler());
    } catch (IOException e) {
      processingEnv
          .getMessager()
          .printMessage(
              Diagnostic.Kind.ERROR,
              "the builder of " + type.getSimpleName() + " cannot be written: " + e,
              type);
    }
  }
}
