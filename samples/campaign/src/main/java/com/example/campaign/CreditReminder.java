package com.example.campaign;

import dev.tagalong.EmailTemplate;
import dev.tagalong.Format;
import dev.tagalong.SendGrid;
import java.math.BigDecimal;

/**
 * What all subscribers of the list get, each with their own name and credit.
 *
 * <p>SendGrid's event feed names the row of the list with each event, so that a mail that was sent
 * twice can be seen there: two deliveries of one row.
 */
@EmailTemplate(
    value = {"mail/credit-reminder.html", "mail/credit-reminder.txt"},
    subject = "{{name}}, your credit is waiting")
@SendGrid(categories = "Credit", uniqueArgs = "row={{row}}")
public interface CreditReminder {
  String name();

  @Format("0.00")
  BigDecimal credit();

  /** Where the subscriber stands in the list: the number of the line. */
  long row();
}
