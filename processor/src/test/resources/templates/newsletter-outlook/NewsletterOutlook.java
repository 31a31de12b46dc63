package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/newsletter-outlook/mail.html", subject = "%first_name%, the spring issue is here")
public interface NewsletterOutlook {
  String firstName();

  String articleUrl();

  String articleTitle();

  String articleImage();

  String issueId();

  String email();
}
