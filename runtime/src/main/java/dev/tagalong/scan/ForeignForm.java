package dev.tagalong.scan;

import dev.tagalong.scan.Suspicion.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The placeholders of other template languages: to add one is a constant here. What stands between
 * {@link #opening} and {@link #closing} decides whether it is one, and which kind.
 */
enum ForeignForm {
  LIQUID("Jinja, Liquid, Twig or Django", "{%", "%}", Inside.STATEMENT),
  LIQUID_COMMENT("Jinja, Twig or Django", "{#", "#}", Inside.COMMENT),
  SALESFORCE("Salesforce", "{!", "}", Inside.PATH),
  SMARTY("Smarty", "{$", "}", Inside.PATH),
  SMARTY_IF("Smarty", "{if $", "}", Inside.STATEMENT),
  SMARTY_FOREACH("Smarty", "{foreach $", "}", Inside.STATEMENT),
  DOLLAR("FreeMarker, Thymeleaf, Velocity or JSP", "${", "}", Inside.PATH),
  SILENT_DOLLAR("Velocity", "$!{", "}", Inside.PATH),
  SILENT_NAME("Velocity", "$!", "", Inside.NAME),
  HASH("JSF or FreeMarker", "#{", "}", Inside.PATH),
  THYMELEAF("Thymeleaf", "[[${", "}]]", Inside.PATH),
  THYMELEAF_RAW("Thymeleaf", "[(${", "})]", Inside.PATH),
  THYMELEAF_MESSAGE("Thymeleaf", "[[#{", "}]]", Inside.PATH),
  THYMELEAF_OBJECT("Thymeleaf", "[[*{", "}]]", Inside.PATH),
  FREEMARKER("FreeMarker", "<#", ">", Inside.DIRECTIVE),
  FREEMARKER_END("FreeMarker", "</#", ">", Inside.END),
  FREEMARKER_MACRO("FreeMarker", "<@", "/>", Inside.DIRECTIVE),
  FREEMARKER_SQUARE("FreeMarker", "[#", "]", Inside.KNOWN_DIRECTIVE),
  FREEMARKER_SQUARE_END("FreeMarker", "[/#", "]", Inside.END),
  JSTL("JSP", "<c:", ">", Inside.DIRECTIVE),
  JSTL_END("JSP", "</c:", ">", Inside.END),
  PHP("PHP", "<?php", "?>", Inside.STATEMENT),
  PHP_VALUE("PHP", "<?=", "?>", Inside.PATH),
  VELOCITY_IF("Velocity", "#if", ")", Inside.CALL),
  VELOCITY_ELSEIF("Velocity", "#elseif", ")", Inside.CALL),
  VELOCITY_FOREACH("Velocity", "#foreach", ")", Inside.CALL),
  VELOCITY_SET("Velocity", "#set", ")", Inside.CALL),
  VELOCITY_PARSE("Velocity", "#parse", ")", Inside.CALL),
  RAZOR("Razor", "@Model.", "", Inside.NAME),
  MAILCHIMP("Mailchimp", "*|", "|*", Inside.MERGE),
  AMPSCRIPT("AMPscript", "%%[", "]%%", Inside.STATEMENT),
  AMPSCRIPT_VALUE("AMPscript", "%%=", "=%%", Inside.PATH),
  MAILJET("Mailjet", "[[data:", "]]", Inside.PATH),
  MAILJET_VARIABLE("Mailjet", "[[var:", "]]", Inside.PATH);

  /** What may stand inside. */
  private enum Inside {
    /** Anything but a name alone, which would be a tag in braces: a statement. */
    STATEMENT("(?s).*\\S.*"),
    /** Anything: a comment, which stays in the mail. */
    COMMENT("(?s).*"),
    /** A name and what belongs to it, on one line. */
    PATH("\\s*[\"'(.$@_\\p{L}][^\\n\\r{}<>]*"),
    /** A name that ends where its characters do. */
    NAME("\\p{L}.*"),
    /** The name of a directive, and its arguments. */
    DIRECTIVE("(?s)[a-zA-Z][^<>]*|--.*"),
    /** The same, in brackets that are common in prose. */
    KNOWN_DIRECTIVE(
        "(?:if|else|elseif|list|assign|include|import|macro|ftl|switch|case)\\b[^\\[\\]]*"),
    /** The name of what ends. */
    END("\\w+\\s*"),
    /** Arguments in parentheses, one of them with a dollar sign or a quote. */
    CALL("\\s*\\([^\\n\\r]*[$\"'][^\\n\\r]*"),
    /** A name in capitals, as Mailchimp's are, or any. */
    MERGE("[\\p{L}][^\\n\\r|<>]*");

    private final Pattern pattern;

    Inside(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  /** How far a closing is looked for. */
  static final int REACH = 300;

  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?s)[-+~\\s]*(?:end\\w*|else|elseif\\b.*|elsif\\b.*|elif\\b.*|when\\b.*|otherwise|empty"
              + "|[/}].*)[-+~\\s]*");

  private static final Pattern MERGE_STATEMENT =
      Pattern.compile("(?:IF|IFNOT|UNLESS|INTERESTED|GROUP)\\b.*");
  private static final Pattern MERGE_GOES_ON = Pattern.compile("(?:ELSE|ELSEIF|END)\\b.*");

  private static final Map<Character, List<ForeignForm>> BY_FIRST = new HashMap<>();

  static {
    for (ForeignForm form : values()) {
      BY_FIRST.computeIfAbsent(form.opening.charAt(0), first -> new ArrayList<>()).add(form);
    }
    // The longest opening first: that of one form may begin like that of another.
    BY_FIRST
        .values()
        .forEach(forms -> forms.sort((a, b) -> b.opening.length() - a.opening.length()));
  }

  private final String language;
  private final String opening;
  private final String closing;
  private final Inside inside;

  ForeignForm(String language, String opening, String closing, Inside inside) {
    this.language = language;
    this.opening = opening;
    this.closing = closing;
    this.inside = inside;
  }

  /** The forms that begin with {@code first}, those with the longest beginnings first. */
  static List<ForeignForm> beginningWith(char first) {
    return BY_FIRST.getOrDefault(first, List.of());
  }

  /** Whose form it is. */
  String language() {
    return language;
  }

  /** Where the placeholder at {@code at} ends; -1 if there is none of this form. */
  int end(String source, int at) {
    if (!source.startsWith(opening, at)) {
      return -1;
    }
    int start = at + opening.length();
    if (inside == Inside.NAME) {
      boolean word = at > 0 && TagNames.isPart(source.charAt(at - 1));
      int end = TagNames.endOfName(source, start);
      return end > start && !word ? end : -1;
    }
    int close = close(source, start);
    return close >= 0 && inside.pattern.matcher(source.substring(start, close)).matches()
        ? close + closing.length()
        : -1;
  }

  private int close(String source, int start) {
    int limit = Math.min(source.length(), start + REACH);
    for (int at = start; at < limit; at++) {
      if (source.startsWith(closing, at)) {
        return at;
      }
      if (source.startsWith(opening, at)) {
        return -1;
      }
    }
    return -1;
  }

  /** What stands between opening and closing of the placeholder that ends at {@code end}. */
  String content(String source, int at, int end) {
    return source.substring(at + opening.length(), end - closing.length());
  }

  /** What a placeholder with this content is. */
  Kind kind(String content) {
    return switch (inside) {
      case STATEMENT, DIRECTIVE, KNOWN_DIRECTIVE, CALL ->
          GOES_ON.matcher(content).matches() ? Kind.END_OF_STATEMENT : Kind.STATEMENT;
      case END -> Kind.END_OF_STATEMENT;
      case COMMENT -> Kind.STATEMENT;
      case MERGE ->
          MERGE_GOES_ON.matcher(content).matches()
              ? Kind.END_OF_STATEMENT
              : MERGE_STATEMENT.matcher(content).matches() ? Kind.STATEMENT : Kind.EXPRESSION;
      case PATH, NAME -> Kind.EXPRESSION;
    };
  }
}
