package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = {"templates/sendgrid-unsubscribe/mail.html", "templates/sendgrid-unsubscribe/mail.txt"}, subject = "%first_name%, your weekly digest")
@SendGrid(
    categories = {"Digest", "Weekly"},
    uniqueArgs = {"user=%user_id%", "source=digest"},
    asmGroup = 12,
    asmGroupsToDisplay = {12, 13})
public interface SendgridUnsubscribe {
  String firstName();

  UUID userId();

  @SendAt
  Instant sendAt();
}
