package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/abandoned-cart/mail.html", subject = "You left something behind, %first_name%")
public interface AbandonedCart {
  String firstName();

  String productName();

  String productImageUrl();

  String productUrl();

  BigDecimal price();

  String cartId();

  Optional<String> coupon();
}
