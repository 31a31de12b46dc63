package dev.tagalong.internal;

import dev.tagalong.escape.CharacterClasses;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of an object, or of a list, each once, and knows where they are: {@code
 * lines[2].price of recipient 5}.
 */
final class MemberValues implements Described, Members {
  private final ObjectReader reader;
  private final @Nullable MemberValues around;

  /** The object or list. */
  private final TagColumn column;

  /** Which item of the list around it, or -1. */
  private final int position;

  private final List<TagColumn> columns;
  private Object[] parts;
  private byte[] classes = {};
  private int size;

  MemberValues(
      ObjectReader reader,
      @Nullable MemberValues around,
      TagColumn column,
      int position,
      int expected) {
    this.reader = reader;
    this.around = around;
    this.column = column;
    this.position = position;
    ObjectShape shape = column.inBlocks().shape();
    columns = shape == null ? List.of() : shape.members();
    parts = new Object[expected];
  }

  @Override
  public MemberValues put(@Nullable Object value) {
    add(columns.get(size), value);
    return this;
  }

  @Override
  public MemberValues put(long value) {
    TagColumn member = columns.get(size);
    if (member.takesIntegersAsTheyAre() && ValueText.isSafe(value)) {
      parts[size++] = ValueText.integer(value);
    } else {
      add(member, value);
    }
    return this;
  }

  /** The next item. */
  void item(TagColumn item, @Nullable Object value) {
    add(item, value);
  }

  private void add(TagColumn member, @Nullable Object given) {
    Object value = given instanceof Optional<?> optional ? optional.orElse(null) : given;
    if (size == parts.length) {
      parts = Arrays.copyOf(parts, Math.max(size + 1, size * 2));
    }
    parts[size] = value == null ? missing(member) : cell(member, value);
    size++;
  }

  private Object cell(TagColumn member, Object value) {
    if (member.isComposite()) {
      return reader.read(this, member, size, value);
    }
    if (value instanceof String text && member.takesTextAsItIs()) {
      int found = reader.values().classes(text);
      if (!member.mayBeRefused(found)) {
        remember(found);
        return text;
      }
    }
    if (member.takesDigitsAsTheyAre()
        && ValueText.isDigits(value)
        && !reader.values().digitsMayMakeTags()) {
      return value;
    }
    Object plain = PlainValue.isPlain(value) ? value : PlainValue.of(value);
    try {
      Object cell = reader.values().cell(member, this, plain);
      remember(reader.values().checked(member, this, cell));
      return cell;
    } catch (RuntimeException e) {
      throw reader.refuse(e);
    }
  }

  private void remember(int found) {
    if ((found & CharacterClasses.NEEDS_ESCAPING) != 0) {
      if (classes.length <= size) {
        classes = Arrays.copyOf(classes, parts.length);
      }
      classes[size] = (byte) found;
    }
  }

  private Object missing(TagColumn member) {
    if (member.presence() == TagColumn.Presence.OPTIONAL) {
      return member.kind() == TagColumn.Kind.LIST ? Cells.EMPTY : "";
    }
    throw reader.refuse(
        refusal(
            current(),
            "%s is null: %s"
                .formatted(
                    place(),
                    isList()
                        ? "leave it out of the list"
                        : "give it a value, or let its method return Optional or be @Nullable")));
  }

  /** What was read. */
  Cells cells() {
    return new Cells(size == parts.length ? parts : Arrays.copyOf(parts, size), classes);
  }

  @Override
  public String describe() {
    return reader.recipient().describe();
  }

  @Override
  public long position() {
    return reader.recipient().position();
  }

  @Override
  public String address() {
    return reader.recipient().address();
  }

  @Override
  public String path() {
    return current();
  }

  /** What is being read. */
  String place() {
    return current() + " of " + describe();
  }

  private String current() {
    if (isList()) {
      return itself() + "[" + size + "]";
    }
    return size < columns.size() ? itself() + "." + columns.get(size).accessor() : itself();
  }

  private String itself() {
    if (around == null) {
      return column.accessor();
    }
    return around.isList()
        ? around.itself() + "[" + position + "]"
        : around.itself() + "." + column.accessor();
  }

  private boolean isList() {
    return column.kind() == TagColumn.Kind.LIST;
  }
}
