package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = {"templates/japanese-reservation/mail.html", "templates/japanese-reservation/mail.txt"}, subject = "【予約確認】%姓%様")
public interface JapaneseReservation {
  String 姓();

  String 名();

  @Format(value = "uuuu年M月d日(E)", locale = "ja")
  LocalDate 日付();

  int 人数();
}
