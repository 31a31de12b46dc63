package dev.tagalong.simulator;

import dev.tagalong.simulator.RefusedException.Malformed;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * SendCloud: X-SMTPAPI is the last field of the header, else the message is rejected with {@code
 * xsmtpapi error}. Its value is base64 on one line; what cannot be read is accepted, and then
 * dropped by the worker.
 */
final class SendCloudRules implements ServiceRules {
  /** The guide's 1M, counted in characters of the encoded value. */
  static final int MAX_VALUE = 1_000_000;

  private static final Malformed DROPPED_BY_WORKER =
      reason -> RefusedException.dropped("worker:invalid XSMTP-API: " + reason);
  private static final Malformed REJECTED_BY_API =
      reason -> RefusedException.rejected("xsmtpapi error: " + reason);

  @Override
  public Optional<String> jsonOf(RawMessage message) throws RefusedException {
    // Its value may have 1,000,000 characters on one line, unlike any other line.
    message.checkLineLengths(field -> field.isNamed(RawMessage.HEADER));
    List<ReceivedField> fields = message.fieldsNamed(RawMessage.HEADER);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    ReceivedField last = message.fields().get(message.fields().size() - 1);
    if (!last.isNamed(RawMessage.HEADER)) {
      throw REJECTED_BY_API.because(
          Reason.of("X-SMTPAPI must be the last header field, but %s is", last.name()));
    }
    if (fields.size() > 1) {
      throw REJECTED_BY_API.because(
          Reason.of(
              "X-SMTPAPI must be the last header field, but there are %d of them", fields.size()));
    }
    checkLength(last.value());
    if (last.isFolded()) {
      throw DROPPED_BY_WORKER.because(
          Reason.of("the value is folded over %d lines, but must be on one", last.lines().size()));
    }
    return Optional.of(decoded(last.value()));
  }

  private static void checkLength(String value) throws RefusedException {
    if (value.length() > MAX_VALUE) {
      throw REJECTED_BY_API.because(
          Reason.of(
              "the value has %,d characters: at most %,d are allowed", value.length(), MAX_VALUE));
    }
  }

  private static String decoded(String value) throws RefusedException {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(value.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException e) {
      throw DROPPED_BY_WORKER.because(
          Reason.of("the value is no base64: '%s'", Reason.excerpt(value)));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw DROPPED_BY_WORKER.because("the base64 holds no UTF-8");
    }
  }

  @Override
  public Instructions instructions(String json) throws RefusedException {
    return SendCloudFields.read(StrictJson.read(json, DROPPED_BY_WORKER));
  }

  /** The same for the HTTP API, which reads the form field before it answers. */
  static Instructions instructionsOfForm(String json) throws RefusedException {
    checkLength(json);
    return SendCloudFields.read(StrictJson.read(json, REJECTED_BY_API));
  }

  @Override
  public void checkEnvelope(Envelope envelope, Instructions instructions) {
    // The header's 'to' overrides the envelope, whatever is in it.
  }

  @Override
  public WebIntake webIntake(Set<String> leftTags) {
    return new FormIntake(leftTags);
  }

  @Override
  public WebApi webApi() {
    return WebApi.SEND_CLOUD;
  }
}
