package dev.tagalong.simulator;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One recipient's mail, after the service has replaced the tags. Nothing is ever null: a text that
 * the message does not have is the empty string.
 *
 * @param recipient the address alone
 * @param displayName the recipient's name as given in the header, unquoted; empty without one
 * @param from the message's From, decoded; empty without one
 * @param to the message's To, decoded; without one the service writes the recipient's own
 * @param subject the subject, decoded, tags replaced; empty without one
 * @param text the text/plain part, decoded, tags replaced, lines ended by {@code \n}; empty without
 *     one. A body that is no multipart ends with the line break that SMTP puts there
 * @param html the text/html part, likewise
 * @param uniqueArgs SendGrid's {@code unique_args}, in order, tags replaced
 * @param categories SendGrid's {@code category}, one or many
 * @param customHeaders SendCloud's {@code SC-Custom-…} headers by their full names, decoded
 * @param sendAt SendGrid's {@code send_at}, or this recipient's of {@code send_each_at}
 * @param unsubscribePage SendCloud's {@code page_id}, or this recipient's if it is an array
 * @param settings what else the header asked of the service, the same for every recipient
 */
public record DeliveredMail(
    String recipient,
    String displayName,
    String from,
    String to,
    String subject,
    String text,
    String html,
    Map<String, String> uniqueArgs,
    List<String> categories,
    Map<String, String> customHeaders,
    Optional<Instant> sendAt,
    Optional<Long> unsubscribePage,
    ServiceSettings settings) {

  /** Copies the collections. */
  public DeliveredMail {
    uniqueArgs = Collections.unmodifiableMap(new LinkedHashMap<>(uniqueArgs));
    categories = List.copyOf(categories);
    customHeaders = Collections.unmodifiableMap(new LinkedHashMap<>(customHeaders));
  }
}
