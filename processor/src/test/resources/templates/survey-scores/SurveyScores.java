package corpus;

import dev.tagalong.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

@EmailTemplate(value = "templates/survey-scores/mail.html", subject = "How did we do?")
public interface SurveyScores {
  String user();

  long surveyId();

  String agent();
}
