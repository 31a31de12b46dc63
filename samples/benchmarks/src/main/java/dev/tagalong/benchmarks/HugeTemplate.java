package dev.tagalong.benchmarks;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Templates that nobody writes, each as large as one asks: what a compiler must survive. */
enum HugeTemplate {
  CONDITIONAL_COMMENTS_NESTED(
      size -> "<!--[if mso]>".repeat(size / 13 / 50) + "%a%" + "<![endif]-->".repeat(size / 600)),
  CONDITIONAL_COMMENTS_SIDE_BY_SIDE(size -> "<!--[if mso]>%a%<![endif]-->".repeat(size / 28)),
  LONG_LINE(size -> ("%a% and " + "-".repeat(34)).repeat(size / 42)),
  ONE_TAG_IN_A_LINE(size -> "%a% ".repeat(size / 4)),
  NEIGHBOURS(size -> "%a%".repeat(size / 3)),
  ONE_TAG_IN_LINES(size -> "%a%\n".repeat(size / 4)),
  TAGS_IN_A_URL(size -> "<a href='https://x.example/" + "%a%.".repeat(size / 4) + "'>x</a>"),
  TAGS_IN_A_HOST(size -> "<a href='https://" + "%a%.".repeat(size / 4) + "'>x</a>"),
  UNKNOWN_TAGS(size -> numbered("%%t%d%% ", size / 9) + "%a%"),
  UNKNOWN_TAGS_IN_LINES(size -> numbered("%%t%d%%\n", size / 9) + "%a%"),
  ONE_UNKNOWN_TAG(size -> "%b% ".repeat(size / 4) + "%a%"),
  UNSAFE_PLACES(size -> "<i %a%>".repeat(size / 7)),
  UNSAFE_PLACES_OF_MANY_KINDS(size -> numbered("<i x%d=%%a%%>", size / 14)),
  LONG_NAME(size -> "%a% %b" + "b".repeat(size) + "%"),
  LONG_NAME_NOT_CLOSED(size -> "%a% {{b" + "b".repeat(size)),
  LONG_ATTRIBUTE(size -> "<a title='" + "x".repeat(size) + "%a%'>x</a>"),
  BRACES(size -> "%a%" + "{{".repeat(size / 2)),
  BRACES_NOT_CLOSED(size -> "%a%" + "{{a ".repeat(size / 4)),
  BLOCKS(size -> "%a%" + numbered("{{#if x%d}}", size / 15)),
  PERCENTS(size -> "%a% " + "%".repeat(size)),
  PERCENT_NAMES(size -> "%a% " + "%a ".repeat(size / 3)),
  PERCENT_BLANKS(size -> "%a% %" + " b".repeat(size / 2)),
  ENCODED(size -> "%a% " + "%7B%7Ba".repeat(size / 7)),
  ENCODED_TAGS(size -> "%a% " + numbered("&lt;&lt;t%d&gt;&gt; ", size / 24)),
  GUILLEMETS(size -> "%a%" + "<<".repeat(size / 2)),
  LESS_THAN(size -> "%a%" + "< ".repeat(size / 2)),
  LESS_THAN_PERCENT(size -> "%a%" + "<%".repeat(size / 2)),
  AMPERSANDS(size -> "%a%" + "&".repeat(size)),
  QUOTES(size -> "%a%" + "'\"".repeat(size / 2)),
  QUOTES_IN_TAGS(size -> "%a%" + "<a '\"".repeat(size / 5)),
  COMMENTS_NOT_CLOSED(size -> "%a%" + "<!--".repeat(size / 4)),
  DECLARATIONS(size -> "%a%" + "<!".repeat(size / 2)),
  END_TAGS(size -> "%a%" + "</a".repeat(size / 3)),
  ATTRIBUTES(size -> "%a%<a " + numbered("x%d='%%a%%' ", size / 14) + ">"),
  META_ATTRIBUTES(size -> "%a%<meta " + "content='%a%' ".repeat(size / 14) + ">"),
  ELEMENTS_NESTED(size -> "<div>".repeat(size / 5) + "%a%"),
  FORMATTING_NESTED(size -> "<b>".repeat(size / 3) + "%a%"),
  FORMATTING_MISNESTED(size -> "<b><p></b>".repeat(size / 10) + "%a%"),
  LINKS_NESTED(size -> "<a href='x'>".repeat(size / 12) + "%a%"),
  TABLES_NESTED(size -> "<table><tr><td>".repeat(size / 15) + "%a%"),
  TABLES_FOSTERING(size -> "<table>" + "x<i>%a%".repeat(size / 7)),
  LISTS_NESTED(size -> "<ul><li>".repeat(size / 8) + "%a%"),
  SVG_NESTED(size -> "<svg><desc>".repeat(size / 11) + "%a%"),
  SVG_END_TAGS(size -> "<svg>" + "<title>%a%</title></p>".repeat(size / 22)),
  SCRIPTS(size -> "%a%" + "<script><!--<script>".repeat(size / 20)),
  WORDS_OF_THE_READER(size -> "%a%tagalong" + "q".repeat(size)),
  BLANK_LINES(size -> "%a%" + "\n".repeat(size) + "%a%"),
  COMBINING(size -> "%b%" + "\u0301".repeat(size / 2) + "%a%"),
  UNFILLED_METHODS(500, size -> "{{x ".repeat(size / 4)),
  METHODS_100(100, size -> filled(100, size)),
  METHODS_500(500, size -> filled(500, size)),
  METHODS_1000(1_000, size -> filled(1_000, size)),
  TAG_TEXTS(
      size ->
          "public interface Huge { @dev.tagalong.Tag({\"%a%\""
              + numbered(", \"%%t%d%%\"", 5_000)
              + "}) String a(); }",
      size -> numbered("%%t%d%% ", 5_000).repeat(size / 40_000)),
  IGNORED(
      size ->
          "public interface Huge { String a(); }|, ignore = {\"x\""
              + numbered(", \"%%t%d%%\"", 5_000)
              + "}",
      size -> numbered("%%t%d%% ", 5_000).repeat(size / 40_000) + "%a%"),
  SECTIONS(
      size ->
          "public interface Huge { P a(); enum P { "
              + numbered("@dev.tagalong.Section(\"text\") P%d, ", 1_000)
              + "} }",
      size -> "%a% ".repeat(size / 4));

  private final IntFunction<String> declaration;
  private final IntFunction<String> html;

  HugeTemplate(IntFunction<String> html) {
    this(1, html);
  }

  HugeTemplate(int methods, IntFunction<String> html) {
    this(
        size ->
            "public interface Huge {"
                + (methods == 1 ? " String a();" : numbered(" String m%d();", methods))
                + " }",
        html);
  }

  HugeTemplate(IntFunction<String> declaration, IntFunction<String> html) {
    this.declaration = declaration;
    this.html = html;
  }

  private static String numbered(String form, int count) {
    return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining());
  }

  private static String filled(int methods, int size) {
    String all = numbered("%%m%d%% ", methods);
    return all.repeat(Math.max(1, size / all.length()));
  }

  /** The interface; the annotation's further members behind a bar. */
  String source(int size) {
    String[] parts = declaration.apply(size).split("\\|", 2);
    return "@dev.tagalong.EmailTemplate(value = \"huge.html\""
        + (parts.length > 1 ? parts[1] : "")
        + ") "
        + parts[0];
  }

  /** The HTML body of about {@code size} characters. */
  String html(int size) {
    return html.apply(size);
  }
}
