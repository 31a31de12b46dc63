package dev.tagalong.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.ConnectException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A service in a field of a test class is there for each test, empty, and gone afterwards. */
class JUnitExtensionTest {
  private static void assertEmptyAndOpen(SimulatedService service) throws Exception {
    assertThat(service.transmissions()).isEmpty();
    assertThat(service.deliveries()).isEmpty();
    try (SmtpClient client = new SmtpClient(service.smtpPort())) {
      assertThat(client.line()).isEqualTo("220 localhost ESMTP");
      assertThat(client.send("Subject: Hi\n\nHi")).isEqualTo("250 Ok");
    }
    assertThat(service.deliveries()).hasSize(1);
    service.rejectTemporarily(1);
  }

  private static void assertClosed(SimulatedService service) {
    assertThatThrownBy(() -> new SmtpClient(service.smtpPort()))
        .isInstanceOf(ConnectException.class);
  }

  /** Runs the classes one after the other, as JUnit does. */
  private static void run(int tests, Class<?>... classes) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    for (Class<?> type : classes) {
      request.selectors(selectClass(type));
    }
    LauncherDiscoveryRequest built = request.build();
    LauncherFactory.create().execute(built, listener);
    TestExecutionSummary summary = listener.getSummary();
    assertThat(summary.getFailures())
        .extracting(TestExecutionSummary.Failure::getException)
        .isEmpty();
    assertThat(summary.getTestsSucceededCount()).isEqualTo(tests);
  }

  static class WithStaticField {
    @RegisterExtension static final SimulatedService mail = SimulatedService.sendGrid();

    @Test
    void one() throws Exception {
      assertEmptyAndOpen(mail);
    }

    @Test
    void two() throws Exception {
      assertEmptyAndOpen(mail);
    }

    @Nested
    class Inner {
      @Test
      void three() throws Exception {
        assertEmptyAndOpen(mail);
      }
    }

    @Nested
    class Other {
      @Test
      void four() throws Exception {
        assertEmptyAndOpen(mail);
      }
    }
  }

  @Test
  void serviceInAStaticFieldIsClosedAfterAllTestsOfTheClass() {
    run(4, WithStaticField.class);
    assertClosed(WithStaticField.mail);
  }

  static class WithInheritedField {
    @RegisterExtension static final SimulatedService mail = SimulatedService.sendCloud();
    static final Set<Integer> ports = new LinkedHashSet<>();

    @Test
    void one() throws Exception {
      assertEmptyAndOpen(mail);
      ports.add(mail.smtpPort());
      ports.add(mail.httpUri().getPort());
    }
  }

  static class FirstHeir extends WithInheritedField {}

  static class SecondHeir extends WithInheritedField {}

  @Test
  void inheritedServiceIsOpenedAgainAtTheSamePorts() {
    run(2, FirstHeir.class, SecondHeir.class);
    assertThat(WithInheritedField.ports).hasSize(2);
    assertClosed(WithInheritedField.mail);
  }

  static class WithInstanceField {
    static final List<SimulatedService> all = new ArrayList<>();

    @RegisterExtension final SimulatedService mail = SimulatedService.sendGrid();

    @Test
    void one() throws Exception {
      all.forEach(JUnitExtensionTest::assertClosed);
      all.add(mail);
      assertEmptyAndOpen(mail);
    }

    @Test
    void two() throws Exception {
      one();
    }
  }

  @Test
  void serviceInAnInstanceFieldIsClosedAfterItsTest() {
    run(2, WithInstanceField.class);
    assertThat(WithInstanceField.all).hasSize(2).allSatisfy(JUnitExtensionTest::assertClosed);
  }

  @TestInstance(Lifecycle.PER_CLASS)
  static class WithOneInstance {
    static final List<SimulatedService> all = new ArrayList<>();

    @RegisterExtension final SimulatedService mail = SimulatedService.sendGrid();

    @Test
    void one() throws Exception {
      all.add(mail);
      assertEmptyAndOpen(mail);
    }

    @Test
    void two() throws Exception {
      one();
    }
  }

  @Test
  void serviceOfAnInstanceForAllTestsIsClosedAfterThem() {
    run(2, WithOneInstance.class);
    assertThat(new LinkedHashSet<>(WithOneInstance.all)).hasSize(1);
    assertClosed(WithOneInstance.all.get(0));
  }
}
