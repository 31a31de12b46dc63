package dev.tagalong.content;

import dev.tagalong.internal.data.MarkedMails;
import dev.tagalong.internal.data.MarkedText;
import dev.tagalong.internal.data.RecipientData.MailShape;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The texts of a mail, each with the values of every recipient. */
record FilledMails(FilledText subject, FilledText html, FilledText text) implements MarkedMails {
  /** The mails of the first {@code size} recipients. */
  <T> List<T> shaped(int size, MailShape<T> shape) {
    return new Shaped<>(this, size, shape);
  }

  @Override
  public void subject(int row, MarkedText to) {
    subject.write(row, to);
  }

  @Override
  public void html(int row, MarkedText to) {
    html.write(row, to);
  }

  @Override
  public void text(int row, MarkedText to) {
    text.write(row, to);
  }

  /** Made one by one as they are asked for: bodies are long, and recipients many. */
  private static final class Shaped<T> extends AbstractList<T> implements RandomAccess {
    private final FilledMails mails;
    private final int size;
    private final MailShape<T> shape;

    Shaped(FilledMails mails, int size, MailShape<T> shape) {
      this.mails = mails;
      this.size = size;
      this.shape = shape;
    }

    @Override
    public T get(int row) {
      return shape.of(mails.subject.text(row), mails.html.text(row), mails.text.text(row));
    }

    @Override
    public int size() {
      return size;
    }
  }
}
