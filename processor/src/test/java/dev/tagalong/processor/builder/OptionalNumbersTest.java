package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Large numbers that may be left out: their steps take an integer as well. */
class OptionalNumbersTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void aLargeNumberThatMayBeLeftOutTakesAnInteger(Compiler.Kind kind) {
    try (UserSource code =
        UserSource.of(
            Compiler.of(kind, folder)
                .template("sums.html", "%total%:%count%:%yield%;")
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import java.math.BigDecimal;
                    import java.math.BigInteger;
                    import java.util.Optional;

                    @EmailTemplate("sums.html")
                    public interface Sums {
                      Optional<BigDecimal> total();

                      Optional<BigInteger> count();

                      default BigDecimal yield() {
                        return total().orElse(BigDecimal.ZERO).add(BigDecimal.ONE);
                      }
                    }
                    """)
                .source(
                    """
                    package p;

                    import dev.tagalong.RenderedEmail;
                    import java.math.BigDecimal;
                    import java.util.List;
                    import java.util.Optional;
                    import java.util.stream.Collectors;

                    public class Main {
                      public static String read() {
                        return SumsRecipients.builder()
                            .to("a@example.com").total(1).count(2).yield(3)
                            .to("b@example.com").total(new BigDecimal("1.50")).yield(Optional.empty())
                            .addAll(List.of("c@example.com"), (row, item) -> row.to(item).total(4).count(5))
                            .build()
                            .preview()
                            .stream()
                            .map(RenderedEmail::html)
                            .collect(Collectors.joining());
                      }
                    }
                    """)
                .compile())) {
      assertThat(code.run("read")).isEqualTo("1:2:3;1.50::2.50;4:5:5;");
    }
  }
}
