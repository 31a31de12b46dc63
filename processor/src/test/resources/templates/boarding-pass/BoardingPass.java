package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = {"templates/boarding-pass/mail.html", "templates/boarding-pass/mail.txt"}, subject = "Boarding pass %flight% %origin%-%destination%")
public interface BoardingPass {
  String passenger();

  String flight();

  String origin();

  String destination();

  @Format("HH:mm")
  LocalTime boarding();

  String gate();

  String seat();

  String barcodeUrl();
}
