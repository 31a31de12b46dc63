package dev.tagalong.sendcloud;

import dev.tagalong.EmailContent;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.content.ContentChecks;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.rules.HeaderField;
import dev.tagalong.rules.SendCloudLimits;
import dev.tagalong.wire.AsciiBuffer;
import dev.tagalong.wire.Base64Output;
import dev.tagalong.wire.HeaderRecipients;
import dev.tagalong.wire.JsonOutput;
import dev.tagalong.wire.RecipientArrays;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The header as SendCloud reads it: over SMTP the base64 of the JSON, on one line, as the last
 * header of the mail; over HTTP the JSON itself, as the form field {@code xsmtpapi}. Columns of
 * integers are JSON numbers in it.
 */
public final class SendCloudHeader implements SmtpApiHeader {
  private final RecipientData recipients;
  private final SendCloudSettings settings;
  private final List<Substitution> substitutions;

  /** Only of a header that may be too long; others are far from it, and rendered when asked for. */
  private final Optional<AsciiBuffer> measured;

  private SendCloudHeader(RecipientData recipients, SendCloudSettings settings) {
    this.recipients = recipients;
    this.settings = settings;
    // It has neither sections nor unique arguments, where the others stand.
    List<Substitution> needed = new ArrayList<>();
    for (Substitution substitution : recipients.substitutions(false)) {
      if (substitution.standsInContent()) {
        needed.add(substitution);
      }
    }
    substitutions = needed;
    measured = mayBeTooLong() ? Optional.of(rendered()) : Optional.empty();
  }

  /** The settings take no tenth of the limit. */
  private boolean mayBeTooLong() {
    long bound = Base64Output.length(RecipientArrays.bound(recipients, substitutions));
    return bound > SendCloudLimits.VALUE_LENGTH * 9L / 10;
  }

  /** A header without a template: settings alone, or settings and plain recipients. */
  public static Builder builder() {
    return new Builder(HeaderRecipients.none());
  }

  /** For generated classes: a header for the recipients of a template. */
  public static Builder builder(RecipientData recipients) {
    return new Builder(HeaderRecipients.of(recipients));
  }

  private AsciiBuffer rendered() {
    AsciiBuffer out = new AsciiBuffer(RecipientArrays.estimate(recipients, substitutions));
    write(out);
    return out;
  }

  private AsciiBuffer base64() {
    int estimate = RecipientArrays.estimate(recipients, substitutions);
    AsciiBuffer out =
        new AsciiBuffer((int) Math.min(Integer.MAX_VALUE / 2, Base64Output.length(estimate)));
    write(new Base64Output(out));
    return out;
  }

  private void write(OutputStream out) {
    try (JsonOutput json = JsonOutput.compact(out)) {
      json.startObject();
      RecipientArrays.writeTo(json, recipients, false);
      RecipientArrays.writeSub(json, recipients, substitutions, true);
      settings.write(json, recipients);
      json.endObject();
    }
  }

  @Override
  public String json() {
    return (measured.isPresent() ? measured.get() : rendered()).text();
  }

  /** The base64 of the JSON, on one line. */
  @Override
  public String headerValue() {
    return base64().text();
  }

  /** The same as {@link #headerValue()}: the service drops a folded value. */
  @Override
  public String headerValue(int maxLine) {
    HeaderField.checkedLine(maxLine);
    return headerValue();
  }

  /** The same as {@link #headerValue()}: base64 has no blank at which a line could be broken. */
  @Override
  public String unfoldedValue() {
    return headerValue();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    base64().writeTo(out);
  }

  /**
   * The fields of a form for the service's HTTP API, with the header's own {@linkplain #content
   * content}: {@code from}, {@code fromName}, {@code subject}, {@code html}, {@code plain}, {@code
   * headers} with the {@linkplain #customHeaders custom ones}, and {@code xsmtpapi}, which is
   * {@link #json}. What is empty is left out. Whoever sends the form adds {@code apiUser} and
   * {@code apiKey}, and {@code to} if the header names no recipients.
   *
   * @param from the sender, as a From header has it: {@code Shop <shop@example.com>}
   * @return in this order; it cannot be changed
   * @throws IllegalArgumentException if {@code from} is no address, or the template has no subject
   * @throws IllegalStateException if the header was made without a template
   * @throws dev.tagalong.TemplateDriftException if a template file is missing, or its tags are not
   *     the compiled ones
   */
  public Map<String, String> form(String from) {
    return HttpForm.fields(this, content(), from);
  }

  /**
   * The same with content of one's own: for a header without a template, or other words than the
   * template's.
   *
   * @throws IllegalArgumentException if {@code from} is no address, or if the content is of another
   *     template, or has no body, or no subject of one line
   */
  public Map<String, String> form(EmailContent content, String from) {
    if (hasContent()) {
      ContentChecks.template(content, content(), tags(), "form(from)");
    }
    return HttpForm.fields(this, content, from);
  }

  @Override
  public List<String> to() {
    return IntStream.range(0, recipients.size()).mapToObj(recipients::address).toList();
  }

  @Override
  public boolean hasContent() {
    return recipients.hasContent();
  }

  @Override
  public EmailContent content() {
    return recipients.content(EmailContent::new);
  }

  @Override
  public List<String> tags() {
    return substitutions.stream().map(Substitution::tag).toList();
  }

  /**
   * The values of further headers of the mail, by their full names ({@code SC-Custom-campaign}), in
   * the order they were set. They are no part of the JSON; the service gives them back in its
   * webhook. They stand before {@code X-SMTPAPI}, which is the last header of all.
   */
  public Map<String, String> customHeaders() {
    return settings.customHeaders();
  }

  /** How many recipients there are; neither their addresses nor their values. */
  @Override
  public String toString() {
    return "SendCloudHeader[recipients=" + recipients.size() + "]";
  }

  /**
   * Collects a header's settings; what is not set is absent from the JSON. Each method refuses at
   * once, with an {@link IllegalArgumentException}, what SendCloud would drop or mangle. A builder
   * can be used again after {@link #build}.
   */
  public static final class Builder implements SmtpApiHeader.Builder<SendCloudHeader> {
    private final HeaderRecipients recipients;
    private final Map<String, Boolean> tracking = new LinkedHashMap<>();
    private OptionalLong unsubscribePage = OptionalLong.empty();
    private String sendDomain = "";
    private final Map<String, String> customHeaders = new LinkedHashMap<>();

    private Builder(HeaderRecipients recipients) {
      this.recipients = recipients;
    }

    /**
     * Adds recipients by their addresses; they override the recipients of the mail itself.
     *
     * @throws dev.tagalong.RefusedValueException if one of them cannot be an address
     * @throws IllegalStateException if the recipients come from a template
     */
    public Builder to(Collection<String> addresses) {
      recipients.add(addresses);
      return this;
    }

    /** Whether an unsubscribe link is added to this mail, whatever the account says. */
    public Builder unsubscribeTracking(boolean on) {
      tracking.put("subscription_tracking", on);
      return this;
    }

    /** Whether it is counted who opens this mail, whatever the account says. */
    public Builder openTracking(boolean on) {
      tracking.put("open_tracking", on);
      return this;
    }

    /** Whether clicks in this mail are counted, whatever the account says. */
    public Builder clickTracking(boolean on) {
      tracking.put("click_tracking", on);
      return this;
    }

    /**
     * One unsubscribe page for all recipients, by its number.
     *
     * @throws IllegalArgumentException also if the template's {@code @UnsubscribePage} gives each
     *     recipient one
     */
    public Builder unsubscribePage(long page) {
      unsubscribePage = OptionalLong.of(SendCloudChecks.pageOfAll(page, recipients.data()));
      return this;
    }

    /**
     * The domain to send from; it has to be enabled and verified in the account. One that is not
     * ASCII becomes punycode.
     */
    public Builder sendDomain(String domain) {
      sendDomain = SendCloudChecks.domain(domain);
      return this;
    }

    /**
     * Sets a header of the mail that comes back in the webhook, in the place of an earlier one of
     * the same key.
     *
     * @param key with or without {@code SC-Custom-}
     * @param value printable ASCII, on one line of a mail
     * @throws IllegalArgumentException also if a key is set that differs in case alone: names of
     *     header fields are the same in any case
     */
    public Builder custom(String key, String value) {
      String name = SendCloudChecks.customName(key, customHeaders.keySet());
      customHeaders.put(name, SendCloudChecks.customValue(name, value));
      return this;
    }

    /**
     * The header.
     *
     * @throws dev.tagalong.RefusedValueException if a recipient has a display name
     * @throws IllegalArgumentException if there are more than 100 recipients, or the value is
     *     longer than 1,000,000 characters of base64
     * @throws IllegalStateException if nothing is set that goes into the header
     */
    @Override
    public SendCloudHeader build() {
      RecipientData all = recipients.data();
      SendCloudChecks.recipients(all);
      SendCloudHeader header = header(all, settings());
      if (header.isTooLong()) {
        throw SendCloudChecks.tooLong(all, header.length());
      }
      return header;
    }

    /**
     * As few headers as the service's limits of 100 recipients and 1,000,000 characters of base64
     * need, in the recipients' order, each with all settings. None for a list of nobody, and where
     * nothing is set that goes into the header.
     *
     * @throws dev.tagalong.RefusedValueException if a recipient has a display name, or is over the
     *     limit of length alone
     */
    @Override
    public List<SendCloudHeader> buildAll() {
      return buildAll(SendCloudLimits.RECIPIENTS);
    }

    /**
     * The same with at most {@code maxRecipients} in each.
     *
     * @throws IllegalArgumentException also if {@code maxRecipients} is not between 1 and 100
     */
    @Override
    public List<SendCloudHeader> buildAll(int maxRecipients) {
      int most = SendCloudChecks.batch(maxRecipients);
      SendCloudSettings settings = settings();
      RecipientData all = recipients.data();
      if (all.size() == 0) {
        return recipients.isTemplateOfNobody() || settings.isEmpty() ? List.of() : List.of(build());
      }
      List<SendCloudHeader> headers = new ArrayList<>();
      int guess = most;
      for (int from = 0; from < all.size(); ) {
        SendCloudHeader header = largest(all, settings, from, most, guess);
        guess = header.recipients.size();
        from += guess;
        headers.add(header);
      }
      return List.copyOf(headers);
    }

    /**
     * The header for as many recipients from {@code from} on as fit. Sought by halves, from a first
     * guess: how long a header is shows only when it is rendered.
     */
    private SendCloudHeader largest(
        RecipientData all, SendCloudSettings settings, int from, int most, int guess) {
      int tooMany = Math.min(most, all.size() - from) + 1;
      int fitting = 0;
      SendCloudHeader best = null;
      int count = Math.min(guess, tooMany - 1);
      while (tooMany - fitting > 1) {
        SendCloudHeader header = header(all.slice(from, from + count), settings);
        if (header.isTooLong()) {
          tooMany = count;
        } else {
          fitting = count;
          best = header;
        }
        count = best != null && 2 * fitting < tooMany ? 2 * fitting : (fitting + tooMany) / 2;
      }
      if (best == null) {
        RecipientData alone = all.slice(from, from + 1);
        throw SendCloudChecks.tooLong(alone, header(alone, settings).length());
      }
      return best;
    }

    private SendCloudHeader header(RecipientData some, SendCloudSettings settings) {
      recipients.requireSomeOfTemplate();
      if (some.size() == 0 && settings.isEmpty()) {
        throw new IllegalStateException(
            "Nothing is set that goes into X-SMTPAPI: the header would be an empty object. Leave the header out.");
      }
      SendCloudChecks.plainAddresses(some);
      SendCloudChecks.unsubscribePages(some);
      return new SendCloudHeader(some, settings);
    }

    /** How many recipients there are; neither their addresses nor the settings. */
    @Override
    public String toString() {
      return "SendCloudHeader.Builder[recipients=" + recipients.size() + "]";
    }

    private SendCloudSettings settings() {
      return new SendCloudSettings(tracking, unsubscribePage, sendDomain, customHeaders);
    }
  }

  private boolean isTooLong() {
    return length() > SendCloudLimits.VALUE_LENGTH;
  }

  /** The number of characters of base64, where it may be too large; 0 where it is not. */
  private long length() {
    return measured.isPresent() ? Base64Output.length(measured.get().size()) : 0;
  }
}
