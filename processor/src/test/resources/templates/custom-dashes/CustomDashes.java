package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/custom-dashes/mail.html", subject = "Order -ORDER-")
public interface CustomDashes {
  @Tag("-name-")
  String name();

  @Tag({"-order-no-", "-ORDER-"})
  int order();
}
