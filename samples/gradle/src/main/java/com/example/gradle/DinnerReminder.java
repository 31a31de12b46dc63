package com.example.gradle;

import dev.tagalong.EmailTemplate;

/** What those receive who have accepted, in the same words for all but their name. */
@EmailTemplate("mail/dinner-reminder.txt")
public interface DinnerReminder {
  String name();
}
