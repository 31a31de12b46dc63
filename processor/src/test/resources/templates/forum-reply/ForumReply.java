package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/forum-reply/mail.html", subject = "Re: %topic%", ignore = "%d%%")
public interface ForumReply {
  String author();

  String topic();

  String excerpt();

  String topicSlug();

  int postNumber();

  String tenant();
}
