package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = {"templates/password-reset/mail.html", "templates/password-reset/mail.txt"}, subject = "Reset the password of %username%")
public interface PasswordReset {
  String username();

  String token();

  int minutes();

  String ipAddress();
}
