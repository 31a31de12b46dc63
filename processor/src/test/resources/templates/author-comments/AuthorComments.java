package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/author-comments/mail.html", subject = "Comments")
public interface AuthorComments {
  String name();

  String offer();
}
