package com.example.gradle;

import dev.tagalong.EmailTemplate;
import java.time.LocalDate;
import java.util.Optional;

/** An invitation to a dinner. */
@EmailTemplate(value = "mail/invitation.html", subject = "Dinner on {{date}}, {{name}}?")
public interface Invitation {
  String name();

  LocalDate date();

  Optional<String> companion();
}
