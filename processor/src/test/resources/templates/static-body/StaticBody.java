package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/static-body/mail.html", subject = "For %name%")
public interface StaticBody {
  String name();
}
