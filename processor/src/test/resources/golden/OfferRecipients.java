package p;

import dev.tagalong.EmailContent;
import dev.tagalong.Recipients;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.RecipientCollector;
import dev.tagalong.internal.RecipientRow;
import dev.tagalong.internal.SectionText;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.ValueFormat;
import dev.tagalong.internal.data.Context;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.sendgrid.SendGridHeader;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Recipients of {@link Offer}, with a value for every tag of its template. */
@Generated("dev.tagalong.processor.TagalongProcessor")
public final class OfferRecipients extends Recipients {
  private static final CompiledTemplate TEMPLATE =
      CompiledTemplate.of("Offer", file -> OfferRecipients.class.getResourceAsStream(file))
          .html("mail/offer.html")
          .text("mail/offer.txt")
          .subject("{{name}}, this is for you")
          .ignore("{{unsubscribe}}")
          .column(
              TagColumn.text("month")
                  .shared()
                  .format(ValueFormat.dateTime("LLLL uuuu", "en", ""))
                  .tag("{{month}}", Context.HTML))
          .column(
              TagColumn.text("shopName")
                  .shared()
                  .tag("{{shop_name}}", Context.HTML)
                  .tagSentAs("{{shop_name_text}}", "{{shop_name}}"))
          .column(
              TagColumn.text("name")
                  .tag("{{name}}", Context.HTML, Context.ATTRIBUTE)
                  .tagSentAs("{{name_text}}", "{{name}}", Context.TEXT, Context.SUBJECT))
          .column(TagColumn.text("nickname").optional().tag("{{nickname}}", Context.HTML))
          .column(
              TagColumn.text("price")
                  .format(ValueFormat.decimal("#,##0.00 €", "de"))
                  .tag("{{price}}", Context.HTML)
                  .tagSentAs("{{price_text}}", "{{price}}", Context.TEXT))
          .column(
              TagColumn.text("link")
                  .tag("{{link}}", Context.URL)
                  .tagSentAs("{{link_text}}", "{{link}}", Context.TEXT))
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
                  .tagSentAs("{{greeting_text}}", "{{greeting}}", Context.TEXT))
          .adjacent("{{name}}", "{{nickname}}")
          .build();

  private OfferRecipients(RecipientData columns) {
    super(columns);
  }

  /** Begins a list of recipients, in a builder that belongs to one thread. */
  public static Steps.NeedsMonth builder() {
    RecipientCollector rows = new RecipientCollector(TEMPLATE);
    return rows.first(new Stages<Recipient>(rows));
  }

  /** The subject and the bodies to send, with every tag spelled as the header spells it. */
  public static EmailContent content() {
    return TEMPLATE.content();
  }

  /** The header for SendGrid. */
  public SendGridHeader.Builder sendGrid() {
    return SendGridHeader.builder(columns())
        .categories("Offers", "Monthly")
        .uniqueArg("shop", "{{shop_name_text}}")
        .asmGroupId(7);
  }

  /**
   * Turns an item of one's own into a recipient.
   *
   * @param <T> the type of the items
   */
  @FunctionalInterface
  public interface RowOf<T> {
    /** Fills the row for an item, and returns it finished. */
    Steps.FinishedRow row(Steps.NewRow row, T item);
  }

  /**
   * Adds recipients, and builds.
   *
   * <p>A builder belongs to one thread. It can be handed to another between two rows; within one,
   * or within a call, another is refused by an {@link IllegalStateException}. So is what the
   * builder itself calls, such as a lambda or an iterator, if it calls the builder.
   */
  public interface Builder {
    /**
     * The next recipient.
     *
     * @param address the plain address, {@code ben@example.com}
     */
    Steps.NeedsName<Recipient> to(String address);

    /**
     * The next recipient, with the name that the mail shows.
     *
     * @param address the plain address, {@code ben@example.com}
     * @param displayName the name, unquoted
     */
    Steps.NeedsName<Recipient> to(String address, String displayName);

    /**
     * Adds a recipient whose values are all in one object, or nothing if one is refused.
     *
     * @param address the plain address, {@code ben@example.com}
     */
    Builder add(String address, Offer values);

    /** Adds a recipient for each item: all of them, or none if one fails. */
    <T> Builder addAll(Iterable<? extends T> items, RowOf<? super T> row);

    /**
     * Drops the latest recipient if it is not finished, because a value is missing or could
     * not be computed; a finished one is kept.
     */
    Builder dropUnfinished();

    /** The recipients up to here; more can be added later without changing them. */
    OfferRecipients build();
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

  /** The steps of the builder, each of which offers what comes next. */
  public interface Steps {
    /** Needs {@code month}. */
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

    /** Needs {@code shopName}. */
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
    interface NeedsRecipient {
      /**
       * The next recipient.
       *
       * @param address the plain address, {@code ben@example.com}
       */
      NeedsName<Recipient> to(String address);

      /**
       * The next recipient, with the name that the mail shows.
       *
       * @param address the plain address, {@code ben@example.com}
       * @param displayName the name, unquoted
       */
      NeedsName<Recipient> to(String address, String displayName);

      /**
       * Adds a recipient whose values are all in one object, or nothing if one is refused.
       *
       * @param address the plain address, {@code ben@example.com}
       */
      Builder add(String address, Offer values);

      /** Adds a recipient for each item: all of them, or none if one fails. */
      <T> Builder addAll(Iterable<? extends T> items, RowOf<? super T> row);

      /**
       * Recipients in batches, in constant memory: each batch is made when the stream is asked
       * for it. Closing the stream closes {@code items}.
       *
       * @param max the most recipients that a batch has
       */
      <T> Stream<OfferRecipients> batches(Stream<? extends T> items, int max, RowOf<? super T> row);

      /**
       * Drops the latest recipient if it is not finished, because a value is missing or could
       * not be computed; a finished one is kept.
       */
      NeedsRecipient dropUnfinished();
    }

    /** The row of an item, which needs its recipient. */
    interface NewRow {
      /**
       * The next recipient.
       *
       * @param address the plain address, {@code ben@example.com}
       */
      NeedsName<FinishedRow> to(String address);

      /**
       * The next recipient, with the name that the mail shows.
       *
       * @param address the plain address, {@code ben@example.com}
       * @param displayName the name, unquoted
       */
      NeedsName<FinishedRow> to(String address, String displayName);

      /**
       * Adds a recipient whose values are all in one object, or nothing if one is refused.
       *
       * @param address the plain address, {@code ben@example.com}
       */
      FinishedRow add(String address, Offer values);
    }

    /**
     * Needs {@code name}.
     *
     * @param <Then> what a finished row leads to
     */
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

    /**
     * Needs {@code price}.
     *
     * @param <Then> what a finished row leads to
     */
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

    /**
     * Needs {@code link}.
     *
     * @param <Then> what a finished row leads to
     */
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

    /**
     * Needs {@code banner}.
     *
     * @param <Then> what a finished row leads to
     */
    interface NeedsBanner<Then> {
      /**
       * Fills {@code {{banner}}} in mail/offer.html, line 3.
       *
       * <pre>{@code {{banner}}}</pre>
       *
       * <p>Trusted markup: written as it is, without escaping.
       */
      NeedsClosing<Then> banner(String banner);
    }

    /**
     * Needs {@code closing}.
     *
     * @param <Then> what a finished row leads to
     */
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

    /**
     * Needs {@code at}.
     *
     * @param <Then> what a finished row leads to
     */
    interface NeedsAt<Then> {
      /** When this recipient's mail is sent, at most 72 hours ahead. */
      Then at(Instant at);
    }

    /** A row with all that it needs. */
    interface FinishedRow {
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
  }

  /** All stages: the first ones, and a recipient's. */
  private static final class Stages<Then> extends RecipientRow
      implements Recipient,
          Steps.NeedsRecipient,
          Steps.FinishedRow,
          Steps.NeedsMonth,
          Steps.NeedsShopName,
          Steps.NeedsName<Then>,
          Steps.NeedsPrice<Then>,
          Steps.NeedsLink<Then>,
          Steps.NeedsBanner<Then>,
          Steps.NeedsClosing<Then>,
          Steps.NeedsAt<Then> {
    private static final int MONTH = 0;
    private static final int SHOP_NAME = 1;
    private static final int NAME = 2;
    private static final int NICKNAME = 3;
    private static final int PRICE = 4;
    private static final int LINK = 5;
    private static final int BANNER = 6;
    private static final int CLOSING = 7;
    private static final int AT = 8;
    private static final int GREETING = 9;

    private String name;
    private String nickname;
    private BigDecimal price;
    private URI link;
    private String banner;
    private Closing closing;
    private Instant at;
    private String greeting;

    private Stages(RecipientCollector rows) {
      super(rows);
    }

    @Override
    public Steps.NeedsShopName month(YearMonth month) {
      put(MONTH, month);
      return this;
    }

    @Override
    public Steps.NeedsRecipient shopName(String shopName) {
      put(SHOP_NAME, shopName);
      return this;
    }

    @Override
    public Steps.NeedsPrice<Then> name(String name) {
      put(NAME, name);
      this.name = name;
      return this;
    }

    @Override
    public Stages<Then> nickname(String nickname) {
      put(NICKNAME, nickname);
      this.nickname = nickname;
      return this;
    }

    @Override
    public Stages<Then> nickname(Optional<String> nickname) {
      put(NICKNAME, nickname);
      this.nickname = nickname.orElse(null);
      return this;
    }

    @Override
    public Steps.NeedsLink<Then> price(BigDecimal price) {
      put(PRICE, price);
      this.price = price;
      return this;
    }

    @Override
    public Steps.NeedsBanner<Then> link(URI link) {
      put(LINK, link);
      this.link = link;
      return this;
    }

    @Override
    public Steps.NeedsClosing<Then> banner(String banner) {
      put(BANNER, banner);
      this.banner = banner;
      return this;
    }

    @Override
    public Steps.NeedsAt<Then> closing(Closing closing) {
      put(CLOSING, closing);
      this.closing = closing;
      return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Then at(Instant at) {
      put(AT, at);
      this.at = at;
      // Whatever follows the last value, this class is it.
      return (Then) this;
    }

    @Override
    public Stages<Then> greeting(String greeting) {
      put(GREETING, greeting);
      this.greeting = greeting;
      return this;
    }

    @Override
    public Stages<Then> greeting(Optional<String> greeting) {
      put(GREETING, greeting);
      this.greeting = greeting.orElse(null);
      return this;
    }

    @Override
    public Steps.NeedsName<Recipient> to(String address) {
      return begin().open(new Stages<Recipient>(rows()), address);
    }

    @Override
    public Steps.NeedsName<Recipient> to(String address, String displayName) {
      return begin().open(new Stages<Recipient>(rows()), address, displayName);
    }

    @Override
    public Builder add(String address, Offer values) {
      return begin().whole(
          new Stages<Recipient>(rows()),
          address,
          values,
          row -> {
            rows().requireShared(row, MONTH, values.month());
            rows().requireShared(row, SHOP_NAME, values.shopName());
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
    public <T> Builder addAll(Iterable<? extends T> items, RowOf<? super T> row) {
      begin().addAll(items, row, (rows, item) -> row.row(new ItemRow(rows), item));
      return new Stages<Recipient>(rows());
    }

    @Override
    public <T> Stream<OfferRecipients> batches(
        Stream<? extends T> items, int max, RowOf<? super T> row) {
      return begin().batches(
          items,
          max,
          row,
          (rows, item) -> row.row(new ItemRow(rows), item),
          OfferRecipients::new);
    }

    @Override
    public Stages<Then> dropUnfinished() {
      rows().dropUnfinished();
      return this;
    }

    @Override
    public OfferRecipients build() {
      return new OfferRecipients(rows().columns());
    }

    @Override
    protected Object defaultValue(int column, RecipientCollector rows) {
      switch (column) {
        case GREETING:
          return new ValuesSoFar(rows).greeting();
        default:
          return super.defaultValue(column, rows);
      }
    }

    /** The values given so far, from which the interface computes the others. */
    private final class ValuesSoFar implements Offer {
      private final RecipientCollector rows;

      private ValuesSoFar(RecipientCollector rows) {
        this.rows = rows;
      }

      @Override
      public YearMonth month() {
        return (YearMonth) rows.shared(MONTH);
      }

      @Override
      public String shopName() {
        return (String) rows.shared(SHOP_NAME);
      }

      @Override
      public String name() {
        return name;
      }

      @Override
      public Optional<String> nickname() {
        return Optional.ofNullable(nickname);
      }

      @Override
      public BigDecimal price() {
        return price;
      }

      @Override
      public URI link() {
        return link;
      }

      @Override
      public String banner() {
        return banner;
      }

      @Override
      public Closing closing() {
        return closing;
      }

      @Override
      public Instant at() {
        return at;
      }

      @Override
      public String greeting() {
        return greeting == null ? Offer.super.greeting() : greeting;
      }
    }
  }

  /** The row that a lambda is given. */
  private static final class ItemRow implements Steps.NewRow {
    private final RecipientCollector rows;

    private ItemRow(RecipientCollector rows) {
      this.rows = rows;
    }

    @Override
    public Steps.NeedsName<Steps.FinishedRow> to(String address) {
      return rows.openItem(new Stages<Steps.FinishedRow>(rows), address);
    }

    @Override
    public Steps.NeedsName<Steps.FinishedRow> to(String address, String displayName) {
      return rows.openItem(new Stages<Steps.FinishedRow>(rows), address, displayName);
    }

    @Override
    public Steps.FinishedRow add(String address, Offer values) {
      return rows.wholeItem(
          new Stages<Steps.FinishedRow>(rows),
          address,
          values,
          row -> {
            rows.requireShared(row, Stages.MONTH, values.month());
            rows.requireShared(row, Stages.SHOP_NAME, values.shopName());
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
  }
}
