package dev.tagalong.scan;

import dev.tagalong.scan.Suspicion.Kind;
import dev.tagalong.scan.Suspicion.Meant;
import dev.tagalong.scan.Suspicion.Reason;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands between {@code <%} and {@code %>}: words that SendGrid frames, a name that it may
 * fill, or a page language's code.
 *
 * @param reason what is suspicious; nothing where the service takes it
 * @param meant the name within, if it is one
 * @param end where it ends
 */
record ServerTag(Optional<Reason> reason, Meant meant, int end) {
  private static final int REACH = 300;
  private static final String LANGUAGE = "ERB, EJS, JSP or ASP";

  private static final Pattern GOES_ON =
      Pattern.compile("(?s)[-\\s]*(?:end|else|els?e?if\\b.*|when\\b.*|\\}.*)[-\\s]*");
  private static final Pattern CODE =
      Pattern.compile(
          "(?s)[-\\s]*(?:(?:if|unless|case|while|until|for|foreach|each|var|let|const|include|render)"
              + "\\b.*|.*(?:[(){};$]|\\bdo\\b).*)");

  /** What is closed before another tag begins. */
  static Optional<ServerTag> at(String source, int at) {
    int limit = Math.min(source.length(), at + REACH);
    for (int end = at + 2; end < limit && source.charAt(end) != '<'; end++) {
      if (source.startsWith("%>", end)) {
        return Optional.of(of(source.substring(at + 2, end), at, end + 2));
      }
    }
    return Optional.empty();
  }

  private static ServerTag of(String content, int at, int end) {
    String word = content.strip();
    if (TagNames.isName(word)) {
      return new ServerTag(
          Optional.of(new Reason(Kind.RESERVED, content.equals(word) ? "" : " ", at)),
          Meant.named(word),
          end);
    }
    if (content.startsWith("=") || content.startsWith("-=") || content.startsWith("-")) {
      int start = content.startsWith("-=") ? 2 : 1;
      return foreign(Kind.EXPRESSION, content.substring(start).strip(), at, end);
    }
    boolean comment = !content.isEmpty() && "#@!".indexOf(content.charAt(0)) >= 0;
    if (GOES_ON.matcher(content).matches()) {
      return foreign(Kind.END_OF_STATEMENT, "", at, end);
    }
    return comment || CODE.matcher(content).matches()
        ? foreign(Kind.STATEMENT, "", at, end)
        : new ServerTag(Optional.empty(), Meant.NOTHING, end);
  }

  private static ServerTag foreign(Kind kind, String content, int at, int end) {
    String name = content.substring(0, TagNames.endOfName(content, 0));
    return new ServerTag(Optional.of(new Reason(kind, LANGUAGE, at)), Meant.named(name), end);
  }
}
