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

/** Listens for HTTP on the loopback address; a form is dealt with before it is answered. */
final class HttpEndpoint implements AutoCloseable {
  private static final String PATH = "/apiv2/mail/send";
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int METHOD_NOT_ALLOWED = 405;

  private final HttpServer server;

  HttpEndpoint(BiFunction<String, byte[], Outcome> intake) {
    try {
      server = HttpServer.create(new InetSocketAddress(Loopback.address(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(PATH, exchange -> answer(exchange, intake));
    server.start();
  }

  URI uri() {
    InetSocketAddress address = server.getAddress();
    return URI.create("http://" + address.getHostString() + ":" + address.getPort() + PATH);
  }

  private static void answer(HttpExchange exchange, BiFunction<String, byte[], Outcome> intake)
      throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("POST")) {
        reply(exchange, METHOD_NOT_ALLOWED, "send a form by POST");
        return;
      }
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      byte[] body = exchange.getRequestBody().readAllBytes();
      Outcome outcome = intake.apply(type == null ? "" : type, body);
      Optional<Refusal> told =
          outcome.refusal().filter(refusal -> refusal.kind() == Refusal.Kind.REJECTED);
      if (told.isPresent()) {
        reply(exchange, BAD_REQUEST, told.get().reason());
      } else {
        reply(exchange, OK, "ok");
      }
    }
  }

  private static void reply(HttpExchange exchange, int status, String message) throws IOException {
    String json =
        "{\"result\":"
            + (status == OK)
            + ",\"statusCode\":"
            + status
            + ",\"message\":\""
            + message.replaceAll("[\"\\\\]", "\\\\$0")
            + "\"}";
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
