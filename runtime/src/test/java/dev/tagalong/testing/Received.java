package dev.tagalong.testing;

import dev.tagalong.SmtpApiHeader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service reads out of a header, with a JSON parser of its own. */
public final class Received {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Received() {}

  public static JsonNode json(String text) {
    return MAPPER.readTree(text);
  }

  public static JsonNode json(SmtpApiHeader header) {
    return json(header.json());
  }

  /** Unfolding as RFC 5322 has it: each CRLF before a blank or tab goes, and nothing else. */
  public static String unfolded(String value) {
    return value.replaceAll("\r\n(?=[ \t])", "");
  }

  public static JsonNode folded(String value) {
    return json(unfolded(value));
  }

  public static JsonNode base64(String value) {
    return json(new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8));
  }

  /** The lines as they are on the wire, the first with the header's name. */
  public static List<String> lines(String value) {
    return List.of(("X-SMTPAPI: " + value).split("\r\n", -1));
  }
}
