package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/onboarding-sections/mail.html", subject = "Welcome aboard, %name%")
public interface OnboardingSections {
  enum Plan {
    @Section(
        "<div style='width:100%'><p>Your <b>free</b> plan, %name%, has 3 projects.</p>"
            + "<a href='https://example.com/upgrade?user=%user_id%'>Upgrade</a></div>")
    FREE,
    @Section("<p>Your team plan has %seats% seats.</p>")
    TEAM,
    @Section("")
    NONE
  }

  enum Closing {
    @Section(value = "Cheers, the team", tag = "%cheers%")
    CASUAL,
    @Section(value = "Yours sincerely, %name%'s onboarding team", tag = "%yours%")
    FORMAL
  }

  String name();

  UUID userId();

  int seats();

  Plan plan();

  Closing closing();
}
