package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/unicode-tags/mail.html", subject = "%prénom%, ваш %заказ%")
public interface UnicodeTags {
  String prénom();

  String заказ();

  String größe();

  String όνομα();

  @Tag({"%नाम%", "%ชื่อ%"})
  String name();
}
