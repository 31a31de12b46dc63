package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/mixed-forms/mail.html", subject = "{{first_name}} and %firstName% and <<FIRST.NAME>>")
public interface MixedForms {
  String firstName();

  String couponCode();
}
