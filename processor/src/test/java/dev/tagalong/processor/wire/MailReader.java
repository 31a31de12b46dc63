package dev.tagalong.processor.wire;

/** A program that reads mails. */
interface MailReader extends AutoCloseable {
  /** What it shows of the bytes of a mail. */
  ReadMail read(byte[] mail);

  @Override
  default void close() {}
}
