package dev.tagalong.block;

import dev.tagalong.block.Reference.Data;
import dev.tagalong.block.Resolved.Asked;
import dev.tagalong.block.Resolved.Mode;
import dev.tagalong.block.Resolved.Reason;
import dev.tagalong.block.Resolved.Unresolved;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The look for one path.
 *
 * @param <V> describes a value
 */
final class PathLook<V> {
  private static final Map<String, Data> DATA =
      Map.of("index", Data.INDEX, "first", Data.FIRST, "last", Data.LAST);

  private static final String ROOT = "root";
  private static final String LENGTH = "length";

  private final Model<V> model;
  private final Node node;
  private final Scope<V> scope;

  /**
   * A scope.
   *
   * @param value what it is
   * @param loops whether it is an item of a loop
   */
  record Scope<V>(V value, @Nullable Scope<V> around, boolean loops) {}

  /** A path that fails. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Unresolved<?> unresolved;

    Failed(Unresolved<?> unresolved) {
      super(null, null, false, false);
      this.unresolved = unresolved;
    }

    Unresolved<?> unresolved() {
      return unresolved;
    }
  }

  PathLook(Model<V> model, Node node, Scope<V> scope) {
    this.model = model;
    this.node = node;
    this.scope = scope;
  }

  private Failed failed(Reason reason, String name, List<V> scopes) {
    return new Failed(new Unresolved<>(node, reason, name, List.copyOf(scopes)));
  }

  Reference<V> tag(TagOccurrence tag) {
    Reference<V> found =
        TagPath.of(name(tag))
            .map(path -> path(path, tag.text()))
            .orElseGet(() -> around(tag.text(), new TagPath(0, false, false, List.of(""))));
    Sort sort = sort(found);
    if (sort == Sort.LIST || sort == Sort.OBJECT) {
      throw failed(Reason.NO_TEXT, "", List.of(found.value()));
    }
    return found;
  }

  /** What a text of {@code @Tag} says is a name as well, to those who do not know the text. */
  private static String name(TagOccurrence tag) {
    return tag.name().isEmpty()
        ? tag.syntax()
            .map(
                syntax ->
                    tag.text()
                        .substring(
                            syntax.opening().length(),
                            tag.text().length() - syntax.closing().length()))
            .orElse("")
        : tag.name();
  }

  private Sort sort(Reference<V> reference) {
    return Resolved.sort(reference.data(), model.sort(reference.value()));
  }

  Asked<V> asked(Node.Kind kind, Reference<V> reference) {
    Sort sort = sort(reference);
    boolean data = reference.data() != Data.NONE;
    boolean missing = !data && model.mayBeMissing(reference.value());
    boolean condition =
        sort == Sort.TEXT || sort == Sort.FLAG || sort == Sort.LIST || missing || data;
    return switch (kind) {
      case IF, UNLESS, INVERTED -> {
        if (!condition) {
          throw failed(Reason.NO_CONDITION, "", List.of(reference.value()));
        }
        yield new Asked<>(reference, Mode.CONDITION, kind != Node.Kind.IF);
      }
      case EACH -> {
        if (sort != Sort.LIST) {
          throw failed(Reason.NO_LIST, "", List.of(reference.value()));
        }
        yield new Asked<>(reference, Mode.LOOP, false);
      }
      case WITH -> {
        if (data || !(sort == Sort.OBJECT || sort == Sort.TEXT || missing)) {
          throw failed(Reason.NO_OBJECT, "", List.of(reference.value()));
        }
        yield new Asked<>(reference, Mode.SCOPE, false);
      }
      case SECTION -> {
        if (sort == Sort.FLAG || data) {
          yield new Asked<>(reference, Mode.CONDITION, false);
        }
        if (sort == Sort.LIST) {
          yield new Asked<>(reference, Mode.LOOP, false);
        }
        if (!condition && sort != Sort.OBJECT) {
          throw failed(Reason.NO_CONDITION, "", List.of(reference.value()));
        }
        yield new Asked<>(reference, Mode.SCOPE, false);
      }
    };
  }

  Reference<V> path(TagPath path, String text) {
    if (path.data()) {
      return data(path);
    }
    Scope<V> at = scope;
    for (int i = 0; i < path.up(); i++) {
      at = at.around();
      if (at == null) {
        throw failed(Reason.NO_SCOPE, "", List.of());
      }
    }
    if (path.names().isEmpty()) {
      return itself(at, path.up());
    }
    if (!path.fixed()) {
      return around(text, path);
    }
    return in(at, path.up(), "", path.names())
        .orElseThrow(failure(Reason.UNKNOWN, path.names().get(0), List.of(at.value())));
  }

  private Supplier<Failed> failure(Reason reason, String name, List<V> scopes) {
    return () -> failed(reason, name, scopes);
  }

  private Reference<V> itself(Scope<V> at, int up) {
    return new Reference<>(up, List.of(), Data.NONE, at.value());
  }

  /** In the scope that the path stands in, or else in the next one around that has the name. */
  private Reference<V> around(String text, TagPath path) {
    List<V> looked = new ArrayList<>();
    int up = 0;
    for (Scope<V> at = scope; at != null; at = at.around()) {
      Optional<Reference<V>> found = in(at, up, text, path.names());
      if (found.isPresent()) {
        return found.get();
      }
      looked.add(at.value());
      up++;
    }
    throw failed(Reason.UNKNOWN, path.names().get(0), looked);
  }

  private Optional<Reference<V>> in(Scope<V> at, int up, String text, List<String> names) {
    if (model.sort(at.value()) != Sort.OBJECT) {
      return model.sort(at.value()) == Sort.LIST && names.equals(List.of(LENGTH))
          ? Optional.of(new Reference<>(up, List.of(), Data.LENGTH, at.value()))
          : Optional.empty();
    }
    Optional<V> whole = model.member(at.value(), text, String.join(".", names));
    Optional<V> first =
        names.size() == 1 ? Optional.empty() : model.member(at.value(), "", names.get(0));
    if (first.isEmpty()) {
      return whole.map(member -> new Reference<>(up, List.of(member), Data.NONE, member));
    }
    try {
      return Optional.of(further(up, first.get(), names));
    } catch (Failed e) {
      // A method may be named by several words.
      if (whole.isEmpty()) {
        throw e;
      }
      return whole.map(member -> new Reference<>(up, List.of(member), Data.NONE, member));
    }
  }

  private Reference<V> further(int up, V first, List<String> names) {
    List<V> steps = new ArrayList<>();
    steps.add(first);
    V value = first;
    for (int i = 1; i < names.size(); i++) {
      String name = names.get(i);
      if (model.sort(value) == Sort.LIST && name.equals(LENGTH) && i == names.size() - 1) {
        return new Reference<>(up, steps, Data.LENGTH, value);
      }
      if (model.sort(value) != Sort.OBJECT) {
        throw failed(Reason.NO_OBJECT, name, List.of(value));
      }
      V object = value;
      value =
          model
              .member(object, "", name)
              .orElseThrow(failure(Reason.UNKNOWN, name, List.of(object)));
      steps.add(value);
    }
    return new Reference<>(up, steps, Data.NONE, value);
  }

  private Reference<V> data(TagPath path) {
    String name = path.names().get(0);
    if (name.equals(ROOT) && path.up() == 0) {
      return ofRoot(path);
    }
    Data data = DATA.get(name);
    if (data == null || path.names().size() > 1) {
      throw failed(Reason.NO_DATA, "@" + name, List.of());
    }
    int loops = path.up();
    int up = 0;
    for (Scope<V> at = scope; at != null; at = at.around()) {
      if (at.loops() && loops-- == 0) {
        return new Reference<>(up, List.of(), data, at.value());
      }
      up++;
    }
    throw failed(Reason.NO_LOOP, "@" + name, List.of());
  }

  private Reference<V> ofRoot(TagPath path) {
    Scope<V> root = scope;
    int up = 0;
    for (Scope<V> at = scope.around(); at != null; at = at.around()) {
      root = at;
      up++;
    }
    List<String> names = path.names().subList(1, path.names().size());
    if (names.isEmpty()) {
      return itself(root, up);
    }
    return in(root, up, "", names)
        .orElseThrow(failure(Reason.UNKNOWN, names.get(0), List.of(root.value())));
  }
}
