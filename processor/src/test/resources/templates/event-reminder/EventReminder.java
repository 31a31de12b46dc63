package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = {"templates/event-reminder/mail.html", "templates/event-reminder/mail.txt"}, subject = "Tomorrow: %event%")
public interface EventReminder {
  String attendee();

  String event();

  @Format(value = "d MMM uuuu, HH:mm", locale = "en", zone = "Europe/Berlin")
  Instant starts();

  @Format(value = "uuuuMMdd'T'HHmmss'Z'", zone = "UTC")
  Instant calendarStart();

  @Format(value = "uuuuMMdd'T'HHmmss'Z'", zone = "UTC")
  Instant calendarEnd();

  String venue();

  UUID ticket();
}
