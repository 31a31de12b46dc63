package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/mailto-links/mail.html", subject = "Reply to ticket %ticket%")
public interface MailtoLinks {
  String ticket();

  String customer();

  String phone();
}
