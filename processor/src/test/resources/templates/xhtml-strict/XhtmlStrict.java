package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/xhtml-strict/mail.html", subject = "Mitteilung")
public interface XhtmlStrict {
  String name();

  String linkUrl();
}
