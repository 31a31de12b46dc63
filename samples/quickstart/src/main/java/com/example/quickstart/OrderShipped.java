package com.example.quickstart;

import dev.tagalong.EmailTemplate;
import dev.tagalong.SendGrid;

/** A notice about an order, which goes through SendGrid. */
@EmailTemplate(value = "mail/order-shipped.html", subject = "{{name}}, your order is on its way")
@SendGrid(categories = "Orders")
public interface OrderShipped {
  String name();

  String order();
}
