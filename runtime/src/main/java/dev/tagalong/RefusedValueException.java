package dev.tagalong;

import org.jspecify.annotations.Nullable;

/**
 * A value or an address that must not be sent, by its builder or by a header: null, an address that
 * no mail could reach, a link that would run, text that makes up a tag, more than a service takes.
 * The message says what is wrong and, mostly, the way out; this says where it is, for a program to
 * go by.
 *
 * <p>Whatever is wrong with the calling code instead, such as a step that is taken twice, is an
 * {@link IllegalStateException}, and an exception of the caller's own stays what it is.
 *
 * <p>It holds the address, as its message does, and what the message shows of the value; nothing of
 * other recipients.
 */
public final class RefusedValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String tag;
  private final long position;
  private final String address;

  /**
   * A refusal.
   *
   * @param message what is wrong, and with whose value
   * @param tag as {@link #tag} gives it
   * @param position as {@link #position} gives it
   * @param address as {@link #address} gives it
   * @param cause why it was found; null for no other reason than the value
   */
  public RefusedValueException(
      String message, String tag, long position, String address, @Nullable Throwable cause) {
    super(message, cause);
    this.tag = tag;
    this.position = position;
    this.address = address;
  }

  /**
   * What the value is for, as the message names it:
   *
   * <ul>
   *   <li>{@code %name%}, the first tag that it fills, as the template has it,
   *   <li>{@code lines()}, the method of a value that fills no tag of its own,
   *   <li>{@code lines[2].price}, what is within an object or a list,
   *   <li><code>{{#each lines}}</code>, the block in which values go wrong together,
   *   <li>{@code %first% and %last%}, values that make up a tag side by side,
   *   <li>{@code send_each_at}, the field of a header.
   * </ul>
   *
   * @return empty where it is no single value: for the address with its display name, for an item
   *     or an object with values that is null, for an item's language, and for all that a recipient
   *     has together
   */
  public String tag() {
    return tag;
  }

  /**
   * Which recipient it is, counted from 1, as the message has it.
   *
   * <p>A builder counts its recipients, those of all batches together; where items become rows,
   * each of them counts, refused ones as well, and in {@code byLocale} whatever their language. A
   * header counts those that it is made of, in the order of {@link Recipients#to}.
   *
   * @return 0 for a value that all recipients share
   */
  public long position() {
    return position;
  }

  /**
   * The recipient's address, as it was given to the builder; a header has its domain in ASCII.
   *
   * @return empty where there is none: it is null or not known yet, or the value is one that all
   *     recipients share
   */
  public String address() {
    return address;
  }
}
