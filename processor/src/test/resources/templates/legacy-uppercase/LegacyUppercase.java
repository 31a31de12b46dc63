package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/legacy-uppercase/mail.html", subject = "NOTICE TO %MEMBER_NAME%")
public interface LegacyUppercase {
  String memberName();

  int memberNo();

  String renewUrl();
}
