package dev.tagalong.internal;

import dev.tagalong.testing.Bill;
import dev.tagalong.testing.BillRecipients;
import dev.tagalong.testing.BillRecipients.Builder;
import dev.tagalong.testing.BillRecipients.Builder.NeedsLink;
import dev.tagalong.testing.BillRecipients.Builder.NeedsMoney;
import dev.tagalong.testing.BillRecipients.Builder.NeedsName;
import dev.tagalong.testing.BillRecipients.Builder.NeedsRecipient;
import dev.tagalong.testing.BillRecipients.FinishedRow;
import dev.tagalong.testing.BillRecipients.NewRow;
import dev.tagalong.testing.BillRecipients.Recipient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Uses a builder as people do and as they should not, by the dice, beside a list of the rows that
 * must have come of it. Every stage that was ever seen is kept and may be used again.
 */
final class Story {
  /** A recipient as it must stand in the columns; an optional value may still be null. */
  private static final class Expected {
    final String address;
    String name;
    long money;
    String link;
    String nickname;
    String greeting;

    Expected(String address) {
      this.address = address;
    }

    Expected with(String name, long money, String link) {
      this.name = name;
      this.money = money;
      this.link = link;
      return this;
    }

    List<String> cells(String month) {
      String said = nickname == null ? "" : nickname;
      return List.of(
          address,
          month,
          name,
          Long.toString(money),
          link,
          said,
          greeting == null ? "Dear " + (nickname == null ? name : nickname) : greeting);
    }
  }

  /** Recipients that were built, and what they must be forever. */
  private record Built(BillRecipients recipients, List<List<String>> rows) {}

  private final Random random;
  private final String month;
  private final NeedsRecipient first;
  private final List<Builder> builders = new ArrayList<>();
  private final List<Runnable> stale = new ArrayList<>();
  private final List<Built> built = new ArrayList<>();
  private final List<Expected> rows = new ArrayList<>();
  private Expected latest;
  private Recipient latestStage;
  private int addresses;

  private Story(long seed) {
    random = new Random(seed);
    month = "e" + random.nextInt(10);
    first = BillRecipients.builder().month(month);
  }

  /** Tells the story of {@code seed}; ends with an AssertionError if it ends badly. */
  static int told(long seed) {
    return new Story(seed).tell();
  }

  private int tell() {
    int steps = 1 + random.nextInt(40);
    for (int i = 0; i < steps; i++) {
      switch (random.nextInt(12)) {
        case 0, 1, 2 -> whole();
        case 3 -> repaired();
        case 4 -> optional();
        case 5 -> object(false);
        case 6 -> object(true);
        case 7 -> items(false);
        case 8 -> items(true);
        case 9 -> misuse();
        case 10 -> refusedAddress();
        default -> build();
      }
    }
    build();
    for (Built earlier : built) {
      compare(earlier);
    }
    return rows.size();
  }

  private String address() {
    return "r" + addresses++ + "@x.com";
  }

  private String text() {
    return "t" + random.nextInt(1_000);
  }

  private String link() {
    return "https://x.com/" + text();
  }

  /** Any stage that takes a recipient: the first one, or one of those that came later. */
  private NeedsName<Recipient> to(String address) {
    boolean named = random.nextInt(4) == 0;
    if (builders.isEmpty()) {
      return named ? first.to(address, "N") : first.to(address);
    }
    Builder stage = builders.get(random.nextInt(builders.size()));
    return named ? stage.to(address, "N") : stage.to(address);
  }

  private void closed() {
    Recipient stage = latestStage;
    if (stage != null) {
      stale.add(() -> stage.nickname("late"));
      stale.add(() -> stage.greeting(Optional.empty()));
    }
    latest = null;
    latestStage = null;
  }

  private void opened(Expected row, Recipient stage) {
    rows.add(row);
    latest = row;
    latestStage = stage;
    builders.add(stage);
  }

  private void whole() {
    Expected row = new Expected(address()).with(text(), random.nextInt(), link());
    NeedsName<Recipient> name = to(row.address);
    closed();
    NeedsMoney<Recipient> money = name.name(row.name);
    NeedsLink<Recipient> link = money.money(row.money);
    Recipient stage = link.link(row.link);
    stale.add(() -> name.name("again"));
    stale.add(() -> money.money(1));
    stale.add(() -> link.link("again"));
    opened(row, stage);
  }

  /** Values that are refused at first, steps that are left half-way and taken up again. */
  private void repaired() {
    Expected row = new Expected(address()).with(text(), random.nextInt(), link());
    NeedsName<Recipient> name = to(row.address);
    closed();
    refused(() -> name.name(null));
    refused(() -> name.name("%link%"));
    if (!builders.isEmpty()) {
      refused(() -> to(address()));
      refused(() -> builders.get(0).build());
      refused(() -> builders.get(0).addAll(List.of(1), (line, item) -> filled(line, row)));
    }
    NeedsMoney<Recipient> money = name.name(row.name);
    refused(() -> name.name("again"));
    refused(() -> first.to(address()));
    if (!builders.isEmpty() && random.nextInt(4) == 0) {
      builders.get(random.nextInt(builders.size())).dropUnfinished();
      stale.add(() -> money.money(1));
      return;
    }
    NeedsLink<Recipient> link = money.money(row.money);
    refused(() -> link.link("half of a pair: \ud83d"));
    Recipient stage = link.link(row.link);
    refused(() -> stage.nickname((String) null));
    opened(row, stage);
  }

  private void optional() {
    if (latest == null) {
      return;
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      String value = random.nextInt(3) == 0 ? null : text();
      if (random.nextBoolean()) {
        latest.nickname = value;
        latestStage = latestStage.nickname(Optional.ofNullable(value));
      } else {
        latest.greeting = value;
        latestStage = latestStage.greeting(Optional.ofNullable(value));
      }
      refused(() -> latestStage.greeting("%name%"));
    }
  }

  /** The object with a row's values: -1 for sound ones, 0 for another month. */
  private Bill values(Expected row, int fault) {
    return new Bill() {
      @Override
      public String month() {
        return fault == 0 ? "another" : month;
      }

      @Override
      public String name() {
        return fault == 1 ? null : row.name;
      }

      @Override
      public BigDecimal money() {
        return BigDecimal.valueOf(row.money);
      }

      @Override
      public String link() {
        if (fault == 2) {
          throw new IllegalStateException("no link");
        }
        return row.link;
      }

      @Override
      public Optional<CharSequence> nickname() {
        return fault == 3 ? Optional.of("%name%") : Optional.ofNullable(row.nickname);
      }
    };
  }

  private void object(boolean failing) {
    Expected row = new Expected(address()).with(text(), random.nextInt(), link());
    row.nickname = random.nextBoolean() ? null : text();
    int fault = failing ? random.nextInt(4) : -1;
    Supplier<Builder> add =
        () ->
            builders.isEmpty()
                ? first.add(row.address, values(row, fault))
                : builders
                    .get(random.nextInt(builders.size()))
                    .add(row.address, values(row, fault));
    if (failing) {
      refused(add);
      closed();
    } else {
      Builder next = add.get();
      closed();
      rows.add(row);
      builders.add(next);
    }
  }

  private FinishedRow filled(NewRow<FinishedRow> line, Expected row) {
    FinishedRow finished = line.to(row.address).name(row.name).money(row.money).link(row.link);
    if (row.nickname != null) {
      finished = finished.nickname(row.nickname);
    }
    return row.greeting == null ? finished : finished.greeting(row.greeting);
  }

  private void items(boolean failing) {
    List<Expected> items = new ArrayList<>();
    for (int i = random.nextInt(40); i >= 0; i--) {
      Expected row = new Expected(address()).with(text(), random.nextInt(), link());
      row.nickname = random.nextBoolean() ? null : text();
      row.greeting = random.nextBoolean() ? null : text();
      items.add(row);
    }
    Expected bad = failing ? items.get(random.nextInt(items.size())) : null;
    int fault = random.nextInt(6);
    NewRow<?>[] keptRow = new NewRow<?>[1];
    FinishedRow[] keptFinished = new FinishedRow[1];
    BiFunction<NewRow<FinishedRow>, Expected, FinishedRow> lambda =
        (line, item) -> {
          keptRow[0] = line;
          if (item != bad) {
            keptFinished[0] =
                random.nextInt(5) == 0 && item.greeting == null
                    ? line.add(item.address, values(item, -1))
                    : filled(line, item);
            return keptFinished[0];
          }
          return switch (fault) {
            case 0 -> null;
            case 1 -> keptFinished[0];
            case 2 -> {
              filled(line, item);
              yield filled(line, item);
            }
            case 3 -> {
              line.to(item.address).name("half-way");
              yield keptFinished[0];
            }
            case 4 -> {
              whole();
              yield filled(line, item);
            }
            default -> line.to(item.address).name(null).money(1).link("");
          };
        };
    Supplier<Builder> addAll =
        () ->
            builders.isEmpty()
                ? first.addAll(items, lambda)
                : builders.get(random.nextInt(builders.size())).addAll(items, lambda);
    if (failing) {
      refused(addAll);
      closed();
    } else {
      Builder next = addAll.get();
      closed();
      rows.addAll(items);
      builders.add(next);
      stale.add(() -> keptRow[0].to(address()));
      stale.add(() -> keptFinished[0].greeting("late"));
    }
  }

  /** Stages of rows that are closed. */
  private void misuse() {
    for (int i = 0; i < 5 && !stale.isEmpty(); i++) {
      refused(stale.get(random.nextInt(stale.size())));
    }
    if (!builders.isEmpty()) {
      refused(() -> first.to(address()));
    }
  }

  private void refusedAddress() {
    refused(() -> to("no address"));
    refused(() -> to(null));
  }

  private void build() {
    if (builders.isEmpty()) {
      return;
    }
    Builder stage = builders.get(random.nextInt(builders.size()));
    BillRecipients recipients = stage.build();
    closed();
    Built now = new Built(recipients, rows.stream().map(row -> row.cells(month)).toList());
    compare(now);
    built.add(now);
  }

  private static void refused(Supplier<?> misuse) {
    refused((Runnable) misuse::get);
  }

  private static void refused(Runnable misuse) {
    try {
      misuse.run();
    } catch (IllegalStateException | IllegalArgumentException expected) {
      return;
    }
    throw new AssertionError("not refused");
  }

  /** Every array has exactly the length of to, and every value stands at its position. */
  private static void compare(Built built) {
    BillRecipients recipients = built.recipients();
    if (recipients.size() != built.rows().size()) {
      throw new AssertionError(recipients.size() + " instead of " + built.rows().size());
    }
    if (recipients.size() == 0) {
      return;
    }
    String expected =
        "{\"to\":"
            + column(built.rows(), 0)
            + ",\"sub\":{\"%month%\":"
            + column(built.rows(), 1)
            + ",\"%name%\":"
            + column(built.rows(), 2)
            + ",\"%money%\":"
            + column(built.rows(), 3)
            + ",\"%link%\":"
            + column(built.rows(), 4)
            + ",\"%nickname%\":"
            + column(built.rows(), 5)
            + ",\"%greeting%\":"
            + column(built.rows(), 6)
            + "}}";
    String actual =
        recipients.sendGrid().build().json().replaceAll("\"\\\\\"N\\\\\" <(.*?)>\"", "\"$1\"");
    if (!actual.equals(expected)) {
      throw new AssertionError(actual + "\ninstead of\n" + expected);
    }
  }

  private static String column(List<List<String>> rows, int index) {
    StringBuilder column = new StringBuilder();
    for (List<String> row : rows) {
      column.append(column.isEmpty() ? "" : ",").append('"').append(row.get(index)).append('"');
    }
    return "[" + column + "]";
  }
}
