package dev.tagalong.simulator;

import dev.tagalong.simulator.RefusedException.Malformed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * SendGrid: exactly one X-SMTPAPI field anywhere in the header, whose value is JSON text in ASCII,
 * folded so that no line is longer than SMTP allows. What cannot be read is bounced.
 */
final class SendGridRules implements ServiceRules {
  private static final Malformed MALFORMED = RefusedException::bounced;

  private final Clock clock;

  SendGridRules(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Optional<String> jsonOf(RawMessage message) throws RefusedException {
    message.checkLineLengths(field -> false);
    List<ReceivedField> fields = message.fieldsNamed(RawMessage.HEADER);
    if (fields.size() > 1) {
      throw RefusedException.mangled(
          Reason.of(
              "the message has %d X-SMTPAPI fields, of which only the first counts",
              fields.size()));
    }
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    String value = fields.get(0).value();
    checkAscii(value);
    return Optional.of(value);
  }

  private static void checkAscii(String value) throws RefusedException {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c > 0x7f) {
        throw MALFORMED.because(
            Reason.of(
                "byte %,d of the value is 0x%02x: the header must be ASCII, other characters as \\uXXXX",
                i + 1, (int) c));
      }
    }
  }

  @Override
  public Instructions instructions(String json) throws RefusedException {
    return new SendGridFields(clock.instant()).read(StrictJson.read(json, MALFORMED));
  }

  @Override
  public void checkEnvelope(Envelope envelope, Instructions instructions) throws RefusedException {
    if (!instructions.to().isEmpty() && envelope.recipients().size() > 1) {
      throw RefusedException.mangled(
          Reason.of(
              "the envelope has %d recipients: with 'to' in the header it must have exactly one, or everyone gets the mail as often",
              envelope.recipients().size()));
    }
  }

  @Override
  public WebIntake webIntake(Set<String> leftTags) {
    return new RequestIntake(leftTags, clock.instant());
  }

  @Override
  public WebApi webApi() {
    return WebApi.SEND_GRID;
  }
}
