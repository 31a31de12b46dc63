package dev.tagalong.benchmarks;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheFormatterTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A recipient with a list, as an application holds it: ten order lines, and for one in three a
 * voucher. Of the products, three in ten are not ASCII, and three in ten have characters that HTML
 * escapes; none has one of {@code " ' ` =}, for which each engine has an escape of its own.
 *
 * @param voucher null for most
 */
@JStache(path = "mail/invoice-rows.mustache")
@JStacheFormatterTypes(types = BigDecimal.class)
public record Buyer(String email, String name, List<Line> lines, Voucher voucher) {
  private static final int LINES = 10;

  private static final List<String> PRODUCTS =
      List.of(
          "Espresso machine, stainless steel",
          "Crème brûlée set",
          "Cups & saucers",
          "Travel adapter with two USB ports",
          "青花瓷茶壶",
          "Cable <2 m",
          "Noise-cancelling headphones",
          "Käsehobel",
          "Salt & pepper mill",
          "Desk lamp");

  /** One line of the order. */
  public record Line(String product, int quantity, BigDecimal price, String link) {
    private static Line of(long index) {
      return new Line(
          PRODUCTS.get((int) (index % PRODUCTS.size())),
          (int) (1 + index % 12),
          BigDecimal.valueOf(1_000 + index * 7 % 90_000, 2),
          "https://shop.example.com/products/" + (10_000 + index % 50_000));
    }
  }

  /** What the next order costs less. */
  public record Voucher(String code, BigDecimal amount) {}

  /** The buyer at {@code index}, who is the {@link Customer} there. */
  static Buyer of(long index) {
    Customer customer = Customer.of(index);
    return new Buyer(
        customer.email(),
        customer.name(),
        IntStream.range(0, LINES).mapToObj(line -> Line.of(index * 11 + line)).toList(),
        index % 3 == 0
            ? new Voucher("V-" + (100_000 + index), BigDecimal.valueOf(500 + index % 20 * 100, 2))
            : null);
  }
}
