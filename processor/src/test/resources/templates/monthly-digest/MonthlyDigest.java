package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = {"templates/monthly-digest/mail.html", "templates/monthly-digest/mail.txt"}, subject = "%edition%: news for %reader%")
public interface MonthlyDigest {
  String reader();

  @Shared
  String edition();

  @Shared
  String heroUrl();

  @Shared
  @Format(value = "MMMM uuuu", locale = "en")
  YearMonth month();

  int points();
}
