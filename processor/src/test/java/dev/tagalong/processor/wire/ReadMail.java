package dev.tagalong.processor.wire;

/**
 * What a mail reader shows of a mail; what it has not is empty.
 *
 * @param name the sender's
 * @param address the sender's
 * @param text the text body
 * @param html the HTML body
 * @param header the value of X-SMTPAPI, unfolded
 */
record ReadMail(
    String name, String address, String subject, String text, String html, String header) {
  /** The same with one kind of line break, and none at a body's end, where SMTP adds one. */
  ReadMail normalized() {
    return new ReadMail(
        name, address, subject, normalized(text), normalized(html), header.replace("\r\n", ""));
  }

  private static String normalized(String body) {
    return body.replaceAll("\r\n?", "\n").replaceAll("\n+\\z", "");
  }
}
