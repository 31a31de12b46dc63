package dev.tagalong.rules;

import static dev.tagalong.rules.Phrases.figure;
import static dev.tagalong.rules.TextChecks.when;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * SendGrid's limits and formats. Each check gives what is wrong, with the field, the limit, the
 * figure and the way out; nothing if the service takes it.
 */
public final class SendGridLimits {
  /** Addresses in {@code to}. */
  public static final int RECIPIENTS = 10_000;

  /** Bytes of one recipient's values. */
  public static final int VALUES_BYTES = 50_000;

  /** Recipients of one request to the Web API. */
  public static final int WEB_RECIPIENTS = 1_000;

  /** Bytes of one recipient's substitutions in a request to the Web API. */
  public static final int WEB_VALUES_BYTES = 10_000;

  private static final int CATEGORIES = 10;
  private static final int CATEGORY_LENGTH = 255;
  private static final int UNIQUE_ARGS_BYTES = 10_000;
  private static final int GROUPS_TO_DISPLAY = 25;
  private static final int HOURS_AHEAD = 72;

  /** Fields of every event, which overwrite arguments of these names. */
  private static final Set<String> EVENT_FIELDS = Set.of("event", "email", "timestamp");

  private SendGridLimits() {}

  /** A header for so many recipients. */
  public static Optional<String> recipients(int count) {
    if (count <= RECIPIENTS) {
      return Optional.empty();
    }
    return Optional.of(
        "SendGrid takes at most %s recipients in one header, and these are %s. Use buildAll(), which splits them."
            .formatted(figure(RECIPIENTS), figure(count)));
  }

  /** Headers for at most so many recipients each. */
  public static Optional<String> batch(int maxRecipients) {
    return when(
        maxRecipients < 1 || maxRecipients > RECIPIENTS,
        () ->
            "A header for SendGrid takes between 1 and %s recipients; asked for were %s."
                .formatted(figure(RECIPIENTS), figure(maxRecipients)));
  }

  /** So many bytes of values for a recipient. */
  public static Optional<String> values(String recipient, long bytes) {
    return when(
        bytes > VALUES_BYTES,
        () ->
            "SendGrid takes at most %s bytes of values for one recipient, and %s has %s. Shorten them, or move text that is the same for all into the template."
                .formatted(figure(VALUES_BYTES), recipient, figure(bytes)));
  }

  /** A request to the Web API for so many recipients. */
  public static Optional<String> webRecipients(int count) {
    return when(
        count > WEB_RECIPIENTS,
        () ->
            "SendGrid's Web API takes at most %s recipients in one request, and these are %s. Use buildAll(%d), which splits them."
                .formatted(figure(WEB_RECIPIENTS), figure(count), WEB_RECIPIENTS));
  }

  /** So many bytes of substitutions, tags and values, for a recipient in the Web API. */
  public static Optional<String> webValues(String recipient, long bytes) {
    return when(
        bytes > WEB_VALUES_BYTES,
        () ->
            "SendGrid's Web API takes at most %s bytes of substitutions for one recipient, and %s has %s, the tags counted. Shorten the values, or send over SMTP, which takes %s."
                .formatted(
                    figure(WEB_VALUES_BYTES), recipient, figure(bytes), figure(VALUES_BYTES)));
  }

  /** Says that the Web API would refuse a request with a recipient who is there already. */
  public static String twice(String recipient, String first) {
    return "%s has the same address as %s, and SendGrid's Web API takes each address once in a request. Give them in two requests, or send over SMTP."
        .formatted(recipient, first);
  }

  /**
   * Says that a setting of the header applies to a whole request to the Web API.
   *
   * @param place where it stands in the request
   */
  public static String notPersonal(String setting, String place) {
    return "%s holds for a whole request to SendGrid's Web API, as %s, and would be lost in personalizations. Take the request from requestBody(from), which has it; or leave it out of the header, and write it into the request."
        .formatted(setting, place);
  }

  /** Says that a setting of the header has no counterpart in the Web API. */
  public static String notInWebApi(String setting) {
    return "%s has no place in a request to SendGrid's Web API, and would be lost. Leave it out of the header, or send over SMTP."
        .formatted(setting);
  }

  /**
   * A tag of the service's own that has to be filled without an unsubscribe group; without a way
   * out.
   *
   * @param where the text, or the place in it
   */
  public static String withoutGroup(String tag, String where) {
    return "%s in %s is filled by SendGrid only in mail of an unsubscribe group, and stays as it is in any other."
        .formatted(tag, where);
  }

  /** One category. */
  public static Optional<String> category(String category) {
    int other = TextChecks.firstBeyondAscii(category);
    return TextChecks.unfilled("category", category)
        .or(
            () ->
                when(
                    other >= 0,
                    () ->
                        "category: SendGrid takes printable ASCII only, and %s holds %s. Spell it with ASCII letters."
                            .formatted(Phrases.quoted(category), TextChecks.described(other))))
        .or(
            () ->
                when(
                    category.length() > CATEGORY_LENGTH,
                    () ->
                        "category: SendGrid takes at most %d characters, and %s has %s. Use a broader topic."
                            .formatted(
                                CATEGORY_LENGTH,
                                Phrases.quoted(category),
                                figure(category.length()))));
  }

  /** So many categories in one header. */
  public static Optional<String> categories(int count) {
    return when(
        count > CATEGORIES,
        () ->
            "category: SendGrid takes at most %d in one header, and these are %d. Leave some out."
                .formatted(CATEGORIES, count));
  }

  /** One unique argument. */
  public static Optional<String> uniqueArg(String key, String value) {
    return TextChecks.unfilled("A key of unique_args", key)
        .or(
            () ->
                when(
                    EVENT_FIELDS.contains(key),
                    () ->
                        "unique_args → %s: SendGrid's events have a field of this name, which overwrites the argument. Rename it."
                            .formatted(key)))
        .or(() -> TextChecks.malformed("unique_args → " + key, value));
  }

  /**
   * All unique arguments of a header. Counts the object's JSON, the most that the service can mean
   * by bytes "in all".
   */
  public static Optional<String> uniqueArgs(Map<String, String> uniqueArgs) {
    long bytes = AsciiEscapes.jsonLength(uniqueArgs);
    return when(
        bytes > UNIQUE_ARGS_BYTES,
        () ->
            "unique_args: SendGrid takes at most %s bytes in all, and in JSON these are %s. Keep the data on your side and send only its key."
                .formatted(figure(UNIQUE_ARGS_BYTES), figure(bytes)));
  }

  /** The unsubscribe group. */
  public static Optional<String> group(int group) {
    return group("asm_group_id", group);
  }

  /** A group on the preferences page. */
  public static Optional<String> groupToDisplay(int group) {
    return group("asm_groups_to_display", group);
  }

  private static Optional<String> group(String field, int group) {
    return when(
        group < 1,
        () ->
            "%s: the number of an unsubscribe group is positive, and this is %d."
                .formatted(field, group));
  }

  /** So many groups on the preferences page. */
  public static Optional<String> groupsToDisplay(int count) {
    return when(
        count > GROUPS_TO_DISPLAY,
        () ->
            "asm_groups_to_display: SendGrid takes at most %d groups, and these are %d. Leave some out."
                .formatted(GROUPS_TO_DISPLAY, count));
  }

  /** The pool of IP addresses. */
  public static Optional<String> ipPool(String pool) {
    return TextChecks.unfilled("ip_pool", pool);
  }

  /**
   * A sending time, in Unix seconds; one that has passed means at once.
   *
   * @param field the field, as messages name it
   */
  public static Optional<String> sendAt(String field, long seconds, long now) {
    return when(
            seconds < 0,
            () ->
                "%s: %s lies before 1970. Leave the time out to send at once."
                    .formatted(field, Instant.ofEpochSecond(seconds)))
        .or(
            () ->
                when(
                    seconds - now > HOURS_AHEAD * 3_600L,
                    () ->
                        "%s: SendGrid schedules mail at most %d hours ahead, and %s is %s hours from now. Send it later."
                            .formatted(
                                field,
                                HOURS_AHEAD,
                                Instant.ofEpochSecond(seconds),
                                figure((seconds - now) / 3_600))));
  }
}
