package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/receipt-table/mail.html", subject = "Receipt %order_number% from Lumen & Oak")
public interface ReceiptTable {
  String firstName();

  long orderNumber();

  String item();

  int quantity();

  @Format(value = "#,##0.00", locale = "en")
  BigDecimal subtotal();

  @Format(value = "#,##0.00", locale = "en")
  BigDecimal tax();

  @Format(value = "#,##0.00", locale = "en")
  BigDecimal total();

  String cardLast4();
}
