package dev.tagalong;

import java.util.List;

/** An {@code X-SMTPAPI} header, ready to be sent. Immutable. */
public interface SmtpApiHeader {
  /** The addresses in {@code to}. */
  List<String> to();
}
