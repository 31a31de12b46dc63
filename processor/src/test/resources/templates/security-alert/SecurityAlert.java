package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/security-alert/mail.html", subject = "New sign-in from %device%")
public interface SecurityAlert {
  String account();

  String device();

  String location();

  @Format(value = "uuuu-MM-dd HH:mm:ss 'UTC'", zone = "UTC")
  Instant time();

  String ip();

  String secureUrl();
}
