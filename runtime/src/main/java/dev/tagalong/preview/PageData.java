package dev.tagalong.preview;

import dev.tagalong.SmtpApiHeader;
import dev.tagalong.internal.data.MarkedMails;
import dev.tagalong.internal.data.MarkedText;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.rules.Phrases;
import dev.tagalong.sendgrid.SendGridHeader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a page shows, as JSON. Texts stand in it once, in {@code strings}: whatever is a number
 * where a text would be is the place of one there.
 */
final class PageData {
  private static final JsonFactory JSON = new JsonFactory();

  /** The most characters of a field that are shown: nobody reads more of it. */
  private static final int WIRE_SHOWN = 100_000;

  private final StringWriter out = new StringWriter();
  private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out);
  private final StringTable strings = new StringTable();
  private final MarkedJson marked = new MarkedJson(json, strings);

  private PageData() {}

  /**
   * The data of {@code lists}.
   *
   * @param most how many recipients are shown, at most
   * @throws dev.tagalong.TemplateDriftException if a template file is missing, or its tags are not
   *     the compiled ones
   */
  static String of(List<ShownList> lists, int most) {
    PageData data = new PageData();
    int[] shares = Shares.of(most, lists.stream().map(list -> list.recipients().size()).toList());
    data.json.writeStartObject();
    data.json.writeArrayPropertyStart("lists");
    for (int i = 0; i < lists.size(); i++) {
      data.write(lists.get(i), shares[i]);
    }
    data.json.writeEndArray();
    data.json.writeArrayPropertyStart("strings");
    data.strings.texts().forEach(data.json::writeString);
    data.json.writeEndArray();
    data.json.writeEndObject();
    data.json.close();
    return data.out.toString();
  }

  private void write(ShownList list, int shown) {
    RecipientData recipients = list.recipients();
    Locale locale = recipients.locale();
    json.writeStartObject();
    json.writeStringProperty("template", recipients.template());
    json.writeStringProperty("locale", locale.equals(Locale.ROOT) ? "" : locale.toLanguageTag());
    json.writeStringProperty("language", locale.getDisplayName(Locale.ENGLISH));
    json.writeNumberProperty("size", recipients.size());
    json.writeArrayPropertyStart("mails");
    MarkedMails mails = recipients.markedMails();
    for (int row = 0; row < shown; row++) {
      json.writeStartObject();
      json.writeStringProperty("address", recipients.address(row));
      json.writeStringProperty("name", recipients.displayName(row));
      int at = row;
      write("subject", to -> mails.subject(at, to));
      write("html", to -> mails.html(at, to));
      write("text", to -> mails.text(at, to));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("services");
    list.headers().forEach(headers -> write(headers, shown));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Writes itself piece by piece. */
  private interface Marked {
    void write(MarkedText to);
  }

  private void write(String name, Marked text) {
    json.writeArrayPropertyStart(name);
    text.write(marked);
    json.writeEndArray();
  }

  private void write(SmtpApiHeader.Builder<?> builder, int shown) {
    json.writeStartObject();
    json.writeStringProperty(
        "name", builder instanceof SendGridHeader.Builder ? "SendGrid" : "SendCloud");
    try {
      List<? extends SmtpApiHeader> headers = builder.buildAll();
      json.writeNumberProperty("count", headers.size());
      json.writeArrayPropertyStart("headers");
      int first = 0;
      for (SmtpApiHeader header : headers) {
        if (first >= shown) {
          break;
        }
        int recipients = header.to().size();
        write(header, first, recipients, Math.min(recipients, shown - first));
        first += recipients;
      }
      json.writeEndArray();
    } catch (IllegalArgumentException | IllegalStateException e) {
      json.writeStringProperty("refused", String.valueOf(e.getMessage()));
    }
    json.writeEndObject();
  }

  private void write(SmtpApiHeader header, int first, int recipients, int shown) {
    json.writeStartObject();
    json.writeNumberProperty("first", first);
    json.writeNumberProperty("recipients", recipients);
    try {
      write(ShownHeader.of(header, recipients), shown);
    } catch (IllegalArgumentException e) {
      json.writeStringProperty("refused", String.valueOf(e.getMessage()));
    }
    json.writeEndObject();
  }

  private void write(ShownHeader header, int shown) {
    json.writeArrayPropertyStart("measures");
    for (Measure measure : header.measures()) {
      json.writeStartObject();
      json.writeStringProperty("what", measure.what());
      json.writeNumberProperty("limit", measure.limit());
      json.writeArrayPropertyStart("values");
      measure.values().stream().limit(shown).forEach(json::writeNumber);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty("jsonLength", header.json().length());
    json.writeArrayPropertyStart("json");
    JsonLines.of(header.json()).forEach(line -> write(line, shown));
    json.writeEndArray();
    String wire = header.wire();
    json.writeNumberProperty("wireLength", wire.length());
    json.writeStringProperty("wire", Phrases.shortened(wire, WIRE_SHOWN));
  }

  private void write(JsonLines.Line line, int shown) {
    int most = line.aligned() ? shown : line.elements().size();
    json.writeStartObject();
    json.writeNumberProperty("depth", line.depth());
    json.writeStringProperty("before", line.before());
    json.writeBooleanProperty("aligned", line.aligned());
    json.writeArrayPropertyStart("elements");
    line.elements().stream().limit(most).mapToInt(strings::number).forEach(json::writeNumber);
    json.writeEndArray();
    json.writeNumberProperty("more", line.elements().size() - most);
    json.writeStringProperty("after", line.after());
    json.writeEndObject();
  }
}
