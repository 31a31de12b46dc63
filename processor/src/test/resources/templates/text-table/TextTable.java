package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/text-table/mail.txt", subject = "Weekly figures")
public interface TextTable {
  String owner();

  int visits();

  int orders();

  @Format("0.0")
  double conversion();
}
