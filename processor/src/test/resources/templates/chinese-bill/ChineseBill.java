package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/chinese-bill/mail.html", subject = "%name%，您的%month%月账单")
public interface ChineseBill {
  String name();

  @Shared
  int month();

  BigDecimal money();

  String billUrl();
}
