package p;

import dev.tagalong.EmailContent;
import dev.tagalong.Recipients;
import dev.tagalong.RefusedItem;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.GeneratedByTagalong;
import dev.tagalong.internal.Members;
import dev.tagalong.internal.RecipientCollector;
import dev.tagalong.internal.RecipientRow;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.ValueFormat;
import dev.tagalong.internal.WrittenBy;
import dev.tagalong.internal.data.Context;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.sendgrid.SendGridHeader;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Recipients of {@link Order}, with a value for every tag of its template. */
@NullMarked
@Generated("dev.tagalong.processor.TagalongProcessor")
@GeneratedByTagalong("VERSION")
public final class OrderRecipients extends Recipients {
  private static final CompiledTemplate TEMPLATE =
      WrittenBy.tagalong("VERSION", 2, OrderRecipients.class)
          .template("Order", file -> OrderRecipients.class.getResourceAsStream(file))
          .html("mail/order.html")
          .text("mail/order.txt")
          .subject("Your order, {{name}}{{#if voucher}}, and a voucher{{/if}}")
          .column(
              TagColumn.text("name")
                  .tag("{{name}}", Context.HTML)
                  .tagSentAs("{{nameText}}", "{{name}}", Context.SUBJECT))
          .column(
              TagColumn.list(
                  "lines",
                  TagColumn.object(
                      "",
                      OrderRecipients::readLine,
                      TagColumn.text("id").inBlocks(Context.URL_PART),
                      TagColumn.text("product").inBlocks(Context.HTML, Context.TEXT),
                      TagColumn.text("price")
                          .format(ValueFormat.decimal("0.00", "en"))
                          .inBlocks(Context.HTML, Context.TEXT),
                      TagColumn.list("notes", TagColumn.text("").inBlocks(Context.HTML)))))
          .column(
              TagColumn.object(
                      "voucher",
                      OrderRecipients::readVoucher,
                      TagColumn.text("code").inBlocks(Context.HTML),
                      TagColumn.object(
                          "worth",
                          OrderRecipients::readWorth,
                          TagColumn.number("amount").inBlocks(Context.HTML)))
                  .optional())
          .column(TagColumn.flag("subscribed"))
          .column(
              TagColumn.object(
                  "delivery",
                  OrderRecipients::readDelivery,
                  TagColumn.text("recipient").inBlocks(Context.HTML),
                  TagColumn.text("street").inBlocks(Context.HTML),
                  TagColumn.text("postalCode").inBlocks(Context.HTML),
                  TagColumn.text("city").inBlocks(Context.HTML),
                  TagColumn.text("country").inBlocks(Context.HTML)))
          .column(
              TagColumn.text("shopName")
                  .shared()
                  .tag("{{shop_name}}", Context.HTML)
                  .tagSentAs("{{shopNameText}}", "{{shop_name}}", Context.TEXT))
          .block(
              "%lines%",
              "{{#each lines}}{{@index}}{{id}}{{product}}{{price}}{{#each notes}}"
                  + "{{#unless @first}}{{/unless}}{{this}}{{/each}}{{else}}{{/each}}",
              Context.HTML, Context.HTML, Context.URL_PART, Context.HTML, Context.HTML,
              Context.HTML)
          .block(
              "%voucher%",
              "{{#if voucher}}{{voucher.code}}{{voucher.worth.amount}}{{/if}}",
              Context.HTML)
          .block("%subscribed%", "{{#unless subscribed}}{{/unless}}", Context.HTML)
          .block(
              "%delivery%",
              "{{#with delivery}}{{recipient}}{{street}}{{postal_code}}{{city}}{{country}}"
                  + "{{/with}}",
              Context.HTML)
          .block("%linesText%", "{{#each lines}}{{product}}{{price}}{{/each}}", Context.TEXT)
          .block("%voucherText%", "{{#if voucher}}{{/if}}", Context.SUBJECT)
          .adjacent("%voucher%", "%subscribed%")
          .adjacent("%linesText%", "{{shopNameText}}")
          .adjacent("{{nameText}}", "%voucherText%")
          .build();

  private OrderRecipients(RecipientData data) {
    super(data);
  }

  /** Begins a list of recipients, in a builder that belongs to one thread. */
  public static Builder.NeedsShopName builder() {
    return RecipientCollector.begin(TEMPLATE, Stages::new);
  }

  /**
   * The subject and the bodies to send, with every tag spelled as the header spells it,
   * and one tag in the place of each block.
   */
  public static EmailContent content() {
    return TEMPLATE.content();
  }

  /** The header for SendGrid. */
  public SendGridHeader.Builder sendGrid() {
    return SendGridHeader.builder(data());
  }

  /** The header for SendCloud. */
  public SendCloudHeader.Builder sendCloud() {
    return SendCloudHeader.builder(data());
  }

  @Override
  protected List<SmtpApiHeader.Builder<?>> headers() {
    return List.of(sendGrid(), sendCloud());
  }

  /** Reads what the template shows of {@code lines[i]}, each value once. */
  private static void readLine(Order.Line value, Members to) {
    to.put(value.id()).put(value.product()).put(value.price()).put(value.notes());
  }

  /** Reads what the template shows of {@code voucher}, each value once. */
  private static void readVoucher(Order.Voucher value, Members to) {
    to.put(value.code()).put(value.worth());
  }

  /** Reads what the template shows of {@code voucher.worth}, each value once. */
  private static void readWorth(Order.Worth value, Members to) {
    to.put(value.amount());
  }

  /** Reads what the template shows of {@code delivery}, each value once. */
  private static void readDelivery(Order.Delivery value, Members to) {
    to.put(value.recipient())
        .put(value.street())
        .put(value.postalCode())
        .put(value.city())
        .put(value.country());
  }

  /**
   * A row that begins with its recipient.
   *
   * @param <Then> what the finished row leads to
   */
  public interface NewRow<Then> {
    /**
     * The next recipient.
     *
     * @param address the plain address, {@code ben@example.com}
     */
    Builder.NeedsName<Then> to(String address);

    /**
     * The next recipient, with the name that the mail shows.
     *
     * @param address the plain address, {@code ben@example.com}
     * @param displayName the name, unquoted
     */
    Builder.NeedsName<Then> to(String address, String displayName);

    /**
     * Adds a recipient whose values are all in one object, or nothing if one is refused.
     *
     * @param address the plain address, {@code ben@example.com}
     */
    Then add(String address, Order values);
  }

  /**
   * Adds recipients, and builds.
   *
   * <p>A builder belongs to one thread. It can be handed to another between two rows; within one,
   * or within a call, another is refused by an {@link IllegalStateException}. So is what the
   * builder itself calls, such as a lambda or an iterator, if it calls the builder.
   */
  public interface Builder extends NewRow<Recipient> {
    /**
     * Adds a recipient for each item: all of them, or none if one fails.
     *
     * @param row fills the row that it is given for an item, and returns it
     */
    <T> Builder addAll(
        Iterable<? extends T> items, BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row);

    /**
     * Adds a recipient for each item whose row is not refused.
     *
     * <p>A value or an address that must not be sent costs its own row alone, of which nothing is
     * left, and so does an item that is null. Any other failure, such as an exception of
     * {@code row} itself or of {@code refused}, ends the call, which then adds none.
     *
     * @param row fills the row that it is given for an item, and returns it
     * @param refused takes each item whose row is refused, with its position and the reason
     */
    <T> Builder addAll(
        Iterable<? extends T> items,
        BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
        Consumer<? super RefusedItem<T>> refused);

    /**
     * Drops the latest recipient if it is not finished, because a value is missing or could
     * not be computed; a finished one is kept.
     */
    Builder dropUnfinished();

    /** The recipients up to here; more can be added later without changing them. */
    OrderRecipients build();

    interface NeedsShopName {
      /**
       * Fills {@code {{shop_name}}} in mail/footer.html, line 1 and once more.
       *
       * <pre>{@code <p>{{shop_name}}</p>}</pre>
       *
       * <p>One value for all recipients. In the HTML, markup in it is escaped. In the text it
       * stands as it is.
       */
      NeedsRecipient shopName(String shopName);
    }

    /** Needs the first recipient. */
    interface NeedsRecipient extends NewRow<Recipient> {
      /**
       * Adds a recipient for each item: all of them, or none if one fails.
       *
       * @param row fills the row that it is given for an item, and returns it
       */
      <T> Builder addAll(
          Iterable<? extends T> items, BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row);

      /**
       * Adds a recipient for each item whose row is not refused.
       *
       * <p>A value or an address that must not be sent costs its own row alone, of which nothing is
       * left, and so does an item that is null. Any other failure, such as an exception of
       * {@code row} itself or of {@code refused}, ends the call, which then adds none.
       *
       * @param row fills the row that it is given for an item, and returns it
       * @param refused takes each item whose row is refused, with its position and the reason
       */
      <T> Builder addAll(
          Iterable<? extends T> items,
          BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
          Consumer<? super RefusedItem<T>> refused);

      /**
       * Recipients in batches, in constant memory: each batch is made when the stream is asked
       * for it. Closing the stream closes {@code items}.
       *
       * @param max the most recipients that a batch has
       * @param row fills the row that it is given for an item, and returns it
       */
      <T> Stream<OrderRecipients> batches(
          Stream<? extends T> items,
          int max,
          BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row);

      /**
       * The same without the items whose rows are refused: all batches but the last are full.
       *
       * <p>A value or an address that must not be sent costs its own row alone, of which nothing is
       * left, and so does an item that is null. Any other failure, such as an exception of
       * {@code row} itself or of {@code refused}, ends the stream.
       *
       * @param max the most recipients that a batch has
       * @param row fills the row that it is given for an item, and returns it
       * @param refused takes each item whose row is refused, with its position and the reason
       */
      <T> Stream<OrderRecipients> batches(
          Stream<? extends T> items,
          int max,
          BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
          Consumer<? super RefusedItem<T>> refused);

      /**
       * Drops the latest recipient if it is not finished, because a value is missing or could
       * not be computed; a finished one is kept.
       */
      NeedsRecipient dropUnfinished();
    }

    interface NeedsName<Then> {
      /**
       * Fills {@code {{name}}} in mail/order.html, line 1 and once more.
       *
       * <pre>{@code <p>Hello {{name}},</p>}</pre>
       *
       * <p>In the HTML, markup in it is escaped. In the subject it stands as it is, and may hold
       * no line break.
       */
      NeedsLines<Then> name(String name);
    }

    interface NeedsLines<Then> {
      /**
       * Read by {@code {{#each lines}}} in mail/order.html, line 3 and once more.
       *
       * <p>What it holds is read at this step, and escaped for where it stands. Send what {@code
       * content()} or {@code compose} gives: the file itself still has the blocks.
       */
      NeedsSubscribed<Then> lines(List<Order.Line> lines);
    }

    interface NeedsSubscribed<Then> {
      /**
       * Read by {@code {{#unless subscribed}}} in mail/order.html, line 15.
       *
       * <pre>{@code {{#unless subscribed}}<p>Have our news as well.</p>{{/unless}}}</pre>
       *
       * <p>Send what {@code content()} or {@code compose} gives: the file itself still has the
       * blocks.
       */
      NeedsDelivery<Then> subscribed(boolean subscribed);
    }

    interface NeedsDelivery<Then> {
      /**
       * Read by {@code {{#with delivery}}} in mail/footer.html, line 2.
       *
       * <p>What it holds is read at this step, and escaped for where it stands. Send what {@code
       * content()} or {@code compose} gives: the file itself still has the blocks.
       */
      Then delivery(Order.Delivery delivery);
    }
  }

  /** Adds recipients, or what the latest one may have besides. */
  public interface Recipient extends Builder {
    /**
     * Read by {@code {{#if voucher}}}, {@code {{voucher.code}}} and {@code
     * {{voucher.worth.amount}}} in mail/order.html, line 12 and 3 times more.
     *
     * <p>May be left out, which means that there is none. What it holds is read at this step,
     * and escaped for where it stands. Send what {@code content()} or {@code compose} gives:
     * the file itself still has the blocks.
     */
    Recipient voucher(Order.Voucher voucher);

    /** As {@code voucher} with a value; an empty one means that there is none. */
    Recipient voucher(Optional<Order.Voucher> voucher);
  }

  /** A row with all that it needs, for a lambda to return. */
  public interface FinishedRow {
    /**
     * Read by {@code {{#if voucher}}}, {@code {{voucher.code}}} and {@code
     * {{voucher.worth.amount}}} in mail/order.html, line 12 and 3 times more.
     *
     * <p>May be left out, which means that there is none. What it holds is read at this step,
     * and escaped for where it stands. Send what {@code content()} or {@code compose} gives:
     * the file itself still has the blocks.
     */
    FinishedRow voucher(Order.Voucher voucher);

    /** As {@code voucher} with a value; an empty one means that there is none. */
    FinishedRow voucher(Optional<Order.Voucher> voucher);
  }

  /** All stages, so that each step returns the row itself as the next one. */
  private static final class Stages extends RecipientRow
      implements Recipient,
          Builder.NeedsRecipient,
          FinishedRow,
          Builder.NeedsName<Recipient>,
          Builder.NeedsLines<Recipient>,
          Builder.NeedsSubscribed<Recipient>,
          Builder.NeedsDelivery<Recipient>,
          Builder.NeedsShopName {
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
    public Stages name(String name) {
      put(0, name);
      return this;
    }

    @Override
    public Stages lines(List<Order.Line> lines) {
      put(1, lines);
      return this;
    }

    @Override
    public Stages voucher(Order.Voucher voucher) {
      put(2, voucher);
      return this;
    }

    @Override
    public Stages voucher(Optional<Order.Voucher> voucher) {
      put(2, voucher);
      return this;
    }

    @Override
    public Stages subscribed(boolean subscribed) {
      put(3, subscribed);
      return this;
    }

    @Override
    public Stages delivery(Order.Delivery delivery) {
      put(4, delivery);
      return this;
    }

    @Override
    public Stages shopName(String shopName) {
      put(5, shopName);
      return this;
    }

    @Override
    public Stages add(String address, Order values) {
      return whole(
          Stages::new,
          address,
          values,
          row -> {
            rows().requireShared(row, 5, values.shopName());
            return row.name(values.name())
                .lines(values.lines())
                .subscribed(values.subscribed())
                .delivery(values.delivery())
                .voucher(values.voucher());
          });
    }

    @Override
    public <T> Builder addAll(
        Iterable<? extends T> items, BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row) {
      begin().addAll(items, row, Stages::new);
      return new Stages(rows());
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
    public <T> Stream<OrderRecipients> batches(
        Stream<? extends T> items,
        int max,
        BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row) {
      return begin().batches(items, max, row, Stages::new, OrderRecipients::new);
    }

    @Override
    public <T> Stream<OrderRecipients> batches(
        Stream<? extends T> items,
        int max,
        BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
        Consumer<? super RefusedItem<T>> refused) {
      return begin().batches(items, max, row, refused, Stages::new, OrderRecipients::new);
    }

    @Override
    public Stages dropUnfinished() {
      rows().dropUnfinished();
      return this;
    }

    @Override
    public OrderRecipients build() {
      return new OrderRecipients(rows().data());
    }
  }
}
