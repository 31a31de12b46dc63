package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/css-heavy/mail.html", subject = "Styles")
public interface CssHeavy {
  String name();
}
