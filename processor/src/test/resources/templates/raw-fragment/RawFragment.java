package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/raw-fragment/mail.html", subject = "Your export")
public interface RawFragment {
  String name();

  @Raw
  String rowsHtml();

  @Raw
  String buttonStyle();
}
