package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = {"templates/byte-order-mark/mail.html", "templates/byte-order-mark/mail.txt"}, subject = "Welcome")
public interface ByteOrderMark {
  String name();
}
