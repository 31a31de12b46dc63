package dev.tagalong.processor.rounds;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Remembers what a processor writes. */
final class FilerSpy extends AbstractProcessor {
  private final Processor watched;
  private final String failing;
  private final Exception failure;
  private final List<String> written = new ArrayList<>();

  FilerSpy(Processor watched) {
    this(watched, "", new IllegalStateException("nothing fails"));
  }

  /** One that fails where a class or another file of the name {@code failing} is written. */
  FilerSpy(Processor watched, String failing, Exception failure) {
    this.watched = watched;
    this.failing = failing;
    this.failure = failure;
  }

  /** What was written, in order: the method of the filer, the name, the elements it comes from. */
  List<String> written() {
    return written;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return watched.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return watched.getSupportedSourceVersion();
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    Filer filer =
        proxy(
            Filer.class,
            (method, arguments) -> {
              if (method.getName().startsWith("create")) {
                Object name =
                    method.getName().equals("createResource")
                        ? arguments[1].toString() + arguments[2]
                        : arguments[0];
                if (failing.equals(name)) {
                  throw failure;
                }
                Element[] origins = (Element[]) arguments[arguments.length - 1];
                written.add(
                    "%s %s of %s".formatted(method.getName(), name, Arrays.toString(origins)));
              }
              return method.invoke(environment.getFiler(), arguments);
            });
    watched.init(
        proxy(
            ProcessingEnvironment.class,
            (method, arguments) ->
                method.getName().equals("getFiler")
                    ? filer
                    : method.invoke(environment, arguments)));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return watched.process(annotations, round);
  }

  @FunctionalInterface
  private interface Call {
    @Nullable Object run(Method method, Object[] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return call.run(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
