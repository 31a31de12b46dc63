package com.example.quickstart;

import com.example.quickstart.OrderShipped.Line;
import com.example.quickstart.OrderShipped.Voucher;
import com.example.quickstart.Welcome.Customer;
import dev.tagalong.Preview;
import dev.tagalong.Recipients;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.simulator.DeliveredMail;
import dev.tagalong.simulator.SimulatedService;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sends receipts through SendCloud, and through SendGrid notices that each list their own order and
 * welcomes that each reader gets in their language, and shows what arrives.
 */
public final class Quickstart {
  private static final String SENDER = "shop@example.com";
  private static final Path PAGE = Path.of("target", "preview.html");

  private Quickstart() {}

  /** Sends to servers on this machine that treat the header as the two services do. */
  public static void main(String[] args) throws Exception {
    everythingOnOnePage();
    receiptThroughSendCloud();
    noticeThroughSendGrid();
    welcomeInThreeLanguages();
    receiptOverHttp();
  }

  /** What each of them will read, to look at before anything is sent. */
  private static void everythingOnOnePage() throws IOException {
    List<Recipients> all = new ArrayList<>();
    all.add(notices());
    all.addAll(welcomes().values());
    all.add(receipts());
    Path page = Preview.of(all).writePage(PAGE);
    title("What each of them will read, on a page to look at before it goes");
    System.out.println("Open it in a browser: " + page.toUri());
  }

  private static ReceiptRecipients receipts() {
    return ReceiptRecipients.builder()
        .to("ben@ifaxin.com").name("Ben").money(288)
        .to("joe@ifaxin.com").name("Joe").money(497)
        .build();
  }

  private static void receiptThroughSendCloud() throws MessagingException {
    SmtpApiHeader header = receipts().sendCloud().build();
    try (SimulatedService sendCloud = SimulatedService.sendCloud()) {
      send(sendCloud, header);
      show("A receipt through SendCloud, by SMTP", header, sendCloud);
    }
  }

  /** Each with the lines of an order, and with a voucher for some. */
  private static OrderShippedRecipients notices() {
    record Order(
        String number, String customer, String email, List<Line> lines, Optional<Voucher> voucher) {}
    List<Line> lines =
        List.of(
            new Line(2, "Pen & ink", new BigDecimal("12.5")),
            new Line(1, "Paper <A4>", BigDecimal.TEN));
    Voucher voucher = new Voucher("THANKS", new BigDecimal("5"));
    List<Order> orders =
        List.of(
            new Order("A-17", "Tom & Jerry", "tom@example.com", lines, Optional.of(voucher)),
            new Order("B 18", "Zoë", "zoe@example.com", List.of(), Optional.empty()));
    return OrderShippedRecipients.builder()
        .shop("The Paper Shop")
        .addAll(
            orders,
            (row, order) ->
                row.to(order.email(), order.customer())
                    .name(order.customer())
                    .order(order.number())
                    .lines(order.lines())
                    .voucher(order.voucher()))
        .build();
  }

  private static void noticeThroughSendGrid() throws MessagingException {
    SmtpApiHeader header = notices().sendGrid().build();
    try (SimulatedService sendGrid = SimulatedService.sendGrid()) {
      send(sendGrid, header);
      show("A notice through SendGrid, by SMTP", header, sendGrid);
    }
  }

  /** One pass over the list, and recipients for each language that occurs in it. */
  private static Map<Locale, WelcomeRecipients> welcomes() {
    LocalDate spring = LocalDate.of(2021, 3, 5);
    List<Customer> customers =
        List.of(
            new Customer("tom@example.com", "Tom & Jerry", Locale.UK, spring),
            new Customer("eva@example.com", "Eva", Locale.forLanguageTag("de-AT"), spring),
            new Customer("noor@example.com", "Noor", Locale.forLanguageTag("ar-EG"), spring),
            new Customer("jan@example.com", "Jan", Locale.GERMANY, LocalDate.of(2024, 12, 1)));
    return WelcomeRecipients.byLocale(
        customers,
        Customer::locale,
        (row, customer) ->
            row.to(customer.email(), customer.name())
                .name(customer.name())
                .since(customer.since()));
  }

  private static void welcomeInThreeLanguages() throws MessagingException {
    Map<Locale, WelcomeRecipients> byLocale = welcomes();
    try (SimulatedService sendGrid = SimulatedService.sendGrid()) {
      for (WelcomeRecipients recipients : byLocale.values()) {
        send(sendGrid, recipients.sendGrid().build());
      }
      title("A welcome in three languages through SendGrid, by SMTP");
      System.out.println("The languages: " + byLocale.keySet());
      showMails(sendGrid);
    }
  }

  private static void send(SimulatedService service, SmtpApiHeader header)
      throws MessagingException {
    new Mailer("127.0.0.1", service.smtpPort(), SENDER).send(header);
  }

  /** SendCloud's HTTP API takes the JSON itself. */
  private static void receiptOverHttp() throws IOException, InterruptedException {
    Map<String, String> form = receipts().sendCloud().build().form(SENDER);
    try (SimulatedService sendCloud = SimulatedService.sendCloud()) {
      HttpRequest request =
          HttpRequest.newBuilder(sendCloud.httpUri())
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
              .build();
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      title("The same receipt through SendCloud, by HTTP");
      System.out.println("The service answered " + response.statusCode() + ".");
      showMails(sendCloud);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static void show(String title, SmtpApiHeader header, SimulatedService service) {
    title(title);
    System.out.println("The header as JSON:");
    System.out.println("  " + header.json());
    System.out.println("The header as it went over the wire:");
    service
        .transmissions()
        .forEach(mail -> mail.headerLines().forEach(line -> System.out.println("  " + line)));
    showMails(service);
  }

  private static void showMails(SimulatedService service) {
    service.refusals().forEach(refusal -> System.out.println("Refused: " + refusal.reason()));
    for (DeliveredMail mail : service.deliveries()) {
      System.out.println();
      System.out.println("What " + mail.recipient() + " received:");
      System.out.println("  Subject: " + mail.subject());
      showBody(mail.html());
      showBody(mail.text());
    }
  }

  private static void showBody(String body) {
    if (!body.isEmpty()) {
      System.out.println();
      body.lines().forEach(line -> System.out.println(("  " + line).stripTrailing()));
    }
  }

  private static void title(String title) {
    System.out.println();
    System.out.println("== " + title + " ==");
  }
}
