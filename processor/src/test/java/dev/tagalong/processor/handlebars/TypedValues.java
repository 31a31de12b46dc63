package dev.tagalong.processor.handlebars;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes of JSON data what a template interface asks for: records, lists, optional values. */
final class TypedValues {
  private static final Map<Class<?>, Function<Object, Object>> BY_TYPE =
      Map.ofEntries(
          Map.entry(String.class, value -> value),
          Map.entry(CharSequence.class, value -> new StringBuilder((String) value)),
          Map.entry(boolean.class, value -> value),
          Map.entry(Boolean.class, value -> value),
          Map.entry(int.class, value -> ((Number) value).intValue()),
          Map.entry(Integer.class, value -> ((Number) value).intValue()),
          Map.entry(long.class, value -> ((Number) value).longValue()),
          Map.entry(Long.class, value -> ((Number) value).longValue()),
          Map.entry(double.class, value -> ((Number) value).doubleValue()),
          Map.entry(BigInteger.class, value -> new BigInteger(value.toString())),
          Map.entry(BigDecimal.class, value -> new BigDecimal(value.toString())),
          Map.entry(URI.class, value -> URI.create((String) value)),
          Map.entry(LocalDate.class, value -> LocalDate.parse((String) value)),
          Map.entry(Instant.class, value -> Instant.parse((String) value)));

  private TypedValues() {}

  /** The value of {@code data} that belongs to the method {@code name}, however it is spelled. */
  static @Nullable Object member(Map<?, ?> data, String name) {
    return data.entrySet().stream()
        .filter(entry -> plain((String) entry.getKey()).equals(plain(name)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static String plain(String name) {
    return name.replaceAll("[_.-]", "").toLowerCase(Locale.ROOT);
  }

  /** The data as a value of {@code type}; null is an optional value that is absent. */
  static @Nullable Object of(Type type, @Nullable Object data) {
    Class<?> raw = raw(type);
    if (raw == Optional.class) {
      return Optional.ofNullable(data).map(value -> of(argument(type), value));
    }
    if (data == null) {
      return null;
    }
    Function<Object, Object> known = BY_TYPE.get(raw);
    if (known != null) {
      return known.apply(data);
    }
    if (raw.isArray()) {
      return array(type, (List<?>) data);
    }
    if (Iterable.class.isAssignableFrom(raw)) {
      return iterable(raw, argument(type), (List<?>) data);
    }
    if (raw.isEnum()) {
      return constant(raw, data);
    }
    return raw.isRecord() ? entry(raw, (Map<?, ?>) data) : answering(raw, (Map<?, ?>) data);
  }

  private static Object constant(Class<?> type, Object data) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(data)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(data + " is none of " + type);
  }

  /** A list, a set, or what can only be run through. */
  private static Object iterable(Class<?> raw, Type item, List<?> data) {
    List<Object> items = new ArrayList<>();
    data.forEach(value -> items.add(of(item, value)));
    if (raw == Iterable.class) {
      Iterable<Object> bare = items::iterator;
      return bare;
    }
    return Set.class.isAssignableFrom(raw) ? new LinkedHashSet<>(items) : items;
  }

  private static Object array(Type type, List<?> data) {
    Type item =
        type instanceof GenericArrayType generic
            ? generic.getGenericComponentType()
            : raw(type).getComponentType();
    Object array = Array.newInstance(raw(item), data.size());
    for (int i = 0; i < data.size(); i++) {
      Array.set(array, i, of(item, data.get(i)));
    }
    return array;
  }

  private static Object entry(Class<?> type, Map<?, ?> data) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = of(components[i].getGenericType(), member(data, components[i].getName()));
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** An object of an interface; a {@code default} method that the data leave out runs. */
  static Object answering(Class<?> type, Map<?, ?> data) {
    InvocationHandler answers =
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return method.invoke(data, arguments);
          }
          Object value = member(data, method.getName());
          return value == null && method.isDefault()
              ? InvocationHandler.invokeDefault(proxy, method, arguments)
              : of(method.getGenericReturnType(), value);
        };
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers);
  }

  /** The methods of an interface that give a value, or the components of a record. */
  static Map<String, Type> accessors(Class<?> type) {
    Map<String, Type> accessors = new TreeMap<>();
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        accessors.put(component.getName(), component.getGenericType());
      }
    } else {
      for (Method method : type.getMethods()) {
        accessors.put(method.getName(), method.getGenericReturnType());
      }
    }
    return accessors;
  }

  static Class<?> raw(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      return (Class<?>) parameterized.getRawType();
    }
    if (type instanceof GenericArrayType array) {
      return raw(array.getGenericComponentType()).arrayType();
    }
    return (Class<?>) type;
  }

  /** The one type argument: of what there are many, or perhaps none. */
  static Type argument(Type type) {
    Type argument = ((ParameterizedType) type).getActualTypeArguments()[0];
    return argument instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : argument;
  }
}
