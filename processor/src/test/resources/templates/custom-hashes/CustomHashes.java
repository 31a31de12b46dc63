package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/custom-hashes/mail.html", subject = "Your PIN is #pin#")
@SendGrid
public interface CustomHashes {
  @Tag("#name#")
  String name();

  @Tag("#pin#")
  int pin();
}
