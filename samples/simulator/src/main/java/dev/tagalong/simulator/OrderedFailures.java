package dev.tagalong.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Failures that a test has ordered, and that have not happened yet. */
final class OrderedFailures {
  /** What happens to a mail instead of its delivery, or after it. */
  enum OfMail {
    REJECTED_FOR_NOW("451 The mail is put off, as it was ordered"),
    REJECTED_FOR_GOOD("554 The mail is refused, as it was ordered"),
    /** After the mail was taken. */
    CONNECTION_LOST("");

    private final String reply;

    OfMail(String reply) {
      this.reply = reply;
    }

    /** The reply to the mail; empty where there is none. */
    String reply() {
      return reply;
    }
  }

  private int connections;
  private final Deque<OfMail> mails = new ArrayDeque<>();

  synchronized void orderConnections(int next) {
    connections += checked(next);
  }

  synchronized void order(OfMail failure, int next) {
    checked(next);
    for (int i = 0; i < next; i++) {
      mails.add(failure);
    }
  }

  private static int checked(int next) {
    if (next < 0) {
      throw new IllegalArgumentException(
          Reason.of("the number of failures to order is %d, but must not be negative", next));
    }
    return next;
  }

  /** Whether the connection that has just been made is to be refused. */
  synchronized boolean refusesConnection() {
    if (connections == 0) {
      return false;
    }
    connections--;
    return true;
  }

  /** What is to happen to the mail that has just come. */
  synchronized Optional<OfMail> ofNextMail() {
    return Optional.ofNullable(mails.poll());
  }

  synchronized void clear() {
    connections = 0;
    mails.clear();
  }
}
