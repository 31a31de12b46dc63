package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lists and objects may be that stand in blocks, and what a recipient reads of them. */
class TypesInBlocksTest {
  @TempDir private static Path folder;
  private static UserSource code;

  @BeforeAll
  static void compile() {
    code =
        UserSource.of(
            Compiler.javac(folder)
                .options("-Xlint:-processing", "-Werror")
                .template(
                    "mail/types.txt",
                    """
                    pairs: {{#each pairs}}{{a}}-{{b}} {{/each}}
                    wild: {{#each wild}}{{b}} {{/each}}
                    lines: {{#each lines}}{{product}} {{price}} {{size}}{{/each}}
                    tag: {{#each lines}}{{unit-price}}{{/each}}
                    underscores: {{#each lines}}{{user_name}}{{/each}}
                    missing: {{#each lines}}{{note}}{{#if note}}N{{/if}}{{remark}}{{#if remark}}R{{/if}}{{/each}}
                    array: {{#each array}}{{product}}{{else}}none{{/each}}
                    grid: {{#each grid}}[{{#each this}}{{this}},{{/each}}]{{/each}}
                    nested: {{#each nested}}({{#each this}}{{product}}{{/each}}){{/each}}
                    primitives: {{#each numbers}}{{this}} {{/each}}{{#each letters}}{{this}}{{/each}}
                    own: {{#each own}}{{product}} {{/each}}
                    collections: {{#each collection}}{{.}}{{/each}} {{#each set}}{{this}}{{/each}} {{#each deque}}{{this}}{{/each}}
                    formats: {{#each dates}}{{this}} {{/each}}{{#each prices}}{{this}} {{/each}}
                    maybe: {{#if maybe}}{{#each maybe}}{{this}}{{/each}}{{else}}nothing{{/if}}
                    getters: {{customer.code}} {{customer.vip}} {{customer.title}} {{#with customer}}{{isActive}} {{get_title}}{{/with}}
                    inherited: {{customer.name}} {{customer.shout}} {{customer.greeting}} {{named.greeting}}
                    recursive: {{#each categories}}{{title}}({{#each subcategories}}{{title}}{{/each}}){{/each}}
                    shared: {{#each shared}}{{this}}{{/each}}
                    computed: {{#each computed}}{{this}} {{/each}}
                    deprecated: {{old.name}} {{old.former}} {{old.doomed}}
                    """)
                .source(
                    """
                    package p;

                    import dev.tagalong.*;
                    import java.math.BigDecimal;
                    import java.time.LocalDate;
                    import java.util.*;

                    @EmailTemplate("mail/types.txt")
                    public interface Types {
                      List<Pair<String, Integer>> pairs();

                      List<Pair<?, ? extends BigDecimal>> wild();

                      List<? extends Line> lines();

                      Line[] array();

                      String[][] grid();

                      List<List<Line>> nested();

                      int[] numbers();

                      char[] letters();

                      Lines own();

                      Collection<String> collection();

                      Set<UUID> set();

                      Deque<Level> deque();

                      @Format("dd.MM.uuuu")
                      List<LocalDate> dates();

                      @Format("0.00")
                      double[] prices();

                      Optional<List<String>> maybe();

                      Optional<Customer> customer();

                      Named named();

                      List<Category> categories();

                      @Shared
                      List<String> shared();

                      default List<String> computed() {
                        return List.of(named().name(), "computed");
                      }

                      Old old();

                      record Pair<A, B>(A a, B b) {}

                      record Line(
                          String product,
                          @Format("0.00") BigDecimal price,
                          @Tag("{{unit-price}}") int unit,
                          Optional<String> note,
                          @org.jspecify.annotations.Nullable String remark,
                          char size) {
                        String userName() {
                          return product + "!";
                        }

                        static String product(String other) {
                          return other;
                        }
                      }

                      class Lines implements Iterable<Line> {
                        private final List<Line> lines;

                        Lines(Line... lines) {
                          this.lines = List.of(lines);
                        }

                        @Override
                        public Iterator<Line> iterator() {
                          return lines.iterator();
                        }
                      }

                      enum Level {
                        LOW,
                        HIGH
                      }

                      interface Greeted {
                        default String greeting() {
                          return "Hi";
                        }
                      }

                      interface Named extends Greeted {
                        String name();

                        default String shout() {
                          return name() + "!";
                        }
                      }

                      class Customer extends q.Coded implements Named {
                        Customer(String code) {
                          super(code);
                        }

                        @Override
                        public String name() {
                          return "Ms " + getCode();
                        }

                        public String getTitle() {
                          return "Dr";
                        }

                        public boolean isActive() {
                          return true;
                        }
                      }

                      record Category(String title, List<Category> subcategories) {}
                    }
                    """)
                .source(
                    """
                    package p;

                    public record Old(String name) {
                      @Deprecated
                      public String former() {
                        return "former";
                      }

                      @Deprecated(forRemoval = true)
                      public String doomed() {
                        return "doomed";
                      }
                    }
                    """)
                .source(
                    """
                    package q;

                    public abstract class Coded {
                      private final String code;

                      protected Coded(String code) {
                        this.code = code;
                      }

                      public String getCode() {
                        return code;
                      }

                      public boolean isVip() {
                        return code.length() > 2;
                      }
                    }
                    """)
                .source(
                    """
                    package p;

                    import java.math.BigDecimal;
                    import java.time.LocalDate;
                    import java.util.*;
                    import p.Types.*;

                    public class Main {
                      public static String read() {
                        Line line =
                            new Line("Pen", new BigDecimal("1.5"), 3, Optional.of("n"), null, 'L');
                        return TypesRecipients.builder()
                            .shared(List.of("all"))
                            .to("ben@example.com")
                            .pairs(List.of(new Pair<>("x", 1), new Pair<>("y", 2)))
                            .wild(List.of(new Pair<>("z", BigDecimal.TEN)))
                            .lines(List.of(line))
                            .array(new Line[] {line})
                            .grid(new String[][] {{"a", "b"}, {}})
                            .nested(List.of(List.of(line), List.of()))
                            .numbers(new int[] {1, 2})
                            .letters(new char[] {'q'})
                            .own(new Lines(line, line))
                            .collection(Set.of("c"))
                            .set(Set.of(new UUID(1, 2)))
                            .deque(new ArrayDeque<>(List.of(Level.HIGH)))
                            .dates(List.of(LocalDate.of(2024, 2, 3)))
                            .prices(new double[] {1, 2.5})
                            .named(() -> "Ann")
                            .categories(List.of(new Category("t", List.of(new Category("u", List.of())))))
                            .old(new Old("name"))
                            .maybe(List.of("m"))
                            .customer(new Customer("c01"))
                            .build()
                            .preview()
                            .get(0)
                            .text();
                      }
                    }
                    """)
                .compile());
  }

  @AfterAll
  static void close() {
    code.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "pairs       ¦ x-1 y-2",
        "wild        ¦ 10",
        "lines       ¦ Pen 1.50 L",
        "tag         ¦ 3",
        "underscores ¦ Pen!",
        "missing     ¦ nN",
        "array       ¦ Pen",
        "grid        ¦ [a,b,][]",
        "nested      ¦ (Pen)()",
        "primitives  ¦ 1 2 q",
        "own         ¦ Pen Pen",
        "collections ¦ c 00000000-0000-0001-0000-000000000002 HIGH",
        "formats     ¦ 03.02.2024 1.00 2.50",
        "maybe       ¦ m",
        "getters     ¦ c01 true Dr true Dr",
        "inherited   ¦ Ms c01 Ms c01! Hi Hi",
        "recursive   ¦ t(u)",
        "shared      ¦ all",
        "computed    ¦ Ann computed",
        "deprecated  ¦ name former doomed",
      })
  void blocksShowValuesOfEachType(String label, String shown) {
    assertThat(read(label)).isEqualTo(shown);
  }

  private static String read(String label) {
    String text = (String) code.run("read");
    return text.lines()
        .filter(line -> line.startsWith(label + ": "))
        .findFirst()
        .orElseThrow()
        .substring(label.length() + 2)
        .strip();
  }

  @Test
  void everyLineOfTheTemplateIsRead() {
    assertThat((String) code.run("read")).hasLineCount(20);
  }
}
