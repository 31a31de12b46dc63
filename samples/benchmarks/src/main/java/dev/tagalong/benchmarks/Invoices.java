package dev.tagalong.benchmarks;

import java.util.List;
import java.util.Optional;

/** The generated builder of the template with blocks, as an application uses it. */
final class Invoices {
  private Invoices() {}

  static InvoiceRecipients of(List<Buyer> buyers) {
    return InvoiceRecipients.builder().addAll(buyers, Invoices::row).build();
  }

  /** One buyer's row. */
  static InvoiceRecipients.FinishedRow row(
      InvoiceRecipients.NewRow<InvoiceRecipients.FinishedRow> row, Buyer buyer) {
    return row.to(buyer.email())
        .name(buyer.name())
        .lines(buyer.lines())
        .voucher(Optional.ofNullable(buyer.voucher()));
  }
}
