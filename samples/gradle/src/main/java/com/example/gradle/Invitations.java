package com.example.gradle;

import java.time.LocalDate;

/** Prints the header of two invitations and that of a reminder, and what the recipients read. */
public final class Invitations {
  private static final LocalDate DATE = LocalDate.of(2026, 12, 24);

  private Invitations() {}

  /** Runs the sample. */
  public static void main(String[] args) {
    InvitationRecipients invited = invited();
    System.out.println(invited.sendGrid().build().json());
    invited.preview().forEach(mail -> System.out.print(mail.subject() + "\n" + mail.html()));

    DinnerReminderRecipients accepted =
        DinnerReminderRecipients.builder().to("ben@ifaxin.com").name("Ben").build();
    System.out.println(accepted.sendGrid().build().json());
    System.out.print(accepted.preview().get(0).text());
  }

  /** Ben with somebody, and Joe. */
  static InvitationRecipients invited() {
    return InvitationRecipients.builder()
        .to("ben@ifaxin.com").name("Ben").date(DATE).companion("Ann & Kim")
        .to("joe@ifaxin.com").name("Joe").date(DATE)
        .build();
  }
}
