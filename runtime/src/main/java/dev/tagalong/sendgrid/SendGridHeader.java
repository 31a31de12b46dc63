package dev.tagalong.sendgrid;

import static dev.tagalong.rules.HeaderField.DEFAULT_LINE;

import dev.tagalong.EmailContent;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.content.ContentChecks;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.rules.SendGridLimits;
import dev.tagalong.rules.TextChecks;
import dev.tagalong.wire.AsciiBuffer;
import dev.tagalong.wire.HeaderRecipients;
import dev.tagalong.wire.JsonOutput;
import dev.tagalong.wire.RecipientArrays;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * The header as SendGrid reads it: the JSON itself, in ASCII, folded into lines. Its {@code sub}
 * values are strings throughout. The same mail over HTTP is {@link #requestBody}.
 */
public final class SendGridHeader implements SmtpApiHeader {
  private final RecipientData recipients;
  private final SendGridSettings settings;

  SendGridHeader(RecipientData recipients, SendGridSettings settings) {
    this.recipients = recipients;
    this.settings = settings;
  }

  /** A header without a template: settings alone, or settings and plain recipients. */
  public static Builder builder() {
    return new Builder(HeaderRecipients.none());
  }

  /** For generated classes: a header for the recipients of a template. */
  public static Builder builder(RecipientData recipients) {
    return new Builder(HeaderRecipients.of(recipients));
  }

  @Override
  public String json() {
    List<Substitution> substitutions = substitutions();
    AsciiBuffer out = buffer(substitutions);
    write(JsonOutput.compact(out), substitutions);
    return out.text();
  }

  @Override
  public String headerValue() {
    return headerValue(DEFAULT_LINE);
  }

  @Override
  public String headerValue(int maxLine) {
    return folded(maxLine).text();
  }

  @Override
  public String unfoldedValue() {
    List<Substitution> substitutions = substitutions();
    AsciiBuffer out = buffer(substitutions);
    write(JsonOutput.spaced(out), substitutions);
    return out.text();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    folded(DEFAULT_LINE).writeTo(out);
  }

  private AsciiBuffer folded(int maxLine) {
    List<Substitution> substitutions = substitutions();
    AsciiBuffer out = buffer(substitutions);
    write(JsonOutput.folded(out, maxLine), substitutions);
    return out;
  }

  private AsciiBuffer buffer(List<Substitution> substitutions) {
    return new AsciiBuffer(RecipientArrays.estimate(recipients, substitutions) + 256);
  }

  private void write(JsonOutput output, List<Substitution> substitutions) {
    try (JsonOutput json = output) {
      json.startObject();
      RecipientArrays.writeTo(json, recipients, true);
      RecipientArrays.writeSub(json, recipients, substitutions, false);
      // A value that no line can hold has been refused by its tag, which says more.
      SendGridChecks.values(recipients, substitutions, json.addedBytes());
      if (hasSectionTags()) {
        SendGridSettings.writeTexts(json, "section", recipients.sections());
      }
      settings.writeFirst(json);
      writeSendEachAt(json);
      settings.writeRest(json);
      json.endObject();
    }
  }

  private boolean hasSectionTags() {
    return settings.sections() != SectionMode.INLINE;
  }

  /** Those whose tags stand in what is sent, or in a setting that the service replaces them in. */
  private List<Substitution> substitutions() {
    List<Substitution> needed = new ArrayList<>();
    for (Substitution substitution : recipients.substitutions(hasSectionTags())) {
      if (substitution.standsInContent()
          || hasSectionTags()
          || settings.haveTextWith(substitution.tag())) {
        needed.add(substitution);
      }
    }
    return needed;
  }

  private void writeSendEachAt(JsonOutput json) {
    IntToLongFunction sendAt = recipients.sendAt().orElse(null);
    if (sendAt != null) {
      json.name("send_each_at");
      RecipientArrays.writeNumbers(json, recipients.size(), sendAt);
    }
  }

  /**
   * The same recipients as JSON for SendGrid's Web API: the array {@code personalizations} of a
   * request to {@code /v3/mail/send}, one for each recipient, with {@code to}, {@code
   * substitutions}, {@code custom_args} (the unique arguments, in which their tags are replaced
   * already), and {@code send_at}. Section texts stand in the substitutions, whatever {@link
   * SectionMode} says.
   *
   * <p>It is for a request that is put together elsewhere, from the header's {@link #content}.
   * Settings that hold for a whole request (categories, filters, batch, unsubscribe groups, pool of
   * addresses) are refused, since they would be lost here; {@link #requestBody} has them.
   *
   * @throws IllegalArgumentException if there is such a setting, if there are more than 1,000
   *     recipients, if two of them have the same address (the case of its letters aside), or if one
   *     has more than 10,000 bytes of substitutions or of unique arguments
   * @throws IllegalStateException if the header names no recipients
   */
  public String personalizations() {
    MailSend.requirePersonal(settings);
    return mailSend().personalizations();
  }

  /**
   * The whole mail as JSON for SendGrid's Web API, with the header's own {@linkplain #content
   * content}: the body of a POST to {@code /v3/mail/send}. It has the {@link #personalizations} and
   * all settings, each where the request has its place: {@code categories}, {@code batch_id},
   * {@code asm}, {@code ip_pool_name}, {@code mail_settings}, {@code tracking_settings} and {@code
   * template_id}.
   *
   * @param from the sender, as a From header has it: {@code Shop <shop@example.com>}
   * @throws IllegalArgumentException if {@code from} is no address, if the template has no subject,
   *     if the recipients are too many, not distinct, or have too long values, as for {@link
   *     #personalizations}, or if a filter has no counterpart there, such as {@code dkim}
   * @throws IllegalStateException if the header names no recipients, or was made without a template
   * @throws dev.tagalong.TemplateDriftException if a template file is missing, or its tags are not
   *     the compiled ones
   */
  public String requestBody(String from) {
    return mailSend().body(content(), from);
  }

  /**
   * The same with content of one's own: for a header without a template, or other words than the
   * template's.
   *
   * @throws IllegalArgumentException also if the content is of another template, or has no body, or
   *     no subject of one line
   */
  public String requestBody(EmailContent content, String from) {
    if (hasContent()) {
      ContentChecks.template(content, content(), tags(), "requestBody(from)");
    }
    return mailSend().body(content, from);
  }

  private MailSend mailSend() {
    return new MailSend(new Personalizations(recipients, settings), settings);
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
    return substitutions().stream().map(Substitution::tag).toList();
  }

  /** How many recipients there are; neither their addresses nor their values. */
  @Override
  public String toString() {
    return "SendGridHeader[recipients=" + recipients.size() + "]";
  }

  /**
   * Collects a header's settings; what is not set is absent from the JSON. Each method refuses at
   * once, with an {@link IllegalArgumentException}, what SendGrid would drop or mangle. A builder
   * can be used again after {@link #build}.
   */
  public static final class Builder implements SmtpApiHeader.Builder<SendGridHeader> {
    private final HeaderRecipients recipients;
    private final List<String> categories = new ArrayList<>();
    private boolean categoriesAsArray;
    private final Map<String, String> uniqueArgs = new LinkedHashMap<>();
    private final Map<String, Filter> filters = new LinkedHashMap<>();
    private OptionalLong sendAt = OptionalLong.empty();
    private String batchId = "";
    private OptionalInt asmGroupId = OptionalInt.empty();
    private List<Integer> asmGroupsToDisplay = List.of();
    private String ipPool = "";
    private SectionMode sections = SectionMode.INLINE;

    private Builder(HeaderRecipients recipients) {
      this.recipients = recipients;
    }

    /**
     * Adds recipients by their plain addresses.
     *
     * @throws dev.tagalong.RefusedValueException if one of them cannot be an address
     * @throws IllegalStateException if the recipients come from a template
     */
    public Builder to(Collection<String> addresses) {
      recipients.add(addresses);
      return this;
    }

    /**
     * Adds a recipient with a display name, which is quoted as it needs.
     *
     * @throws dev.tagalong.RefusedValueException if the address or the name cannot be one
     * @throws IllegalStateException if the recipients come from a template
     */
    public Builder to(String address, String displayName) {
      recipients.add(address, displayName);
      return this;
    }

    /**
     * Adds a category. One alone is written as a string, several as an array; the service takes 10,
     * of 7-bit ASCII and at most 255 characters each. A broad topic, never personal data.
     */
    public Builder category(String category) {
      return add(category);
    }

    /** Adds categories as {@link #category} does, and has them written as an array in any case. */
    public Builder categories(String... categories) {
      Objects.requireNonNull(categories, "category is null.");
      if (categories.length == 0) {
        throw new IllegalArgumentException(
            "category is empty, which SendGrid does not take; leave it out where there is none.");
      }
      add(categories);
      categoriesAsArray = true;
      return this;
    }

    private Builder add(String... added) {
      for (String category : added) {
        SendGridChecks.category(category);
      }
      SendGridChecks.categories(categories.size() + added.length);
      categories.addAll(List.of(added));
      return this;
    }

    /**
     * Sets an argument that comes back with each event. A tag of the template in the value is
     * replaced for each recipient; the service takes 10,000 bytes of JSON in all. Names of the
     * fields that its events have themselves, {@code event}, {@code email} and {@code timestamp},
     * are refused: the field would overwrite the argument. Never personal data.
     */
    public Builder uniqueArg(String key, String value) {
      SendGridChecks.uniqueArg(key, value);
      Map<String, String> all = new LinkedHashMap<>(uniqueArgs);
      all.put(key, value);
      SendGridChecks.uniqueArgs(all);
      uniqueArgs.put(key, value);
      return this;
    }

    /** Sets a filter, in the place of an earlier one of the same name. */
    public Builder filter(Filter filter) {
      Objects.requireNonNull(filter, "The filter is null.");
      if (filter.settings().isEmpty()) {
        throw new IllegalArgumentException(
            "filters → %s has no settings. Add them by with(key, value).".formatted(filter.name()));
      }
      filters.put(filter.name(), filter);
      return this;
    }

    /**
     * When the mail is sent, at most 72 hours from now; a time that has passed means at once.
     * Written in seconds.
     *
     * @throws IllegalArgumentException also if the template's {@code @SendAt} gives each recipient
     *     a time: the service drops a mail with both
     */
    public Builder sendAt(Instant time) {
      Objects.requireNonNull(time, "send_at is null.");
      if (recipients.data().sendAt().isPresent()) {
        throw new IllegalArgumentException(
            "send_at: the template gives each recipient a time by @SendAt, and SendGrid drops a mail with both. Set one of them.");
      }
      sendAt = OptionalLong.of(SendGridChecks.sendAt(time));
      return this;
    }

    /** The batch, by an id that the service's API gave; mail with an invented one never leaves. */
    public Builder batchId(String batchId) {
      this.batchId = TextChecks.filled("batch_id", batchId);
      return this;
    }

    /** The unsubscribe group. */
    public Builder asmGroupId(int group) {
      SendGridChecks.group(group);
      asmGroupId = OptionalInt.of(group);
      return this;
    }

    /** The groups that the preferences page shows, at most 25; earlier ones are replaced. */
    public Builder asmGroupsToDisplay(int... groups) {
      SendGridChecks.groupsToDisplay(groups);
      asmGroupsToDisplay = IntStream.of(groups).boxed().toList();
      return this;
    }

    /** The pool of IP addresses to send from. */
    public Builder ipPool(String ipPool) {
      this.ipPool = SendGridChecks.ipPool(ipPool);
      return this;
    }

    /** How section texts reach the recipients; {@link SectionMode#INLINE} unless set. */
    public Builder sections(SectionMode mode) {
      sections = Objects.requireNonNull(mode, "sections is null.");
      return this;
    }

    /**
     * The header.
     *
     * @throws dev.tagalong.RefusedValueException if a recipient is to get the mail more than 72
     *     hours from now
     * @throws IllegalArgumentException if there are more than 10,000 recipients
     * @throws IllegalStateException if nothing is set at all; if a text of the template has a link
     *     for unsubscribing, {@code <%asm_group_unsubscribe_url%>} or another, and no group is set
     */
    @Override
    public SendGridHeader build() {
      RecipientData all = recipients.data();
      SendGridChecks.recipients(all);
      return header(all, settings());
    }

    /**
     * As few headers as the service's limit of 10,000 recipients needs, in the recipients' order,
     * each with all settings. None for a list of nobody, and where nothing is set at all.
     *
     * @throws dev.tagalong.RefusedValueException if a recipient is to get the mail more than 72
     *     hours from now
     * @throws IllegalStateException if no group is set for a link for unsubscribing
     */
    @Override
    public List<SendGridHeader> buildAll() {
      return buildAll(SendGridLimits.RECIPIENTS);
    }

    /**
     * The same with at most {@code maxRecipients} in each; the service advises about 1,000.
     *
     * @throws IllegalArgumentException also if {@code maxRecipients} is not between 1 and 10,000
     */
    @Override
    public List<SendGridHeader> buildAll(int maxRecipients) {
      SendGridChecks.batch(maxRecipients);
      SendGridSettings settings = settings();
      RecipientData all = recipients.data();
      int size = all.size();
      if (size == 0) {
        return recipients.isTemplateOfNobody() || settings.isEmpty()
            ? List.of()
            : List.of(header(all, settings));
      }
      List<SendGridHeader> headers = new ArrayList<>();
      for (int from = 0; from < size; from += maxRecipients) {
        int to = Math.min(size, from + maxRecipients);
        headers.add(header(all.slice(from, to), settings));
      }
      return List.copyOf(headers);
    }

    private SendGridHeader header(RecipientData some, SendGridSettings settings) {
      recipients.requireSomeOfTemplate();
      if (some.size() == 0 && settings.isEmpty()) {
        throw new IllegalStateException(
            "Nothing is set: the header would be an empty object. Leave the header out.");
      }
      settings.requireGroupFor(some);
      SendGridChecks.sendEachAt(some);
      settings.requireNothingReplacedIn(some);
      return new SendGridHeader(some, settings);
    }

    /** How many recipients there are; neither their addresses nor the settings. */
    @Override
    public String toString() {
      return "SendGridHeader.Builder[recipients=" + recipients.size() + "]";
    }

    private SendGridSettings settings() {
      return new SendGridSettings(
          categories,
          categoriesAsArray || categories.size() > 1,
          uniqueArgs,
          filters,
          sendAt,
          batchId,
          asmGroupId,
          asmGroupsToDisplay,
          ipPool,
          sections);
    }
  }
}
