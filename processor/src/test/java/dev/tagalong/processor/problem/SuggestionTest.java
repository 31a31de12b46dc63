package dev.tagalong.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  private static Optional<String> nearest(String name, String... candidates) {
    return Suggestion.nearest(name, List.of(candidates), Function.identity());
  }

  @ParameterizedTest
  @CsvSource({
    "name, name, 0",
    "nmae, name, 1",
    "nam, name, 1",
    "names, name, 1",
    "nome, name, 1",
    "'', name, 4",
    "kitten, sitting, 3",
    "ca, abc, 3"
  })
  void swappedLettersCountOnce(String from, String to, int distance) {
    assertThat(Suggestion.distance(from, to)).isEqualTo(distance);
    assertThat(Suggestion.distance(to, from)).isEqualTo(distance);
  }

  @Test
  void aThirdOfTheLettersMayDiffer() {
    assertThat(nearest("nmae", "name")).contains("name");
    assertThat(nearest("firstnaem", "firstName")).contains("firstName");
    assertThat(nearest("abcxyz", "abcdyq")).contains("abcdyq");
  }

  @Test
  void nothingIsSuggestedBeyondAThird() {
    assertThat(nearest("null", "name")).isEmpty();
    assertThat(nearest("money", "name")).isEmpty();
    assertThat(nearest("ab", "ac")).isEmpty();
    assertThat(nearest("x", "name", "money")).isEmpty();
  }

  @Test
  void caseIsLeftAside() {
    assertThat(nearest("NAME", "name")).contains("name");
  }

  @Test
  void theNearestWinsAndTheFirstOfEquals() {
    assertThat(nearest("amounts", "amount1", "amount", "amounts1")).contains("amount1");
    assertThat(nearest("amounts", "amountxy", "amount")).contains("amount");
  }
}
