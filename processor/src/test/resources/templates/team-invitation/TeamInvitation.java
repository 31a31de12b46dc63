package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = {"templates/team-invitation/mail.html", "templates/team-invitation/mail.txt"}, subject = "<<inviter>> invites you to <<team>>")
public interface TeamInvitation {
  String inviter();

  String team();

  String inviteUrl();

  Optional<String> message();
}
