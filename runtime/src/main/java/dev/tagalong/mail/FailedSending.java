package dev.tagalong.mail;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a mail could not be sent, as far as it decides whether to try again. */
final class FailedSending {
  /** A server's reply, as Jakarta Mail's exceptions quote it. */
  private static final Pattern REPLY = Pattern.compile("(?:\\A|response: )([45])\\d\\d(?!\\d)");

  private FailedSending() {}

  /** Whether the server wants to be asked again, or has not been reached at all. */
  static boolean isTemporary(MessagingException failure) {
    boolean temporary = false;
    for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
      Matcher reply = REPLY.matcher(at.getMessage() == null ? "" : at.getMessage());
      if (reply.find()) {
        if (reply.group(1).equals("5")) {
          return false;
        }
        temporary = true;
      }
      temporary |=
          at instanceof ConnectException
              || at instanceof NoRouteToHostException
              || at instanceof UnknownHostException;
    }
    return temporary;
  }
}
