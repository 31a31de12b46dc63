package com.example.gradle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InvitationTest {
  @Test
  void theSubjectIsOfOneRecipient() {
    assertEquals("Dinner on 2026-12-24, Joe?", Invitations.invited().preview().get(1).subject());
  }

  @Test
  void whoComesWithARecipientIsInvitedToo() {
    assertEquals(
        "<p>Dear Ben and Ann &amp; Kim,\n<p>have dinner with us on 2026-12-24.\n<p>Your hosts\n",
        Invitations.invited().preview().get(0).html());
  }
}
