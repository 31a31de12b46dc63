package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects whose methods Lombok writes while they are compiled, so that no processor sees them. */
class LombokTest {
  @TempDir private Path folder;

  @Test
  void methodsOfLombokAreReadWhereItRunsFirst() throws ReflectiveOperationException {
    assertThat(project().processor(lombok()).compile().run("p.Main")).isEqualTo(READ);
  }

  @Test
  void methodsOfLombokAreReadWhereItRunsLast() throws ReflectiveOperationException {
    assertThat(project().processorBehind(lombok()).compile().run("p.Main")).isEqualTo(READ);
  }

  @Test
  void whatLombokHidesIsUnknown() throws ReflectiveOperationException {
    assertThat(
            project()
                .template("mail/order.txt", "{{#each lines}}{{secret}}{{/each}}")
                .processor(lombok())
                .compile()
                .messages())
        .filteredOn(message -> message.startsWith("[UnknownTag]"))
        .containsExactly(
            """
            [UnknownTag] mail/order.txt:1:16: {{secret}} is in none of Line and Order.
                1 | {{#each lines}}{{secret}}{{/each}}
                  |                ^^^^^^^^^^
                Declare it in Line:  String secret();""");
  }

  private static final String READ = "Pen 3 true true | Ben true | DE Berlin | small 7 | A-17";

  private static Processor lombok() throws ReflectiveOperationException {
    var constructor =
        Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor")
            .getDeclaredConstructor();
    constructor.setAccessible(true);
    return (Processor) constructor.newInstance();
  }

  private Compiler project() {
    return Compiler.javac(folder)
        .template(
            "mail/order.txt",
            "{{#each lines}}{{product}} {{count}} {{gift}} {{isGift}}{{/each}}"
                + " | {{customer.name}} {{customer.vip}}"
                + " | {{address.country}} {{address.city}}"
                + " | {{dimension.label}} {{dimension.weight}}"
                + " | {{number.number}}")
        .source(
            """
            package p;

            import java.util.List;

            @dev.tagalong.EmailTemplate("mail/order.txt")
            public interface Order {
              List<Line> lines();

              Customer customer();

              Address address();

              Size dimension();

              Number number();
            }
            """)
        .source(
            """
            package p;

            @lombok.Value
            public class Line {
              String product;
              int count;
              boolean isGift;

              @lombok.Getter(lombok.AccessLevel.NONE)
              String secret;
            }
            """)
        .source(
            """
            package p;

            @lombok.Data
            public class Customer {
              private final String name;
              private final boolean vip;
            }
            """)
        .source(
            """
            package p;

            @lombok.Getter
            @lombok.AllArgsConstructor
            @lombok.experimental.Accessors(fluent = true)
            public class Address {
              private final String country;
              private final String city;
            }
            """)
        .source(
            """
            package p;

            @lombok.RequiredArgsConstructor
            public class Size extends Weighed {
              @lombok.Getter private final String label;
            }
            """)
        .source(
            """
            package p;

            @lombok.Getter
            public class Weighed {
              private final int weight = 7;
            }
            """)
        .source(
            """
            package p;

            public record Number(String number) {}
            """)
        .source(
            """
            package p;

            import java.util.List;

            public class Main {
              public static String run() {
                return OrderRecipients.builder()
                    .to("ben@example.com")
                    .lines(List.of(new Line("Pen", 3, true, "secret")))
                    .customer(new Customer("Ben", true))
                    .address(new Address("DE", "Berlin"))
                    .dimension(new Size("small"))
                    .number(new Number("A-17"))
                    .build()
                    .preview()
                    .get(0)
                    .text();
              }
            }
            """);
  }
}
