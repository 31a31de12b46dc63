package com.example.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.simulator.DeliveredMail;
import dev.tagalong.simulator.SimulatedService;
import dev.tagalong.simulator.Transmission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The jar, started as a process of its own. */
class SpringSampleTest {
  private static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", System.getProperty("sample.jar")));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  @Test
  void everyGuestReadsTheirOwnInvitation() throws Exception {
    try (SimulatedService service = SimulatedService.sendGrid()) {
      run(
          "--spring.mail.host=127.0.0.1",
          "--spring.mail.port=" + service.smtpPort(),
          "--spring.mail.properties.mail.smtp.auth=false",
          "--spring.mail.properties.mail.smtp.starttls.required=false");

      assertThat(service.refusals()).isEmpty();
      assertThat(service.deliveries()).hasSize(1_500);
      DeliveredMail last = service.deliveries().get(1_499);
      assertThat(last.from()).isEqualTo("The Paper Shop <shop@example.com>");
      assertThat(last.subject()).isEqualTo("Zoë 1500, you are invited");
      assertThat(last.html())
          .contains("Dear Zoë 1500,")
          .contains("https://shop.example.com/events?guest=Zo%C3%AB%201500");
      assertThat(last.text()).contains("Dear Zoë 1500,");
      assertThat(service.transmissions())
          .hasSize(2)
          .extracting(Transmission::recipients)
          .containsOnly(List.of("shop@example.com"));
      assertThat(service.connections()).isEqualTo(1);
    }
  }
}
