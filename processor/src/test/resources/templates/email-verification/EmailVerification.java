package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/email-verification/mail.html", subject = "{{code}} is your code")
public interface EmailVerification {
  String name();

  String code();

  String verifyUrl();
}
