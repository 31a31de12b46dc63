package com.example.quickstart;

import dev.tagalong.EmailTemplate;
import java.math.BigDecimal;

/** A monthly receipt, which goes through SendCloud. */
@EmailTemplate(value = "mail/receipt.html", subject = "Your ifaxin bill")
public interface Receipt {
  String name();

  BigDecimal money();
}
