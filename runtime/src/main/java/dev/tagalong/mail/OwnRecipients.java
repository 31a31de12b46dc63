package dev.tagalong.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** The recipients that a mail has of its own, beside those that its header names. */
final class OwnRecipients {
  private OwnRecipients() {}

  /**
   * Refuses Cc and Bcc, which the services ignore beside a header that names recipients, and more
   * than one To: all would be on the envelope, and a service goes by the header for each of them.
   */
  static void refuse(MimeMessage message) throws MessagingException {
    for (String field : new String[] {"Cc", "Bcc"}) {
      if (message.getHeader(field) != null) {
        throw new IllegalArgumentException(
            "The mail has a %s, which the services ignore beside the recipients of X-SMTPAPI. Remove it, and add these people to the header's recipients."
                .formatted(field));
      }
    }
    int to = count(message.getRecipients(RecipientType.TO));
    if (to > 1) {
      throw new IllegalArgumentException(
          "The mail has %d addresses in its To, and for each of them every recipient of X-SMTPAPI would get a mail. Leave the sender's own address there, or none, and add these people to the header's recipients."
              .formatted(to));
    }
  }

  private static int count(Address @Nullable [] addresses) throws MessagingException {
    int count = 0;
    for (Address address : addresses == null ? new Address[0] : addresses) {
      boolean group = address instanceof InternetAddress internet && internet.isGroup();
      count += group ? count(((InternetAddress) address).getGroup(false)) : 1;
    }
    return count;
  }
}
