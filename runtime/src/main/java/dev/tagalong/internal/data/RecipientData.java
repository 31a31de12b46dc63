package dev.tagalong.internal.data;

import dev.tagalong.RefusedValueException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * Recipients with their values, as a header is made of them: immutable, and every tag has exactly
 * one value for every recipient. They may come from a template or be plain addresses, without any
 * tags; a header need not know.
 */
public interface RecipientData {
  /**
   * Makes something of the texts of a mail, so that the data need not know what.
   *
   * @param <T> what is made
   */
  @FunctionalInterface
  interface MailShape<T> {
    /** Either body is empty where the mail has none. */
    T of(String subject, String html, String text);
  }

  /** The simple name of the template interface; empty if the recipients come from none. */
  String template();

  /** The number of recipients. */
  int size();

  /** The language of the texts and of the values; {@link Locale#ROOT} if it is not known. */
  Locale locale();

  /** A recipient's plain address, {@code ben@example.com}. */
  String address(int row);

  /** A recipient's display name, unquoted; empty without one. */
  String displayName(int row);

  /** Whether any recipient has a display name. */
  boolean hasDisplayNames();

  /**
   * Whether it is known that no address has to be escaped or quoted in the header: all are of
   * printable ASCII, without quotes, backslashes and question marks.
   */
  boolean addressesNeedNoEscaping();

  /** A recipient as messages name it: {@code recipient 3 (joe@example.com)}, counted from 1. */
  String describe(int row);

  /** A recipient's position, as messages name it: counted from 1. */
  long position(int row);

  /**
   * The refusal of what a recipient has.
   *
   * @param tag what the value is for, as {@code message} names it; empty where it is no single one
   */
  default RefusedValueException refusal(int row, String tag, String message) {
    return new RefusedValueException(message, tag, position(row), address(row), null);
  }

  /**
   * The entries of {@code sub}, in the order of the interface's methods.
   *
   * @param sectionTags whether a section column gives section tags instead of the sections' texts
   */
  List<Substitution> substitutions(boolean sectionTags);

  /** The section texts by their section tags, in order; empty without sections. */
  Map<String, String> sections();

  /** By row: when a recipient's mail is sent, in Unix seconds; empty without {@code @SendAt}. */
  Optional<IntToLongFunction> sendAt();

  /** By row: a recipient's unsubscribe page; empty without {@code @UnsubscribePage}. */
  Optional<IntToLongFunction> unsubscribePage();

  /** A tag of the template's texts that SendGrid fills only with an unsubscribe group. */
  Optional<UnsubscribeTag> unsubscribeTag();

  /**
   * Refuses a text of the header's own, such as a unique argument, if its tags stand so close to
   * each other that a recipient's values make up a tag there.
   *
   * @throws RefusedValueException with the tags and the recipient
   */
  void requireNoTagMadeIn(String text);

  /**
   * Refuses values that hold a text which the service replaces by something of its own.
   *
   * @param text what is replaced
   * @param setting which setting says so
   * @throws RefusedValueException with the tag and the recipient
   */
  void requireNoValueWith(String text, String setting);

  /** Whether the recipients come from a template, and so have content. */
  boolean hasContent();

  /**
   * The subject and bodies that the recipients' values are for, their tags as the header spells
   * them.
   *
   * @throws IllegalStateException if the recipients come from no template
   * @throws dev.tagalong.TemplateDriftException if a template file is missing, or its tags are not
   *     the compiled ones
   */
  <T> T content(MailShape<T> shape);

  /**
   * The subject and bodies that each recipient will read. Each is made when it is asked for.
   *
   * @throws IllegalStateException if the recipients come from no template
   * @throws dev.tagalong.TemplateDriftException if a template file is missing, or its tags are not
   *     the compiled ones
   */
  <T> List<T> mails(MailShape<T> shape);

  /**
   * The same with the values told from the wording, text by text.
   *
   * @throws IllegalStateException if the recipients come from no template
   * @throws dev.tagalong.TemplateDriftException if a template file is missing, or its tags are not
   *     the compiled ones
   */
  MarkedMails markedMails();

  /** The recipients from {@code from} (inclusive) to {@code to} (exclusive), sharing the values. */
  RecipientData slice(int from, int to);
}
