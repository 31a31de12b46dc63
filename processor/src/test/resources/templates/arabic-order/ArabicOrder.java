package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/arabic-order/mail.html", subject = "طلبك رقم %order_id% قيد التوصيل")
public interface ArabicOrder {
  String name();

  String orderId();

  BigDecimal total();
}
