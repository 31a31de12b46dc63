package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = {"templates/bank-notice/mail.html", "templates/bank-notice/mail.txt"}, subject = "Account ****%account_ending%: a payment of %amount%")
public interface BankNotice {
  String salutation();

  String accountEnding();

  @Format(value = "¤#,##0.00;(¤#,##0.00)", locale = "en-GB")
  BigDecimal amount();

  @Format(value = "¤#,##0.00", locale = "en-GB")
  BigDecimal balance();

  String payee();

  @Format("0.##%")
  double rate();

  LocalDate bookedOn();
}
