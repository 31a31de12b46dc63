package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/property-listing/mail.html", subject = "New in %district%: %headline%")
public interface PropertyListing {
  String district();

  String headline();

  URI photo();

  URI listing();

  int rooms();

  BigDecimal area();

  long price();

  String agentEmail();
}
