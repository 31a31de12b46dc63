package com.example.campaign;

import com.example.campaign.CreditReminderRecipients.FinishedRow;
import com.example.campaign.CreditReminderRecipients.NewRow;
import dev.tagalong.RefusedItem;
import dev.tagalong.RefusedValueException;
import dev.tagalong.sendgrid.SendGridHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of the list as recipients of the mail. */
final class Reminders {
  /** Only of a row of more bytes than this, a header may refuse what its builder has taken. */
  private static final int LONG_ROW = 10_000;

  private Reminders() {}

  /** Why the row cannot be sent; empty if it can. */
  static Optional<RefusedValueException> refusal(Subscriber subscriber) {
    List<RefusedItem<Subscriber>> refused = new ArrayList<>();
    var builder =
        CreditReminderRecipients.builder()
            .addAll(List.of(subscriber), Reminders::fill, refused::add);
    if (!refused.isEmpty()) {
      return Optional.of(refused.get(0).exception());
    }
    if (subscriber.sizeInBytes() > LONG_ROW) {
      try {
        builder.build().sendGrid().build().headerValue();
      } catch (RefusedValueException e) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  /**
   * The headers of a batch; there is more than one only where the service's limits ask for it.
   *
   * @param batch names the mail in the service's event feed
   */
  static List<SendGridHeader> headers(List<Subscriber> subscribers, String batch) {
    return CreditReminderRecipients.builder()
        .addAll(subscribers, Reminders::fill)
        .build()
        .sendGrid()
        .uniqueArg("batch", batch)
        .buildAll();
  }

  /** What is checked is what is sent. */
  private static FinishedRow fill(NewRow<FinishedRow> row, Subscriber subscriber) {
    return row.to(subscriber.email())
        .name(subscriber.name())
        .credit(subscriber.credit())
        .row(subscriber.line());
  }
}
