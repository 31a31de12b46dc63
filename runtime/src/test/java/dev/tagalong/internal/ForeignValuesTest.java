package dev.tagalong.internal;

import static dev.tagalong.testing.BillSteps.LINK;
import static dev.tagalong.testing.BillSteps.bills;
import static dev.tagalong.testing.BillSteps.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.testing.BillRecipients;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values of classes that a user wrote: they are read once, and may fail as they are. */
class ForeignValuesTest {
  private static final class Missing extends ReadText {
    @Override
    public String toString() {
      return null;
    }
  }

  private static final class Failing extends ReadText {
    @Override
    public String toString() {
      throw new UnsupportedOperationException("no");
    }
  }

  private static final class Changing extends ReadText {
    private int reads;

    @Override
    public String toString() {
      return "Ben" + ++reads;
    }
  }

  private static final class FailingAmount extends BigDecimal {
    private static final long serialVersionUID = 1;

    FailingAmount() {
      super(7);
    }

    @Override
    public BigInteger unscaledValue() {
      throw new UnsupportedOperationException("no");
    }
  }

  private static final String WHOSE = ForeignValuesTest.class.getName();

  @Test
  void aValueWithoutATextIsRefusedAtItsStep() {
    assertThatThrownBy(() -> bills().to("ben@x.com").name(new Missing()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%%name%% of recipient 1 (ben@x.com) is a %s$Missing whose toString() returned null",
            WHOSE);
    assertThatThrownBy(
            () ->
                bills()
                    .to("ben@x.com")
                    .name("Ben")
                    .money(1)
                    .link(LINK)
                    .nickname(Optional.of(new Missing())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%%nickname%% of recipient 1 (ben@x.com) is a %s$Missing whose toString() returned null",
            WHOSE);
    assertThatThrownBy(() -> BillRecipients.builder().month(new Missing()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%%month%% of all recipients is a %s$Missing whose toString() returned null", WHOSE);
  }

  @Test
  void aValueThatFailsIsRefusedAtItsStep() {
    assertThatThrownBy(() -> bills().to("ben@x.com").name(new Failing()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%%name%% of recipient 1 (ben@x.com) is a %s$Failing that cannot be read:"
                + " java.lang.UnsupportedOperationException: no",
            WHOSE)
        .hasRootCauseMessage("no");
    assertThatThrownBy(() -> bills().to("ben@x.com").name("Ben").money(new FailingAmount()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%%money%% of recipient 1 (ben@x.com) is a %s$FailingAmount that cannot be read:"
                + " java.lang.UnsupportedOperationException: no",
            WHOSE);
  }

  @Test
  void aValueIsReadOnce() {
    BillRecipients built =
        bills().to("ben@x.com").name(new Changing()).money(1).link(LINK).greeting("Hi").build();
    assertThat(told(built)).containsExactly("ben@x.com May Ben1 1  Hi");
    assertThat(told(built)).containsExactly("ben@x.com May Ben1 1  Hi");
  }

  @Test
  void aTextThatChangesLaterIsKeptAsItWas() {
    StringBuilder name = new StringBuilder("Ben");
    BillRecipients.Builder whole =
        bills().to("ben@x.com").name(name).money(1).link(LINK).greeting("Hi");
    name.append("edict");
    assertThat(told(whole.build())).containsExactly("ben@x.com May Ben 1  Hi");
  }
}
