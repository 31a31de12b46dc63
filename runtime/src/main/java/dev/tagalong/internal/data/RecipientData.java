package dev.tagalong.internal.data;

import dev.tagalong.internal.CompiledTemplate;
import java.util.List;
import java.util.Map;

/**
 * Recipients with their values, as a builder's {@code build()} hands them over: immutable, and
 * every column has exactly one cell for every recipient.
 */
public interface RecipientData {
  /** The template that the columns belong to. */
  CompiledTemplate template();

  /** The number of recipients. */
  int size();

  /** A recipient's plain address, {@code ben@example.com}. */
  String address(int row);

  /** A recipient's display name, unquoted; empty without one. */
  String displayName(int row);

  /** Whether any recipient has a display name. */
  boolean hasDisplayNames();

  /**
   * Whether all addresses go into the header as they are: usual ones of printable ASCII, without
   * quotes, backslashes and question marks. False is always right.
   */
  boolean addressesNeedNoEscaping();

  /** A recipient as messages name it: {@code recipient 3 (joe@example.com)}, counted from 1. */
  String describe(int row);

  /**
   * The entries of {@code sub}, in the order of the interface's methods.
   *
   * @param sectionTags whether a section column gives section tags instead of the sections' texts
   */
  List<Substitution> substitutions(boolean sectionTags);

  /** The section texts by their section tags, in order; empty for a template without sections. */
  Map<String, String> sections();

  /** Whether the template has a {@code @SendAt} method. */
  boolean hasSendAt();

  /** When a recipient's mail is sent, in Unix seconds. */
  long sendAt(int row);

  /** Whether the template has an {@code @UnsubscribePage} method. */
  boolean hasUnsubscribePage();

  /** A recipient's unsubscribe page. */
  long unsubscribePage(int row);

  /**
   * Refuses a text of the header's own, such as a unique argument, if its tags stand so close to
   * each other that a recipient's values make up a tag there.
   *
   * @throws IllegalArgumentException with the tags and the recipient
   */
  void requireNoTagMadeIn(String text);

  /**
   * Refuses values that hold a text which the service replaces by something of its own.
   *
   * @param text what is replaced
   * @param setting which setting says so
   * @throws IllegalArgumentException with the tag and the recipient
   */
  void requireNoValueWith(String text, String setting);

  /** The recipients from {@code from} (inclusive) to {@code to} (exclusive), sharing the cells. */
  RecipientData slice(int from, int to);
}
