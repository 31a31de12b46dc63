package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/inline-svg/mail.html", subject = "Progress of %project%")
public interface InlineSvg {
  String project();

  int percent();

  String chartUrl();
}
