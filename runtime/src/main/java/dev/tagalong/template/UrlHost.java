package dev.tagalong.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a URL a value would choose the host: no escaping keeps {@code evil.example} from being
 * one. A host below a domain of the template's own, {@code https://%shop%.example.com/}, is no such
 * place.
 */
final class UrlHost {
  /** Browsers take any number of slashes, and backslashes for slashes. */
  private static final Pattern BEFORE_HOST = Pattern.compile("(?:(?:https?|ftp):|[/\\\\])[/\\\\]*");

  private static final Pattern END_OF_HOST = Pattern.compile("[/\\\\?#]");
  private static final Pattern BELOW_DOMAIN = Pattern.compile("[^.]*(?:\\.[^.]+){2,}+");

  private UrlHost() {}

  /**
   * Whether a tag stands there.
   *
   * @param before the URL up to the tag, other tags as letters
   * @param after the URL from the tag's end on
   * @param tagFirst whether the URL begins with another tag
   */
  static boolean isChosenBetween(UrlStart before, UrlStart after, boolean tagFirst) {
    int start = 0;
    if (!tagFirst) {
      Matcher matcher = BEFORE_HOST.matcher(before.text());
      if (!matcher.lookingAt() || matcher.group().equals("/")) {
        return false;
      }
      start = matcher.end();
    }
    String host = before.text().substring(start);
    if (END_OF_HOST.matcher(host).find()) {
      return false;
    }
    boolean port = host.indexOf(':', host.lastIndexOf('@') + 1) >= 0;
    String rest = END_OF_HOST.split(after.text(), 2)[0];
    if (port || rest.contains("@")) {
      return false;
    }
    int colon = rest.indexOf(':');
    return !BELOW_DOMAIN.matcher(colon < 0 ? rest : rest.substring(0, colon)).matches();
  }
}
