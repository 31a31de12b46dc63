package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = {"templates/hebrew-appointment/mail.html", "templates/hebrew-appointment/mail.txt"}, subject = "תזכורת: תור ביום %date%")
public interface HebrewAppointment {
  String patient();

  @Format(value = "d.M.uuuu", locale = "he")
  LocalDate date();

  @Format("HH:mm")
  LocalTime time();

  String clinic();
}
