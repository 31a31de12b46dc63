package com.example.spring;

import java.util.stream.IntStream;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Invites 1,500 customers, and ends. */
@SpringBootApplication
public class SpringSample {
  public static void main(String[] args) {
    SpringApplication.run(SpringSample.class, args);
  }

  @Bean
  CommandLineRunner invite(BulkMailer mailer) {
    return args ->
        mailer.send(
            OpenDayRecipients.builder()
                .event("opening")
                .addAll(
                    IntStream.rangeClosed(1, 1_500).boxed().toList(),
                    (row, i) -> row.to("guest" + i + "@example.com").name("Zoë " + i))
                .build()
                .sendGrid());
  }
}
