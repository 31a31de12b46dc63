package dev.tagalong.preview;

import dev.tagalong.SmtpApiHeader;
import dev.tagalong.internal.data.RecipientData;
import java.util.List;

/**
 * Recipients as a page shows them.
 *
 * @param recipients all of them, of whom the page may show the first ones
 * @param headers what begins a header for them, of each service that the template is for
 */
public record ShownList(RecipientData recipients, List<SmtpApiHeader.Builder<?>> headers) {
  /** Copies {@code headers}. */
  public ShownList {
    headers = List.copyOf(headers);
  }
}
