package dev.tagalong.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A recipient as an application holds it. The text is mostly ASCII; of ten customers two have
 * accents in their name and city, and two have a Chinese name and city.
 */
record Customer(
    String email,
    String name,
    String company,
    String city,
    String number,
    String product,
    BigDecimal total,
    int points,
    LocalDate due,
    String link,
    String agent) {
  private static final List<String> NAMES =
      List.of(
          "Benjamin Carter",
          "Zoë Lefèvre",
          "Olivia Thompson",
          "王小明",
          "Daniel O'Brien",
          "Jürgen Müller",
          "Sophia Anderson",
          "欧阳娜娜",
          "William Johnson",
          "Amelia Davies");
  private static final List<String> CITIES =
      List.of(
          "Manchester",
          "Besançon",
          "San Francisco",
          "北京市海淀区",
          "Dublin",
          "Düsseldorf",
          "Melbourne",
          "上海市浦东新区",
          "Edinburgh",
          "Vancouver");
  private static final List<String> COMPANIES =
      List.of("Northwind Traders", "Contoso Ltd.", "Fabrikam Inc.", "Tailspin Toys", "Initech");
  private static final List<String> PRODUCTS =
      List.of(
          "Espresso machine, stainless steel",
          "Travel adapter with two USB ports",
          "Noise-cancelling headphones",
          "Desk lamp");
  private static final List<String> AGENTS = List.of("Grace Hopper", "Alan Turing", "Ada Lovelace");

  /** The customer at {@code index} of the data that all programs here share. */
  static Customer of(long index) {
    String digits = Long.toString(100_000 + index);
    String company = COMPANIES.get((int) (index % COMPANIES.size()));
    return new Customer(
        "customer" + digits + "@example.com",
        NAMES.get((int) (index % NAMES.size())),
        index % 50 == 7 ? "Smith & Sons" : company,
        CITIES.get((int) (index % CITIES.size())),
        "A-" + digits,
        PRODUCTS.get((int) (index % PRODUCTS.size())),
        BigDecimal.valueOf(1_000 + index * 7 % 90_000, 2),
        (int) (index * 13 % 5_000),
        LocalDate.of(2026, 1, 1).plusDays(index % 365),
        "https://shop.example.com/orders/" + digits,
        AGENTS.get((int) (index % AGENTS.size())));
  }

  /** The same with the company escaped for HTML: what reaches the header. */
  Customer escaped() {
    return new Customer(
        email,
        name,
        company.replace("&", "&amp;"),
        city,
        number,
        product,
        total,
        points,
        due,
        link,
        agent);
  }
}
