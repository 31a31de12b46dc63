package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/structured-data/mail.html", subject = "Order confirmed")
public interface StructuredData {
  String name();

  long orderNumber();

  BigDecimal total();
}
