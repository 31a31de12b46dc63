package dev.tagalong.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one mail per recipient out of a message and its instructions. */
final class Distribution {
  private final MailContent content;
  private final Map<String, String> customHeaders;

  Distribution(MailContent content, Map<String, String> customHeaders) {
    this.content = content;
    this.customHeaders = customHeaders;
  }

  List<DeliveredMail> mails(Instructions instructions, Envelope envelope) throws RefusedException {
    List<Recipient> recipients =
        instructions.to().isEmpty()
            ? envelope.recipients().stream().map(Recipient::of).toList()
            : instructions.to();
    List<DeliveredMail> mails = new ArrayList<>();
    for (int i = 0; i < recipients.size(); i++) {
      mails.add(mail(instructions, recipients.get(i), i));
    }
    return mails;
  }

  private DeliveredMail mail(Instructions instructions, Recipient recipient, int position)
      throws RefusedException {
    Replacement tags = Replacement.of(instructions, recipient.address(), position);
    Map<String, String> uniqueArgs = new LinkedHashMap<>();
    for (Map.Entry<String, String> arg : instructions.uniqueArgs().entrySet()) {
      uniqueArgs.put(arg.getKey(), tags.in(arg.getValue()));
    }
    return new DeliveredMail(
        recipient.address(),
        recipient.displayName(),
        content.from(),
        content.to().isEmpty() ? recipient.toHeader() : content.to(),
        tags.in(content.subject()),
        tags.in(content.text()),
        tags.in(content.html()),
        uniqueArgs,
        instructions.categories(),
        customHeaders,
        instructions.sendAt(position),
        instructions.unsubscribePage(position),
        instructions.settings());
  }
}
