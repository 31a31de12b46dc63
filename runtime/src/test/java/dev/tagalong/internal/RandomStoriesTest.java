package dev.tagalong.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Whatever is done with the stages of a builder, no value ever stands at another recipient's
 * position: random legal and illegal uses, each a {@link Story}.
 */
class RandomStoriesTest {
  private static final int STORIES = 1_500;

  @Test
  void noUseOfTheStagesShiftsAValue() {
    long recipients = 0;
    for (long seed = 0; seed < STORIES; seed++) {
      try {
        recipients += Story.told(seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("story " + seed, e);
      }
    }
    assertThat(recipients).as("recipients in all stories").isGreaterThan(10 * STORIES);
  }
}
