package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/french-donation/mail.html", subject = "Merci, %prenom% !")
public interface FrenchDonation {
  String prenom();

  @Format(value = "#,##0.00 €", locale = "fr")
  BigDecimal montant();

  @Format(value = "d MMMM uuuu", locale = "fr")
  LocalDate date();

  String recuUrl();
}
