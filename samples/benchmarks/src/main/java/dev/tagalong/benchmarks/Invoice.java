package dev.tagalong.benchmarks;

import dev.tagalong.EmailTemplate;
import java.util.List;
import java.util.Optional;

/** The template with blocks: the rows are in a file that Handlebars.java reads as well. */
@EmailTemplate(value = "mail/invoice.html", subject = "Your invoice")
public interface Invoice {
  /** Often not in ASCII. */
  String name();

  /** Ten of them, with four values each. */
  List<Buyer.Line> lines();

  /** For one in three. */
  Optional<Buyer.Voucher> voucher();
}
