package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/nested-quotes/mail.html", subject = "\"%nickname%\" says 'hello'")
public interface NestedQuotes {
  String nickname();

  String quote();

  String profileUrl();
}
