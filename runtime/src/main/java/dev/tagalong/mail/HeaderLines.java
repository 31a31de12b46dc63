package dev.tagalong.mail;

import dev.tagalong.SmtpApiHeader;
import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.wire.HeaderField;
import java.util.Map;

/**
 * The header fields that a header becomes.
 *
 * @param line {@code X-SMTPAPI} with its name, folded already
 * @param customHeaders the values of the fields that stand before it, by their names
 */
record HeaderLines(String line, Map<String, String> customHeaders) {
  static HeaderLines of(SmtpApiHeader header) {
    return new HeaderLines(
        HeaderField.PREFIX + header.headerValue(),
        header instanceof SendCloudHeader sendCloud ? sendCloud.customHeaders() : Map.of());
  }
}
