package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = {"templates/subscription-renewal/mail.html", "templates/subscription-renewal/mail.txt"}, subject = "Your plan renews on %renewal_date%")
public interface SubscriptionRenewal {
  String customerName();

  String planName();

  @Format(value = "MMMM d, uuuu", locale = "en-US")
  LocalDate renewalDate();

  @Format(value = "¤#,##0.00", locale = "en-US")
  BigDecimal price();

  default String greeting() {
    return "Dear " + customerName();
  }

  default String footnote() {
    return "Taxes may apply.";
  }
}
