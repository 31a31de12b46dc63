package com.example.quickstart;

import dev.tagalong.EmailTemplate;
import dev.tagalong.Format;
import dev.tagalong.SendGrid;
import dev.tagalong.Shared;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A notice about an order, with its lines and a voucher for some, which goes through SendGrid. */
@EmailTemplate(
    value = {"mail/order-shipped.html", "mail/order-shipped.txt"},
    subject = "{{name}}, your order is on its way")
@SendGrid(categories = "Orders")
public interface OrderShipped {
  @Shared
  String shop();

  String name();

  String order();

  List<Line> lines();

  Optional<Voucher> voucher();

  /** What was ordered: its components are the tags within {@code {{#each lines}}}. */
  record Line(int quantity, String product, @Format("0.00") BigDecimal price) {}

  /** What the next order is cheaper by. */
  record Voucher(String code, @Format("0.00") BigDecimal amount) {}
}
