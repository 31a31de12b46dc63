package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/russian-delivery/mail.html", subject = "Заказ №%order% передан курьеру")
public interface RussianDelivery {
  String name();

  int order();

  String courier();

  String phone();
}
