package dev.tagalong.testing;

import dev.tagalong.Recipients;
import dev.tagalong.RefusedItem;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.GivenValues;
import dev.tagalong.internal.RecipientCollector;
import dev.tagalong.internal.RecipientRow;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.data.Context;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.sendgrid.SendGridHeader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Recipients of {@link Bill}, written by hand in the form of a generated class. */
public final class BillRecipients extends Recipients {
  private static final CompiledTemplate TEMPLATE =
      new Template("Bill")
          .withHtml("<a href=\"%link%\">Pay</a>")
          .withText("%month% %name% %money% %nickname% %greeting%")
          .withSubject("%greeting%: %name%")
          .with(TagColumn.text("month").shared().tag("%month%", Context.TEXT))
          .with(TagColumn.text("name").tag("%name%", Context.TEXT, Context.SUBJECT))
          .with(TagColumn.number("money").tag("%money%", Context.TEXT))
          .with(TagColumn.text("link").tag("%link%", Context.URL))
          .with(TagColumn.text("nickname").optional().tag("%nickname%", Context.TEXT))
          .with(
              TagColumn.text("greeting")
                  .optional()
                  .tag("%greeting%", Context.TEXT, Context.SUBJECT))
          .computing(5, given -> new ValuesSoFar(given).greeting())
          .compiled();

  private BillRecipients(RecipientData data) {
    super(data);
  }

  public static Builder.NeedsMonth builder() {
    return RecipientCollector.begin(TEMPLATE, Stages::new);
  }

  public SendGridHeader.Builder sendGrid() {
    return SendGridHeader.builder(data());
  }

  public SendCloudHeader.Builder sendCloud() {
    return SendCloudHeader.builder(data());
  }

  @Override
  protected List<SmtpApiHeader.Builder<?>> headers() {
    return List.of(sendGrid(), sendCloud());
  }

  public interface NewRow<Then> {
    Builder.NeedsName<Then> to(String address);

    Builder.NeedsName<Then> to(String address, String displayName);

    Then add(String address, Bill values);
  }

  public interface Builder extends NewRow<Recipient> {
    <T> Builder addAll(
        Iterable<? extends T> items, BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row);

    <T> Builder addAll(
        Iterable<? extends T> items,
        BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
        Consumer<? super RefusedItem<T>> refused);

    Builder dropUnfinished();

    BillRecipients build();

    interface NeedsMonth {
      NeedsRecipient month(CharSequence month);
    }

    interface NeedsRecipient extends NewRow<Recipient> {
      <T> Builder addAll(
          Iterable<? extends T> items, BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row);

      <T> Builder addAll(
          Iterable<? extends T> items,
          BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
          Consumer<? super RefusedItem<T>> refused);

      <T> Stream<BillRecipients> batches(
          Stream<? extends T> items,
          int max,
          BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row);

      <T> Stream<BillRecipients> batches(
          Stream<? extends T> items,
          int max,
          BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
          Consumer<? super RefusedItem<T>> refused);

      NeedsRecipient dropUnfinished();
    }

    interface NeedsName<Then> {
      NeedsMoney<Then> name(CharSequence name);
    }

    interface NeedsMoney<Then> {
      NeedsLink<Then> money(BigDecimal money);

      default NeedsLink<Then> money(long money) {
        return money(BigDecimal.valueOf(money));
      }
    }

    interface NeedsLink<Then> {
      Then link(String link);
    }
  }

  public interface Recipient extends Builder {
    Recipient nickname(CharSequence nickname);

    Recipient nickname(Optional<? extends CharSequence> nickname);

    Recipient greeting(String greeting);

    Recipient greeting(Optional<String> greeting);
  }

  public interface FinishedRow {
    FinishedRow nickname(CharSequence nickname);

    FinishedRow nickname(Optional<? extends CharSequence> nickname);

    FinishedRow greeting(String greeting);

    FinishedRow greeting(Optional<String> greeting);
  }

  private static final class Stages extends RecipientRow
      implements Recipient,
          Builder.NeedsRecipient,
          FinishedRow,
          Builder.NeedsMonth,
          Builder.NeedsName<Recipient>,
          Builder.NeedsMoney<Recipient>,
          Builder.NeedsLink<Recipient> {
    private Stages(RecipientCollector rows) {
      super(rows);
    }

    @Override
    public Stages to(String address) {
      return open(Stages::new, address);
    }

    @Override
    public Stages to(String address, String displayName) {
      return open(Stages::new, address, displayName);
    }

    @Override
    public Stages month(CharSequence month) {
      put(0, month);
      return this;
    }

    @Override
    public Stages name(CharSequence name) {
      put(1, name);
      return this;
    }

    @Override
    public Stages money(BigDecimal money) {
      put(2, money);
      return this;
    }

    @Override
    public Stages link(String link) {
      put(3, link);
      return this;
    }

    @Override
    public Stages nickname(CharSequence nickname) {
      put(4, nickname);
      return this;
    }

    @Override
    public Stages nickname(Optional<? extends CharSequence> nickname) {
      put(4, nickname);
      return this;
    }

    @Override
    public Stages greeting(String greeting) {
      put(5, greeting);
      return this;
    }

    @Override
    public Stages greeting(Optional<String> greeting) {
      put(5, greeting);
      return this;
    }

    @Override
    public Stages add(String address, Bill values) {
      return whole(
          Stages::new,
          address,
          values,
          row -> {
            rows().requireShared(row, 0, values.month());
            return row.name(values.name())
                .money(values.money())
                .link(values.link())
                .nickname(values.nickname())
                .greeting(values.greeting());
          });
    }

    @Override
    public <T> Builder addAll(
        Iterable<? extends T> items, BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row) {
      begin().addAll(items, row, Stages::new);
      return new Stages(rows());
    }

    @Override
    public <T> Stream<BillRecipients> batches(
        Stream<? extends T> items,
        int max,
        BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row) {
      return begin().batches(items, max, row, Stages::new, BillRecipients::new);
    }

    @Override
    public <T> Builder addAll(
        Iterable<? extends T> items,
        BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
        Consumer<? super RefusedItem<T>> refused) {
      begin().addAll(items, row, refused, Stages::new);
      return new Stages(rows());
    }

    @Override
    public <T> Stream<BillRecipients> batches(
        Stream<? extends T> items,
        int max,
        BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
        Consumer<? super RefusedItem<T>> refused) {
      return begin().batches(items, max, row, refused, Stages::new, BillRecipients::new);
    }

    @Override
    public Stages dropUnfinished() {
      rows().dropUnfinished();
      return this;
    }

    @Override
    public BillRecipients build() {
      return new BillRecipients(rows().data());
    }
  }

  private static final class ValuesSoFar implements Bill {
    private final GivenValues given;

    private ValuesSoFar(GivenValues given) {
      this.given = given;
    }

    @Override
    public CharSequence month() {
      return given.get(0);
    }

    @Override
    public CharSequence name() {
      return given.get(1);
    }

    @Override
    public BigDecimal money() {
      return given.get(2);
    }

    @Override
    public String link() {
      return given.get(3);
    }

    @Override
    public Optional<CharSequence> nickname() {
      return given.optional(4);
    }

    @Override
    public String greeting() {
      return given.has(5) ? given.get(5) : Bill.super.greeting();
    }
  }
}
