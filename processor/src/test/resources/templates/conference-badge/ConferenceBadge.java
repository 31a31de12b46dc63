package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/conference-badge/mail.html", subject = "Badge for {{full_name}}")
public interface ConferenceBadge {
  String fullName();

  char group();

  boolean speaker();

  Year year();

  MonthDay day();

  ZonedDateTime doors();

  OffsetDateTime closes();

  LocalDateTime lunch();

  Duration ignored = Duration.ZERO;
}
