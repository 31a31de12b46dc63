package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/custom-brackets/mail.html", subject = "An invitation")
public interface CustomBrackets {
  @Tag("[%name%]")
  String name();

  @Tag("[[city]]")
  String city();

  @Tag("*|EVENT|*")
  String event();
}
