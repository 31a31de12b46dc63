package dev.tagalong.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;

/** Listens for HTTP on the loopback address; a request is dealt with before it is answered. */
final class HttpEndpoint implements AutoCloseable {
  private static final int BAD_REQUEST = 400;
  private static final int METHOD_NOT_ALLOWED = 405;

  private final WebApi api;
  private final HttpServer server;
  private final URI uri;

  /**
   * @param port 0 for any that is free
   */
  HttpEndpoint(int port, WebApi api, BiFunction<String, byte[], Outcome> intake) {
    this.api = api;
    try {
      server = HttpServer.create(new InetSocketAddress(Loopback.address(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(api.path(), exchange -> answer(exchange, intake));
    server.start();
    InetSocketAddress address = server.getAddress();
    uri = URI.create("http://" + address.getHostString() + ":" + address.getPort() + api.path());
  }

  URI uri() {
    return uri;
  }

  private void answer(HttpExchange exchange, BiFunction<String, byte[], Outcome> intake)
      throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("POST")) {
        refuse(exchange, METHOD_NOT_ALLOWED, "send the mail by POST");
        return;
      }
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      byte[] body = exchange.getRequestBody().readAllBytes();
      Outcome outcome = intake.apply(type == null ? "" : type, body);
      Optional<Refusal> told =
          outcome.refusal().filter(refusal -> refusal.kind() == Refusal.Kind.REJECTED);
      if (told.isPresent()) {
        refuse(exchange, BAD_REQUEST, told.get().reason());
      } else {
        reply(exchange, api.accepted(), api.acceptance());
      }
    }
  }

  private void refuse(HttpExchange exchange, int status, String reason) throws IOException {
    reply(exchange, status, api.refusal(status, reason));
  }

  private static void reply(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
    // A length of 0 would mean that it is not known yet.
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
