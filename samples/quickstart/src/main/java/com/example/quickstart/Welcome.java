package com.example.quickstart;

import dev.tagalong.EmailTemplate;
import dev.tagalong.Format;
import dev.tagalong.SendGrid;
import dev.tagalong.Translation;
import java.time.LocalDate;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A welcome in three languages: each has a file, and all have one builder. */
@EmailTemplate(
    value = "mail/welcome.html",
    subject = "Welcome, {{name}}",
    locale = "en-GB",
    translations = {
      @Translation(locale = "de", subject = "Willkommen, {{name}}"),
      @Translation(locale = "ar", subject = "أهلاً {{name}}")
    })
@SendGrid(categories = "Welcome")
public interface Welcome {
  String name();

  @Format(style = FormatStyle.LONG)
  LocalDate since();

  /** Someone on the list. */
  record Customer(String email, String name, Locale locale, LocalDate since) {}
}
