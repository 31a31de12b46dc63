package dev.tagalong.processor.handlebars;

import dev.tagalong.processor.testing.Compiler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A small template and the interface that it asks for. The text is the HTML body as well as the
 * text body, unless one of them makes no sense.
 *
 * @param name says what is tried
 * @param members the members of the interface
 * @param template the body
 * @param partials the partials by their names
 * @param bodies the kinds of bodies
 * @param emptyTexts whether texts may be empty
 */
record BlockCase(
    String name,
    String members,
    String template,
    Map<String, String> partials,
    Set<Body> bodies,
    boolean emptyTexts) {

  private static final Pattern COMMENT =
      Pattern.compile("\\{\\{~?!(?:--.*?--|.*?)~?}}", Pattern.DOTALL);

  private static final Pattern METHOD =
      Pattern.compile("(?m)^(?:@Raw )?[\\w<>?, \\[\\]]+ (\\w+)\\(\\);$");

  /** A kind of body, and of its partials. */
  enum Body {
    HTML(".html"),
    TEXT(".txt");

    private final String ending;

    Body(String ending) {
      this.ending = ending;
    }
  }

  static BlockCase of(String name, String members, String template) {
    return new BlockCase(name, members, template, Map.of(), EnumSet.allOf(Body.class), true);
  }

  BlockCase partial(String partial, String text) {
    Map<String, String> more = new LinkedHashMap<>(partials);
    more.put(partial, text);
    return new BlockCase(name, members, template, more, bodies, emptyTexts);
  }

  /** As HTML alone. */
  BlockCase html() {
    return new BlockCase(name, members, template, partials, EnumSet.of(Body.HTML), emptyTexts);
  }

  /**
   * Which texts its data has. An indented partial indents what is written in it, and no value: not
   * the lines of one, nor less for an empty one.
   */
  ShapedData.Texts texts() {
    return !partials.isEmpty()
        ? ShapedData.Texts.ONE_LINE
        : emptyTexts ? ShapedData.Texts.ALL : ShapedData.Texts.FILLED;
  }

  /** With texts that are never empty. */
  BlockCase withoutEmptyTexts() {
    return new BlockCase(name, members, template, partials, bodies, false);
  }

  /** With lines that end as they do under Windows. */
  BlockCase crlf() {
    Map<String, String> converted = new LinkedHashMap<>();
    partials.forEach((partial, text) -> converted.put(partial, text.replace("\n", "\r\n")));
    return new BlockCase(
        name, members, template.replace("\n", "\r\n"), converted, bodies, emptyTexts);
  }

  /** The qualified name of the interface. */
  String type() {
    return "cases." + simpleName();
  }

  private String simpleName() {
    return Arrays.stream(name.split("\\W+"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** The members, but for methods that no tag names: they would be told. */
  private String usedMembers() {
    String tags = COMMENT.matcher(template + partials.values()).replaceAll("");
    return METHOD
        .matcher(members)
        .replaceAll(
            method ->
                Pattern.compile("\\{\\{[^}]*\\b" + method.group(1) + "\\b").matcher(tags).find()
                    ? Matcher.quoteReplacement(method.group())
                    : "");
  }

  /** Adds the interface and the files. */
  void addTo(Compiler compiler) {
    String folder = "cases/" + name.replaceAll("\\W+", "-") + "/";
    List<String> names = new ArrayList<>();
    for (Body body : bodies) {
      names.add("\"" + folder + "mail" + body.ending + "\"");
      compiler.template(folder + "mail" + body.ending, template);
      partials.forEach((partial, text) -> compiler.template(folder + partial + body.ending, text));
    }
    compiler.source(
        """
        package cases;

        import dev.tagalong.*;
        import java.math.*;
        import java.time.*;
        import java.util.*;

        @EmailTemplate({%s})
        public interface %s {
          %s
        }
        """
            .formatted(String.join(", ", names), simpleName(), usedMembers().strip()));
  }

  @Override
  public String toString() {
    return name;
  }
}
