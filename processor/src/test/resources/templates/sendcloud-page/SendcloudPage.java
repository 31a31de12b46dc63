package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/sendcloud-page/mail.html", subject = "%name%您好")
@SendCloud(sendDomain = "mail.example.com")
public interface SendcloudPage {
  String name();

  long score();

  @UnsubscribePage
  int page();
}
