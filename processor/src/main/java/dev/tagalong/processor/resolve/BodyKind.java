package dev.tagalong.processor.resolve;

import dev.tagalong.processor.template.TemplateText.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a body is: by the endings of its file's name, or where these say nothing ({@code .hbs},
 * {@code .ftl}, {@code .tpl}) by what it begins with.
 */
final class BodyKind {
  private static final Pattern HTML_ENDING = Pattern.compile("\\.(x?html?)(\\.|$)");
  private static final Pattern TEXT_ENDING = Pattern.compile("\\.(txt|text)(\\.|$)");

  private static final Pattern HTML_BEGINNING =
      Pattern.compile(
          "<(?:!doctype\\s+html|html|head|body|meta|title|style|link|table|div|center|section"
              + "|main|header|article|p|span|h[1-6]|img|a|ul|ol|font|br|hr|b|i|strong|em)(?=[\\s/>])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MJML_BEGINNING =
      Pattern.compile("<mjml\\b", Pattern.CASE_INSENSITIVE);

  private BodyKind() {}

  /**
   * What a body is.
   *
   * @param name the file's name
   * @param source what stands in the file; empty if it could not be read
   */
  static Kind of(String name, String source) {
    String endings =
        name.substring(name.lastIndexOf('/') + 1)
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^\\.+", "");
    if (HTML_ENDING.matcher(endings).find()) {
      return Kind.HTML;
    }
    return !TEXT_ENDING.matcher(endings).find() && begins(source, HTML_BEGINNING)
        ? Kind.HTML
        : Kind.TEXT;
  }

  /** Whether a body is MJML, from which HTML has yet to be made. */
  static boolean isMjml(String source) {
    return begins(source, MJML_BEGINNING);
  }

  private static boolean begins(String source, Pattern with) {
    return with.matcher(source).region(begin(source), source.length()).lookingAt();
  }

  /** Where a document begins: behind blanks, comments and declarations. */
  private static int begin(String source) {
    int at = source.startsWith("\uFEFF") ? 1 : 0;
    while (true) {
      int before = at;
      while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
        at++;
      }
      at = behind(source, at, "<!--", "-->");
      at = behind(source, at, "<?", ">");
      if (at == before) {
        return at;
      }
    }
  }

  private static int behind(String source, int at, String opening, String closing) {
    int end = source.startsWith(opening, at) ? source.indexOf(closing, at + opening.length()) : -1;
    return end < 0 ? at : end + closing.length();
  }
}
