package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists whose items are of a type with subtypes: their steps take lists of these as well. */
class ListStepsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void aListOfASubtypeIsTaken(Compiler.Kind kind) {
    try (UserSource code =
        UserSource.of(
            Compiler.of(kind, folder)
                .template(
                    "order.html",
                    "{{#each lines}}{{product}} {{/each}}"
                        + "{{#each gifts}}{{product}} {{/each}}"
                        + "{{#each more}}{{product}} {{/each}};")
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import java.util.Collection;
                    import java.util.List;
                    import java.util.Optional;

                    @EmailTemplate("order.html")
                    public interface Order {
                      List<Line> lines();

                      Optional<List<Line>> gifts();

                      default Collection<Line> more() {
                        return lines();
                      }

                      interface Line {
                        String product();
                      }

                      record Sale(String product) implements Line {}
                    }
                    """)
                .source(
                    """
                    package p;

                    import dev.tagalong.RenderedEmail;
                    import java.util.List;
                    import java.util.Optional;
                    import java.util.Set;
                    import java.util.stream.Collectors;

                    public class Main {
                      public static String read() {
                        List<Order.Sale> sales = List.of(new Order.Sale("Pen"));
                        List<Order.Line> lines = List.of(() -> "Ink");
                        return OrderRecipients.builder()
                            .to("a@example.com").lines(sales).gifts(sales).more(Set.copyOf(sales))
                            .to("b@example.com").lines(lines).gifts(Optional.of(lines))
                            .build()
                            .preview()
                            .stream()
                            .map(RenderedEmail::html)
                            .collect(Collectors.joining());
                      }
                    }
                    """)
                .compile())) {
      assertThat(code.run("read")).isEqualTo("Pen Pen Pen ;Ink Ink Ink ;");
    }
  }
}
