package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/korean-text/mail.txt", subject = "{{이름}}님, 결제가 완료되었습니다")
public interface KoreanText {
  String 이름();

  long 금액();
}
