package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/table-rows/mail.html", subject = "A part of a page")
public interface TableRows {
  String product();

  String productUrl();

  BigDecimal price();
}
