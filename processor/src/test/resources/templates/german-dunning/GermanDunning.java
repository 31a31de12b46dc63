package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = {"templates/german-dunning/mail.html", "templates/german-dunning/mail.txt"}, subject = "2. Mahnung zu Rechnung %rechnungsnummer%")
public interface GermanDunning {
  String anrede();

  String rechnungsnummer();

  @Format(value = "#,##0.00 €", locale = "de")
  BigDecimal betrag();

  @Format(value = "dd.MM.uuuu", locale = "de")
  LocalDate frist();

  String iban();
}
