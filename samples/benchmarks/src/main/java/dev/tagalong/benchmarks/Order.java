package dev.tagalong.benchmarks;

import dev.tagalong.EmailTemplate;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The template of all benchmarks: ten tags in an HTML body. */
@EmailTemplate(value = "mail/order.html", subject = "Your order")
public interface Order {
  /** Often not in ASCII. */
  String name();

  /** Sometimes with an ampersand. */
  String company();

  /** Often not in ASCII. */
  String city();

  /** The order's number, with letters. */
  String number();

  /** What was ordered. */
  String product();

  /** An amount with cents. */
  BigDecimal total();

  /** An integer. */
  int points();

  /** A day. */
  LocalDate due();

  /** A link of the recipient's own. */
  String link();

  /** Who signs. */
  String agent();
}
