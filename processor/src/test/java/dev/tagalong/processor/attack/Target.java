package dev.tagalong.processor.attack;

import dev.tagalong.EmailContent;
import dev.tagalong.Recipients;
import dev.tagalong.SmtpApiHeader;
import java.util.List;

/** A template whose tags stand in one place; compiled by the test, loaded once. */
public interface Target {
  /**
   * A recipient and the values: the first three stand side by side in the place under attack.
   *
   * @param address the address
   * @param a the value of {@code %a%}
   * @param b the value of {@code %b%}
   * @param c the value of {@code %c%}
   * @param secret what no other recipient may read
   */
  record Victim(String address, String a, String b, String c, String secret) {}

  /** One recipient. */
  Recipients one(Victim victim);

  /** All of them in one mail. */
  Recipients all(List<Victim> victims);

  /** The header for SendGrid or SendCloud. */
  SmtpApiHeader header(Service service, Recipients recipients);

  /** What is sent. */
  EmailContent content();

  /** The services. */
  enum Service {
    SENDGRID("SendGrid"),
    SENDCLOUD("SendCloud");

    private final String label;

    Service(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label;
    }
  }
}
