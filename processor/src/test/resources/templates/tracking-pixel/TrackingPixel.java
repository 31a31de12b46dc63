package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/tracking-pixel/mail.html", subject = "Hello")
public interface TrackingPixel {
  String name();

  String campaign();

  String messageId();

  String source();
}
