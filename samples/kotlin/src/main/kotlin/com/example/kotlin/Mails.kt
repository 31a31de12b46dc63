package com.example.kotlin

/** A customer, as the application knows them. */
data class Customer(
  val email: String,
  val name: String,
  val total: Long,
  val calls: List<Receipt.Call> = listOf(),
  val voucher: Receipt.Voucher? = null,
)

/** The receipts of all customers. */
fun receiptsOf(customers: List<Customer>): ReceiptRecipients =
  ReceiptRecipients.builder()
    .addAll(customers) { row, customer ->
      row
        .to(customer.email)
        .name(customer.name)
        .money(customer.total)
        .calls(customer.calls)
        .voucher(customer.voucher)
    }
    .build()
