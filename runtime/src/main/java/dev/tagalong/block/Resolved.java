package dev.tagalong.block;

import dev.tagalong.block.Reference.Data;
import java.util.List;
import java.util.Map;

/**
 * What the tags and blocks of a document mean.
 *
 * @param tags what each tag is filled with
 * @param blocks what each block asks for
 * @param unresolved what means nothing
 */
public record Resolved<V>(
    Map<Node.Tag, Reference<V>> tags,
    Map<Node.Block, Asked<V>> blocks,
    List<Unresolved<V>> unresolved) {

  /**
   * What a block asks for.
   *
   * @param reference what its path means
   * @param mode what it does with that
   * @param negated whether its body is shown where it is not so
   */
  public record Asked<V>(Reference<V> reference, Mode mode, boolean negated) {}

  /** What a block does. */
  public enum Mode {
    /** Shows one branch or the other. */
    CONDITION,
    /** Shows its body for each item, which is the scope in it. */
    LOOP,
    /** Shows its body with the value as the scope in it. */
    SCOPE
  }

  /**
   * A path that means nothing.
   *
   * @param node where it stands
   * @param reason why
   * @param name the name in it at which it fails; empty where it fails as a whole
   * @param scopes what the scopes are in which it was looked for, from the inside
   */
  public record Unresolved<V>(Node node, Reason reason, String name, List<V> scopes) {}

  /** Why a path means nothing. */
  public enum Reason {
    /** Nothing has the name. */
    UNKNOWN,
    /** A loop over what is no list; the scope is what it is. */
    NO_LIST,
    /** A condition that is neither true nor false; the scope is what it is. */
    NO_CONDITION,
    /** A name of what has no members, or a scope of it; the scope is what it is. */
    NO_OBJECT,
    /** A tag of a list or an object, which has no text; the scope is what it is. */
    NO_TEXT,
    /** {@code @index} and the like in no loop. */
    NO_LOOP,
    /** {@code @key} and the like, which no loop knows. */
    NO_DATA,
    /** {@code ../} out of the outermost scope. */
    NO_SCOPE
  }

  /** Whether the result is shown as a number, or true or false. */
  public static Sort sort(Data data, Sort otherwise) {
    return switch (data) {
      case NONE -> otherwise;
      case INDEX, LENGTH -> Sort.VALUE;
      case FIRST, LAST -> Sort.FLAG;
    };
  }
}
