package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = {"templates/two-factor/mail.html", "templates/two-factor/mail.txt"}, subject = "%code% – your sign-in code")
public interface TwoFactor {
  String code();

  int validMinutes();
}
