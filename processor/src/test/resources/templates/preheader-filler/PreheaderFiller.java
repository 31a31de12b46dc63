package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/preheader-filler/mail.html", subject = "Flash sale: %discount%% off")
public interface PreheaderFiller {
  String firstName();

  int discount();

  String shopUrl();
}
