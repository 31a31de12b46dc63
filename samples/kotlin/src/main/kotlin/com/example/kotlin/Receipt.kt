package com.example.kotlin

import dev.tagalong.EmailTemplate
import java.math.BigDecimal
import java.util.Optional

/** The tags of the receipt. */
@EmailTemplate("mail/receipt.html", subject = "Your ifaxin bill, %name%")
interface Receipt {
  fun name(): String

  fun money(): BigDecimal

  fun note(): Optional<String>

  fun calls(): List<Call>

  fun voucher(): Voucher?

  fun greeting(): String = "Dear ${name()}"

  /** A line of the receipt's table. */
  data class Call(val number: String, val minutes: Int)

  data class Voucher(val code: String, val isValid: Boolean)
}
