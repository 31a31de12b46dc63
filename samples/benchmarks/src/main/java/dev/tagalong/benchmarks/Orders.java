package dev.tagalong.benchmarks;

import java.util.List;

/** The generated builder, as an application uses it. */
final class Orders {
  private Orders() {}

  static OrderRecipients of(List<Customer> customers) {
    return OrderRecipients.builder().addAll(customers, Orders::row).build();
  }

  /** One customer's row. */
  static OrderRecipients.FinishedRow row(
      OrderRecipients.NewRow<OrderRecipients.FinishedRow> row, Customer customer) {
    return row.to(customer.email())
        .name(customer.name())
        .company(customer.company())
        .city(customer.city())
        .number(customer.number())
        .product(customer.product())
        .total(customer.total())
        .points(customer.points())
        .due(customer.due())
        .link(customer.link())
        .agent(customer.agent());
  }
}
