package com.example.spring;

import dev.tagalong.EmailTemplate;
import dev.tagalong.SendGrid;
import dev.tagalong.Shared;

/** An invitation to all customers. */
@EmailTemplate(
    value = {"mail/open-day.html", "mail/open-day.txt"},
    subject = "{{name}}, you are invited")
@SendGrid(categories = "Events")
public interface OpenDay {
  @Shared
  String event();

  String name();
}
