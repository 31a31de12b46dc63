package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = {"templates/windows-crlf/mail.html", "templates/windows-crlf/mail.txt"}, subject = "Statement for %customer%")
public interface WindowsCrlf {
  String customer();

  BigDecimal due();

  String payUrl();
}
