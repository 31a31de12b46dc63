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

  fun greeting(): String = "Dear ${name()}"
}
