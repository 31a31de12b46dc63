package dev.tagalong.testing;

import dev.tagalong.testing.BillRecipients.Builder;
import dev.tagalong.testing.BillRecipients.NewRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What most tests do with bills. */
public final class BillSteps {
  public static final String BEN = "ben@x.com";
  public static final String JOE = "joe@x.com";
  public static final String LINK = "https://x.com";

  private BillSteps() {}

  /** The values of a recipient, where only some of them matter. */
  public record Values(CharSequence month, CharSequence name) implements Bill {
    @Override
    public BigDecimal money() {
      return BigDecimal.TEN;
    }

    @Override
    public String link() {
      return LINK;
    }

    @Override
    public Optional<CharSequence> nickname() {
      return Optional.empty();
    }
  }

  public static Builder.NeedsRecipient bills() {
    return BillRecipients.builder().month("May");
  }

  /** A row with all that it needs. */
  public static <T> T whole(NewRow<T> row, String address) {
    return whole(row, address, "Ben");
  }

  /** The same for somebody else. */
  public static <T> T whole(NewRow<T> row, String address, CharSequence name) {
    return row.to(address).name(name).money(1).link(LINK);
  }

  /** What each recipient will read in the text body: month, name, money, nickname, greeting. */
  public static List<String> told(BillRecipients recipients) {
    return recipients.preview().stream().map(mail -> mail.to() + " " + mail.text()).toList();
  }
}
