package dev.tagalong.processor.handlebars;

import dev.tagalong.Recipients;
import dev.tagalong.RenderedEmail;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Fills a generated builder with JSON data: each recipient by one object, or step by step. */
final class FilledBuilder {
  private final Class<?> type;
  private final Class<?> generated;

  private FilledBuilder(Class<?> type, Class<?> generated) {
    this.type = type;
    this.generated = generated;
  }

  /** What the recipients read whose values are {@code rows}, one after the other. */
  static List<RenderedEmail> preview(
      ClassLoader loader, String type, List<? extends Map<?, ?>> rows) {
    try {
      Class<?> template = loader.loadClass(type);
      Class<?> generated = loader.loadClass(type + "Recipients");
      return new FilledBuilder(template, generated).fill(rows).preview();
    } catch (InvocationTargetException e) {
      throw new AssertionError("the builder of " + type + " refuses the data", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private Recipients fill(List<? extends Map<?, ?>> rows) throws ReflectiveOperationException {
    Object builder = generated.getMethod("builder").invoke(null);
    for (int i = 0; i < rows.size(); i++) {
      String address = "r%d@example.com".formatted(i);
      builder =
          i % 2 == 0 ? add(builder, address, rows.get(i)) : steps(builder, address, rows.get(i));
    }
    return (Recipients) step(builder, "build").invoke(builder);
  }

  private Object add(Object builder, String address, Map<?, ?> row)
      throws ReflectiveOperationException {
    Object values = TypedValues.answering(type, row);
    return step(builder, "add", String.class, type).invoke(builder, address, values);
  }

  /** The mandatory steps, each of which leads to the next, and then those that may be left out. */
  private Object steps(Object builder, String address, Map<?, ?> row)
      throws ReflectiveOperationException {
    Method to = step(builder, "to", String.class);
    Object stage = to.invoke(builder, address);
    Class<?> next = to.getReturnType();
    Set<String> taken = new HashSet<>();
    while (next != Object.class) {
      Method step =
          Stream.of(next.getMethods())
              .filter(method -> !method.isDefault())
              .findFirst()
              .orElseThrow();
      stage = step.invoke(stage, value(step.getName(), row));
      taken.add(step.getName());
      next = step.getReturnType();
    }
    for (Object name : row.keySet()) {
      if (TypedValues.accessors(type).containsKey(name) && !taken.contains(name)) {
        Object value = value((String) name, row);
        stage = step(stage, (String) name, value.getClass()).invoke(stage, value);
      }
    }
    return stage;
  }

  private Object value(String name, Map<?, ?> row) {
    Object data = TypedValues.member(row, name);
    return TypedValues.of(TypedValues.accessors(type).get(name), data);
  }

  /** A method of one of the public interfaces that a stage implements. */
  private static Method step(Object stage, String name, Class<?>... arguments) {
    List<Method> steps = new ArrayList<>();
    interfaces(stage.getClass())
        .flatMap(stageType -> Stream.of(stageType.getMethods()))
        .filter(method -> method.getName().equals(name))
        .filter(method -> accepts(method, arguments))
        .forEach(steps::add);
    return steps.stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("no step " + name + List.of(arguments)));
  }

  private static boolean accepts(Method method, Class<?>... arguments) {
    Class<?>[] parameters = method.getParameterTypes();
    if (parameters.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < parameters.length; i++) {
      if (!parameters[i].isAssignableFrom(arguments[i])) {
        return false;
      }
    }
    return true;
  }

  private static Stream<Class<?>> interfaces(Class<?> stage) {
    Stream<Class<?>> own = Stream.of(stage.getInterfaces());
    return stage.getSuperclass() == Object.class
        ? own
        : Stream.concat(own, interfaces(stage.getSuperclass()));
  }
}
