package dev.tagalong;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tagalong.preview.PreviewPage;
import dev.tagalong.preview.ShownList;
import dev.tagalong.rules.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;

/**
 * What each recipient will read, before anything is sent: as a list, whose mails are made one by
 * one as they are asked for, and as a page to look at in a browser. Immutable.
 *
 * <p>The page is one file of HTML that needs no network. Beside the list of the recipients and
 * their subjects it shows the chosen mail as HTML, as text and as source, in which each value can
 * be marked with the tag that brought it, and the header that each service would get, with its
 * length beside the service's limits. Nothing of a template or a value runs in it, and nothing is
 * loaded from the network unless the reader switches images on. It holds the first 100 recipients
 * and says how many more there are.
 */
public final class Preview extends AbstractList<RenderedEmail> implements RandomAccess {
  private final List<Recipients> lists;
  private final List<List<EmailContent>> mails = new ArrayList<>();
  private final int size;

  Preview(Collection<? extends Recipients> lists) {
    this.lists = List.copyOf(lists);
    int size = 0;
    for (Recipients list : this.lists) {
      mails.add(list.data().mails(EmailContent::new));
      size = Math.addExact(size, list.size());
    }
    this.size = size;
  }

  /**
   * What the recipients of several lists will read: of the languages that {@code byLocale} gives,
   * of batches, or of different templates. A page has them one under the other.
   *
   * @throws TemplateDriftException if a template file is missing, or its tags are not the compiled
   *     ones
   */
  public static Preview of(Collection<? extends Recipients> lists) {
    return new Preview(lists);
  }

  @Override
  public RenderedEmail get(int index) {
    int row = index;
    for (int i = 0; i < lists.size(); i++) {
      int inList = mails.get(i).size();
      if (0 <= row && row < inList) {
        EmailContent mail = mails.get(i).get(row);
        String to = lists.get(i).data().address(row);
        return new RenderedEmail(to, mail.subject(), mail.html(), mail.text());
      }
      row -= inList;
    }
    throw new IndexOutOfBoundsException(index);
  }

  @Override
  public int size() {
    return size;
  }

  /**
   * A page of HTML, all in one: it needs no other file, and may be sent around as it is. It holds
   * the addresses and values that it shows; of a header as it goes over the wire these are the
   * first 100,000 characters, which may name more than 100 recipients.
   *
   * <p>The headers in it are those of {@code sendGrid().buildAll()} and {@code
   * sendCloud().buildAll()}, with the settings that the template's annotations give; where a
   * service would refuse them, the page says why.
   */
  public String page() {
    List<ShownList> shown = new ArrayList<>();
    for (Recipients list : lists) {
      shown.add(new ShownList(list.data(), list.headers()));
    }
    return PreviewPage.of(shown);
  }

  /**
   * Writes the {@link #page} in UTF-8, in the place of what {@code file} held; folders that are
   * missing are made.
   *
   * @return {@code file}
   * @throws IOException if the file cannot be written
   */
  public Path writePage(Path file) throws IOException {
    String page = page();
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return Files.writeString(file, page, UTF_8);
  }

  /** How many recipients there are; neither their addresses nor their values. */
  @Override
  public String toString() {
    return "Preview[" + Phrases.count(size, "recipient") + "]";
  }
}
