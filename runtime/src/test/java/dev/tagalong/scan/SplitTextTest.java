package dev.tagalong.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts are cut where a service would put values. */
class SplitTextTest {
  private static SplitText split(String text) {
    return SplitText.of(text, new TextSet(List.of("%name%", "-name-", "-name--")));
  }

  @Test
  void theTextIsWhatStandsBetweenTheTagsAndTheTags() {
    assertThat(split("Dear %name%, -name-!"))
        .isEqualTo(new SplitText(List.of("%name%", "-name-"), List.of("Dear ", ", ", "!")));
  }

  @Test
  void tagsAtTheEndsAndSideBySideHaveEmptyTextBeside() {
    assertThat(split("%name%-name-"))
        .isEqualTo(new SplitText(List.of("%name%", "-name-"), List.of("", "", "")));
  }

  @Test
  void ofTagsThatBeginAlikeTheLongestStandsThere() {
    assertThat(split("-name---")).isEqualTo(new SplitText(List.of("-name--"), List.of("", "-")));
  }

  @Test
  void textWithoutTagsIsOnePiece() {
    assertThat(split("%nam%")).isEqualTo(new SplitText(List.of(), List.of("%nam%")));
  }
}
