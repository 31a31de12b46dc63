package p;

import dev.tagalong.EmailContent;
import dev.tagalong.Recipients;
import dev.tagalong.RefusedItem;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.GeneratedByTagalong;
import dev.tagalong.internal.GivenValues;
import dev.tagalong.internal.RecipientCollector;
import dev.tagalong.internal.RecipientRow;
import dev.tagalong.internal.SectionText;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.ValueFormat;
import dev.tagalong.internal.WrittenBy;
import dev.tagalong.internal.data.Context;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.sendgrid.SendGridHeader;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Recipients of {@link Offer}, with a value for every tag of its template. */
@NullMarked
@Generated("dev.tagalong.processor.TagalongProcessor")
@GeneratedByTagalong("VERSION")
public final class OfferRecipients extends Recipients {
  private static final CompiledTemplate TEMPLATE =
      WrittenBy.tagalong("VERSION", 2, OfferRecipients.class)
          .template("Offer", file -> OfferRecipients.class.getResourceAsStream(file))
          .html("mail/offer.html")
          .text("mail/offer.txt")
          .subject("{{name}}, this is for you")
          .ignore("{{unsubscribe}}")
          .sendGridAlone()
          .column(
              TagColumn.text("month")
                  .shared()
                  .format(ValueFormat.dateTime("LLLL uuuu", "en", ""))
                  .tag("{{month}}", Context.HTML))
          .column(
              TagColumn.text("shopName")
                  .shared()
                  .tag("{{shop_name}}", Context.HTML)
                  .tagSentAs("{{shopNameText}}", "{{shop_name}}"))
          .column(
              TagColumn.text("name")
                  .tag("{{name}}", Context.HTML, Context.ATTRIBUTE)
                  .tagSentAs("{{nameText}}", "{{name}}", Context.TEXT, Context.SUBJECT))
          .column(TagColumn.text("nickname").optional().tag("{{nickname}}", Context.HTML))
          .column(
              TagColumn.text("price")
                  .format(ValueFormat.decimal("#,##0.00 €", "de"))
                  .tag("{{price}}", Context.HTML)
                  .tagSentAs("{{priceText}}", "{{price}}", Context.TEXT))
          .column(
              TagColumn.text("link")
                  .tag("{{link}}", Context.URL)
                  .tagSentAs("{{linkText}}", "{{link}}", Context.TEXT))
          .column(TagColumn.text("banner").raw().tag("{{banner}}", Context.HTML))
          .column(
              TagColumn.section(
                      "closing",
                      new SectionText("WARM", "%WARM%", "See you, {{name}}!"),
                      new SectionText("FORMAL", "%FORMAL%", "Sincerely yours"))
                  .tag("{{closing}}", Context.HTML))
          .column(TagColumn.sendAt("at"))
          .column(
              TagColumn.text("greeting")
                  .optional()
                  .tag("{{greeting}}", Context.HTML)
                  .tagSentAs("{{greetingText}}", "{{greeting}}", Context.TEXT))
          .adjacent("{{name}}", "{{nickname}}")
          .defaultValue(9, given -> new ValuesSoFar(given).greeting())
          .build();

  private OfferRecipients(RecipientData data) {
    super(data);
  }

  /** Begins a list of recipients, in a builder that belongs to one thread. */
  public static Builder.NeedsMonth builder() {
    return RecipientCollector.begin(TEMPLATE, Stages::new);
  }

  /** The subject and the bodies to send, with every tag spelled as the header spells it. */
  public static EmailContent content() {
    return TEMPLATE.content();
  }

  /** The header for SendGrid. */
  public SendGridHeader.Builder sendGrid() {
    return SendGridHeader.builder(data())
        .categories("Offers", "Monthly")
        .uniqueArg("shop", "{{shopNameText}}")
        .asmGroupId(7);
  }

  @Override
  protected List<SmtpApiHeader.Builder<?>> headers() {
    return List.of(sendGrid());
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
    Then add(String address, Offer values);
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
    OfferRecipients build();

    interface NeedsMonth {
      /**
       * Fills {@code {{month}}} in mail/offer.html, line 1.
       *
       * <pre>{@code <h1>{{month}} offers by {{shop_name}}</h1>}</pre>
       *
       * <p>One value for all recipients. Written as {@code LLLL uuuu}. In the HTML, markup in it
       * is escaped.
       */
      NeedsShopName month(YearMonth month);
    }

    interface NeedsShopName {
      /**
       * Fills {@code {{shop_name}}} in mail/offer.html, line 1 and once more.
       *
       * <pre>{@code <h1>{{month}} offers by {{shop_name}}</h1>}</pre>
       *
       * <p>One value for all recipients. In the HTML, markup in it is escaped.
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
      <T> Stream<OfferRecipients> batches(
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
      <T> Stream<OfferRecipients> batches(
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
       * Fills {@code {{name}}} in mail/offer.html, line 2 and 4 times more.
       *
       * <pre>{@code <p>{{greeting}}, {{name}}{{nickname}}</p>}</pre>
       *
       * <p>In the HTML, markup and quotes in it are escaped. In the subject it stands as it is,
       * and may hold no line break.
       */
      NeedsPrice<Then> name(String name);
    }

    interface NeedsPrice<Then> {
      /**
       * Fills {@code {{price}}} in mail/offer.html, line 4 and once more.
       *
       * <pre>{@code <p>Only <b>{{price}}</b>: <a href="{{link}}" title="{{name}}">have …}</pre>
       *
       * <p>Written as {@code #,##0.00 €}. In the HTML, markup in it is escaped. In the text it
       * stands as it is.
       */
      NeedsLink<Then> price(BigDecimal price);

      /** The same with an integer. */
      default NeedsLink<Then> price(long price) {
        return price(BigDecimal.valueOf(price));
      }
    }

    interface NeedsLink<Then> {
      /**
       * Fills {@code {{link}}} in mail/offer.html, line 4 and once more.
       *
       * <pre>{@code … <a href="{{link}}" title="{{name}}">have a look</a></p>}</pre>
       *
       * <p>As a link it must be http, https, mailto, tel or cid. In the text it stands as it is.
       */
      NeedsBanner<Then> link(URI link);
    }

    interface NeedsBanner<Then> {
      /**
       * Fills {@code {{banner}}} in mail/offer.html, line 3.
       *
       * <p>Trusted markup: written as it is, without escaping.
       */
      NeedsClosing<Then> banner(String banner);
    }

    interface NeedsClosing<Then> {
      /**
       * Fills {@code {{closing}}} in mail/offer.html, line 5.
       *
       * <pre>{@code <p>{{closing}}</p>}</pre>
       *
       * <p>Chooses the section whose text stands there.
       */
      NeedsAt<Then> closing(Closing closing);
    }

    interface NeedsAt<Then> {
      /** When this recipient's mail is sent, at most 72 hours ahead. */
      Then at(Instant at);
    }
  }

  /** Adds recipients, or what the latest one may have besides. */
  public interface Recipient extends Builder {
    /**
     * Fills {@code {{nickname}}} in mail/offer.html, line 2.
     *
     * <pre>{@code <p>{{greeting}}, {{name}}{{nickname}}</p>}</pre>
     *
     * <p>May be left out, which means empty text. In the HTML, markup in it is escaped.
     */
    Recipient nickname(String nickname);

    /** As {@code nickname} with a value; an empty one means empty text. */
    Recipient nickname(Optional<String> nickname);

    /**
     * Fills {@code {{greeting}}} in mail/offer.html, line 2 and once more.
     *
     * <pre>{@code <p>{{greeting}}, {{name}}{{nickname}}</p>}</pre>
     *
     * <p>May be left out; then {@code greeting()} of the interface computes it. In the HTML,
     * markup in it is escaped. In the text it stands as it is.
     */
    Recipient greeting(String greeting);

    /** As {@code greeting} with a value; an empty one leaves it to the interface. */
    Recipient greeting(Optional<String> greeting);
  }

  /** A row with all that it needs, for a lambda to return. */
  public interface FinishedRow {
    /**
     * Fills {@code {{nickname}}} in mail/offer.html, line 2.
     *
     * <pre>{@code <p>{{greeting}}, {{name}}{{nickname}}</p>}</pre>
     *
     * <p>May be left out, which means empty text. In the HTML, markup in it is escaped.
     */
    FinishedRow nickname(String nickname);

    /** As {@code nickname} with a value; an empty one means empty text. */
    FinishedRow nickname(Optional<String> nickname);

    /**
     * Fills {@code {{greeting}}} in mail/offer.html, line 2 and once more.
     *
     * <pre>{@code <p>{{greeting}}, {{name}}{{nickname}}</p>}</pre>
     *
     * <p>May be left out; then {@code greeting()} of the interface computes it. In the HTML,
     * markup in it is escaped. In the text it stands as it is.
     */
    FinishedRow greeting(String greeting);

    /** As {@code greeting} with a value; an empty one leaves it to the interface. */
    FinishedRow greeting(Optional<String> greeting);
  }

  /** All stages, so that each step returns the row itself as the next one. */
  private static final class Stages extends RecipientRow
      implements Recipient,
          Builder.NeedsRecipient,
          FinishedRow,
          Builder.NeedsMonth,
          Builder.NeedsShopName,
          Builder.NeedsName<Recipient>,
          Builder.NeedsPrice<Recipient>,
          Builder.NeedsLink<Recipient>,
          Builder.NeedsBanner<Recipient>,
          Builder.NeedsClosing<Recipient>,
          Builder.NeedsAt<Recipient> {
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
    public Stages month(YearMonth month) {
      put(0, month);
      return this;
    }

    @Override
    public Stages shopName(String shopName) {
      put(1, shopName);
      return this;
    }

    @Override
    public Stages name(String name) {
      put(2, name);
      return this;
    }

    @Override
    public Stages nickname(String nickname) {
      put(3, nickname);
      return this;
    }

    @Override
    public Stages nickname(Optional<String> nickname) {
      put(3, nickname);
      return this;
    }

    @Override
    public Stages price(BigDecimal price) {
      put(4, price);
      return this;
    }

    @Override
    public Stages link(URI link) {
      put(5, link);
      return this;
    }

    @Override
    public Stages banner(String banner) {
      put(6, banner);
      return this;
    }

    @Override
    public Stages closing(Closing closing) {
      put(7, closing);
      return this;
    }

    @Override
    public Stages at(Instant at) {
      put(8, at);
      return this;
    }

    @Override
    public Stages greeting(String greeting) {
      put(9, greeting);
      return this;
    }

    @Override
    public Stages greeting(Optional<String> greeting) {
      put(9, greeting);
      return this;
    }

    @Override
    public Stages add(String address, Offer values) {
      return whole(
          Stages::new,
          address,
          values,
          row -> {
            rows().requireShared(row, 0, values.month());
            rows().requireShared(row, 1, values.shopName());
            return row.name(values.name())
                .price(values.price())
                .link(values.link())
                .banner(values.banner())
                .closing(values.closing())
                .at(values.at())
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
    public <T> Builder addAll(
        Iterable<? extends T> items,
        BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
        Consumer<? super RefusedItem<T>> refused) {
      begin().addAll(items, row, refused, Stages::new);
      return new Stages(rows());
    }

    @Override
    public <T> Stream<OfferRecipients> batches(
        Stream<? extends T> items,
        int max,
        BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row) {
      return begin().batches(items, max, row, Stages::new, OfferRecipients::new);
    }

    @Override
    public <T> Stream<OfferRecipients> batches(
        Stream<? extends T> items,
        int max,
        BiFunction<NewRow<FinishedRow>, ? super T, FinishedRow> row,
        Consumer<? super RefusedItem<T>> refused) {
      return begin().batches(items, max, row, refused, Stages::new, OfferRecipients::new);
    }

    @Override
    public Stages dropUnfinished() {
      rows().dropUnfinished();
      return this;
    }

    @Override
    public OfferRecipients build() {
      return new OfferRecipients(rows().data());
    }
  }

  /** The values given so far, from which the interface computes the others. */
  private static final class ValuesSoFar implements Offer {
    private final GivenValues given;

    private ValuesSoFar(GivenValues given) {
      this.given = given;
    }

    @Override
    public YearMonth month() {
      return given.get(0);
    }

    @Override
    public String shopName() {
      return given.get(1);
    }

    @Override
    public String name() {
      return given.get(2);
    }

    @Override
    public Optional<String> nickname() {
      return given.optional(3);
    }

    @Override
    public BigDecimal price() {
      return given.get(4);
    }

    @Override
    public URI link() {
      return given.get(5);
    }

    @Override
    public String banner() {
      return given.get(6);
    }

    @Override
    public Closing closing() {
      return given.get(7);
    }

    @Override
    public Instant at() {
      return given.get(8);
    }

    @Override
    public String greeting() {
      return given.has(9) ? given.get(9) : Offer.super.greeting();
    }
  }
}
