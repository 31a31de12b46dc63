package dev.tagalong.simulator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever tests with the simulator has no logging but its own. */
class LoggingTest {
  @ParameterizedTest
  @ValueSource(strings = {"org.slf4j.LoggerFactory", "org.apache.commons.logging.LogFactory"})
  void theSimulatorBringsNoLogging(String type) {
    assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
  }
}
