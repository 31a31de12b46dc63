package dev.tagalong.simulator;

/** How a service's HTTP API is addressed, and how it answers. */
enum WebApi {
  SEND_GRID("/v3/mail/send", 202) {
    @Override
    String acceptance() {
      return "";
    }

    @Override
    String refusal(int status, String reason) {
      return "{\"errors\":[{\"message\":\""
          + escaped(reason)
          + "\",\"field\":null,\"help\":null}]}";
    }
  },

  SEND_CLOUD("/apiv2/mail/send", 200) {
    @Override
    String acceptance() {
      return answer(true, accepted(), "ok");
    }

    @Override
    String refusal(int status, String reason) {
      return answer(false, status, escaped(reason));
    }

    private String answer(boolean result, int status, String message) {
      return "{\"result\":%s,\"statusCode\":%d,\"message\":\"%s\"}"
          .formatted(result, status, message);
    }
  };

  private final String path;
  private final int accepted;

  WebApi(String path, int accepted) {
    this.path = path;
    this.accepted = accepted;
  }

  String path() {
    return path;
  }

  /** The status for a mail that is taken. */
  int accepted() {
    return accepted;
  }

  /** The body of the answer to a mail that is taken; empty for none. */
  abstract String acceptance();

  /** The body of the answer to one that is not. */
  abstract String refusal(int status, String reason);

  private static String escaped(String text) {
    return text.replaceAll("[\"\\\\]", "\\\\$0");
  }
}
