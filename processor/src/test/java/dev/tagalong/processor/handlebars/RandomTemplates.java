package dev.tagalong.processor.handlebars;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Templates of every construct at random, for the white space around tags above all; the same for
 * the same seed.
 */
final class RandomTemplates {
  private static final String MEMBERS =
      """
      String name();
      boolean a();
      boolean b();
      List<String> tags();
      List<Line> lines();
      Optional<Voucher> voucher();
      record Line(String product, int count, boolean gift, List<String> notes, Maker maker) {}
      record Maker(String city) {}
      record Voucher(String code) {}
      """;

  /**
   * What has names of its own. No name stands in two of them, so that none hides another.
   *
   * @param values what may be written
   * @param conditions what may be asked
   * @param lists what may be run through, and what its items are
   * @param records what may be entered
   */
  private record Scope(
      List<String> values,
      List<String> conditions,
      Map<String, Scope> lists,
      Map<String, Scope> records) {}

  private static final Scope ITEM = new Scope(List.of(), List.of(), Map.of(), Map.of());
  private static final Scope MAKER = new Scope(List.of("city"), List.of(), Map.of(), Map.of());
  private static final Scope VOUCHER = new Scope(List.of("code"), List.of(), Map.of(), Map.of());
  private static final Scope LINE =
      new Scope(
          List.of("product", "count", "maker.city"),
          List.of("gift", "notes"),
          Map.of("notes", ITEM),
          Map.of("maker", MAKER));
  private static final Scope MAIL =
      new Scope(
          List.of("name", "a", "voucher.code"),
          List.of("a", "b", "tags", "lines", "voucher"),
          Map.of("tags", ITEM, "lines", LINE),
          Map.of("voucher", VOUCHER));

  private static final List<String> TEXTS =
      List.of("x", " ", "\n", "  ", "\t", "\r\n", "\n\n", " y ", "\n  ", "z\n", " \n", ".");

  /** Whose sections are conditions. */
  private static final Set<String> BOOLEANS = Set.of("a", "b", "gift");

  private static final Map<String, String> PARTIALS =
      Map.of(
          "footer", "{{#if a}}\nfoot\n  {{name}}\n{{/if}}\n",
          "short", " {{~name}} ");

  private static final int DEEPEST = 4;

  private final Random random;
  private final Deque<Scope> scopes = new ArrayDeque<>(List.of(MAIL));
  private final Set<String> entered = new HashSet<>();
  private final StringBuilder text = new StringBuilder();
  private int depth;

  private RandomTemplates(int seed) {
    random = new Random(seed);
  }

  static final List<BlockCase> ALL =
      IntStream.range(0, 100).mapToObj(RandomTemplates::template).toList();

  private static BlockCase template(int seed) {
    RandomTemplates template = new RandomTemplates(seed);
    template.pieces(5, 9);
    template.text.append("{{name}}");
    BlockCase made = BlockCase.of("random " + seed, MEMBERS, template.text.toString());
    for (Map.Entry<String, String> partial : PARTIALS.entrySet()) {
      if (made.template().contains("> " + partial.getKey())) {
        made = made.partial(partial.getKey(), partial.getValue());
      }
    }
    return made;
  }

  private void pieces(int least, int most) {
    int count = random.nextInt(least, most + 1);
    for (int i = 0; i < count; i++) {
      piece();
    }
  }

  private void piece() {
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> text.append(oneOf(TEXTS));
      case 4, 5 -> tag(value());
      case 6 -> comment();
      case 7 -> tag(oneOf(List.of("> footer", "> short")));
      default -> {
        if (depth < DEEPEST) {
          depth++;
          block();
          depth--;
        }
      }
    }
  }

  private void comment() {
    line();
    tag(oneOf(List.of("! not shown", "!-- not {{name}} shown --")));
    line();
  }

  /** Often a tag stands alone on its line, or almost. */
  private void line() {
    if (random.nextInt(3) > 0) {
      text.append(oneOf(List.of("\n", "\n  ", "\r\n\t", " \n", "\n", " ")));
    }
  }

  private void tag(String inside) {
    text.append("{{").append(oneOf(List.of("", "", "", "", "~"))).append(inside);
    text.append(oneOf(List.of("", "", "", "", "~"))).append("}}");
  }

  private void block() {
    switch (random.nextInt(6)) {
      case 0, 1 -> condition();
      case 2 -> inverse();
      case 3, 4 -> list();
      default -> entered();
    }
  }

  private void condition() {
    String name = reached(Names.CONDITIONS);
    boolean section = BOOLEANS.contains(plain(name)) && random.nextInt(3) == 0;
    String helper = section ? name : oneOf(List.of("if", "if", "unless"));
    open("#" + (section ? name : helper + " " + name));
    body();
    for (int i = random.nextInt(6); i > 3; i--) {
      open("else if " + reached(Names.CONDITIONS));
      body();
    }
    otherwise();
    open("/" + helper);
  }

  private void inverse() {
    String name = reached(Names.CONDITIONS);
    open("^" + name);
    body();
    open("/" + name);
  }

  private void list() {
    String name = reached(Names.LISTS);
    if (entered.contains(plain(name))) {
      condition();
      return;
    }
    boolean section = random.nextInt(3) == 0;
    open("#" + (section ? "" : "each ") + name);
    within(plain(name), find(name).lists().get(plain(name)));
    otherwise();
    open("/" + (section ? name : "each"));
  }

  private void entered() {
    String name = reached(Names.RECORDS);
    if (entered.contains(plain(name))) {
      condition();
      return;
    }
    boolean section = random.nextBoolean();
    open("#" + (section ? "" : "with ") + name);
    within(plain(name), find(name).records().get(plain(name)));
    otherwise();
    open("/" + (section ? name : "with"));
  }

  private void open(String inside) {
    line();
    tag(inside);
    line();
  }

  private void otherwise() {
    if (random.nextBoolean()) {
      open(oneOf(List.of("else", "^")));
      body();
    }
  }

  private void body() {
    pieces(0, 4);
  }

  /** Not twice: Handlebars counts no level where the very same value is entered again. */
  private void within(String name, Scope scope) {
    scopes.push(scope);
    entered.add(name);
    body();
    entered.remove(name);
    scopes.pop();
  }

  private enum Names {
    VALUES,
    CONDITIONS,
    LISTS,
    RECORDS;

    private List<String> of(Scope scope) {
      return switch (this) {
        case VALUES -> scope.values();
        case CONDITIONS -> scope.conditions();
        case LISTS -> scope.lists().keySet().stream().sorted().toList();
        case RECORDS -> scope.records().keySet().stream().sorted().toList();
      };
    }
  }

  private String value() {
    if (scopes.peek() == ITEM && random.nextInt(3) > 0) {
      return oneOf(List.of("this", ".", "@index", "@first", "@last"));
    }
    return reached(Names.VALUES);
  }

  /** A name of any scope around, by itself or, from the scope that it belongs to, by dots. */
  private String reached(Names names) {
    List<String> all = new ArrayList<>();
    String dots = "";
    for (Scope scope : scopes) {
      for (String name : names.of(scope)) {
        all.add(name);
        if (scopes.size() > 1) {
          all.add(dots.isEmpty() ? "this." + name : dots + name);
        }
      }
      dots += "../";
    }
    return oneOf(all);
  }

  private static String plain(String name) {
    return name.replaceAll("^(?:\\.\\./|this\\.)*", "");
  }

  private Scope find(String name) {
    return scopes.stream()
        .filter(
            scope ->
                scope.lists().containsKey(plain(name)) || scope.records().containsKey(plain(name)))
        .findFirst()
        .orElseThrow();
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
