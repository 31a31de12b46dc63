package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(
    value = "templates/text-only/mail.txt",
    subject = "Deploy of %service% %outcome%",
    ignore = {"%d%%", "%Y-%m-%d", "%h%x09%an%x09%s"})
public interface TextOnly {
  enum Outcome {
    SUCCEEDED,
    FAILED
  }

  String service();

  Outcome outcome();

  String commit();

  double coverage();

  URI logs();
}
