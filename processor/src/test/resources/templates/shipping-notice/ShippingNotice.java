package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/shipping-notice/mail.html", subject = "Your parcel %tracking_number% is on its way")
public interface ShippingNotice {
  String recipientName();

  String trackingNumber();

  String carrier();

  String street();

  String city();

  String postalCode();

  @Format(value = "EEEE, d MMMM", locale = "en")
  LocalDate arrival();
}
