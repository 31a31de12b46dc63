package dev.tagalong.processor.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays out generated source as people do, where JavaPoet has a layout of its own: Javadoc of one
 * line on one line, no blank lines among constants, parameters and interfaces that are too many for
 * a line below each other.
 */
final class Layout {
  private static final int WIDTH = 100;
  private static final int CONTINUED = 4;

  /** JavaPoet writes {@code Note. @Nullable Part}. */
  private static final String NESTED_NULLABLE = ". @Nullable ";

  private static final Pattern JAVADOC_LINE = Pattern.compile(" *\\* (.*)");
  private static final Pattern CONSTANT = Pattern.compile(" *private static final int .* = \\d+;");
  private static final Pattern FIELD = Pattern.compile(" *private (?!static |final )[^(=]+;");
  private static final Pattern IMPLEMENTS =
      Pattern.compile("( *)(.*class .*?) implements (.*) \\{");

  private final List<String> lines = new ArrayList<>();

  private Layout() {}

  /** {@code source} in the same words. */
  static String of(String source) {
    Layout layout = new Layout();
    source
        .lines()
        .map(String::stripTrailing)
        .map(Layout::withoutBlankBeforeAnnotation)
        .forEach(layout::add);
    List<String> laidOut = new ArrayList<>();
    for (String line : layout.lines) {
      laidOut.addAll(wrapped(line));
    }
    return String.join("\n", laidOut) + "\n";
  }

  private static String withoutBlankBeforeAnnotation(String line) {
    boolean quotes = line.contains("\"") || line.strip().startsWith("*");
    return quotes ? line : line.replace(NESTED_NULLABLE, ".@Nullable ");
  }

  private void add(String line) {
    lines.add(line);
    if (line.endsWith(" */")) {
      shortenJavadoc();
    } else if (line.strip().equals("}") && last(1).endsWith(" {")) {
      replace(2, last(1) + "}");
    } else if (last(1).isEmpty() && (isTwice(CONSTANT) || isTwice(FIELD))) {
      replace(2, line);
    } else if (last(1).endsWith(",") && isDeclaration(last(1))) {
      replace(2, last(1) + " " + line.strip());
    }
  }

  /** Whether the last line and the one above the blank before it are alike. */
  private boolean isTwice(Pattern pattern) {
    return pattern.matcher(last(0)).matches() && pattern.matcher(last(2)).matches();
  }

  private void shortenJavadoc() {
    Matcher text = JAVADOC_LINE.matcher(last(1));
    if (last(2).strip().equals("/**") && text.matches()) {
      String shortened = last(2) + " " + text.group(1) + " */";
      if (shortened.length() <= WIDTH) {
        replace(3, shortened);
      }
    }
  }

  /** Whether the line begins a type or a method, rather than a statement or a comment. */
  private static boolean isDeclaration(String line) {
    String text = line.strip();
    return !text.startsWith("*")
        && !text.startsWith(".")
        && !text.contains("\"")
        && (text.contains(" class ") || text.matches("[\\w.<>,? ]+ \\w+\\(.*"))
        && !text.startsWith("return ")
        && !text.contains("->");
  }

  /** The line that was added {@code before} lines before the last one. */
  private String last(int before) {
    int index = lines.size() - 1 - before;
    return index < 0 ? "" : lines.get(index);
  }

  private void replace(int count, String line) {
    lines.subList(lines.size() - count, lines.size()).clear();
    lines.add(line);
  }

  private static List<String> wrapped(String line) {
    if (line.length() <= WIDTH) {
      return List.of(line);
    }
    Matcher type = IMPLEMENTS.matcher(line);
    if (type.matches()) {
      String indent = type.group(1) + " ".repeat(CONTINUED);
      return List.of(
          type.group(1) + type.group(2),
          indent
              + "implements "
              + String.join(",\n" + indent + " ".repeat(CONTINUED), elements(type.group(3)))
              + " {");
    }
    return isDeclaration(line) ? wrappedParameters(line) : List.of(line);
  }

  private static List<String> wrappedParameters(String line) {
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    String continued = indent + " ".repeat(CONTINUED);
    int open = line.indexOf('(') + 1;
    int close = line.lastIndexOf(')');
    if (continued.length() + line.length() - open <= WIDTH) {
      return List.of(line.substring(0, open), continued + line.substring(open));
    }
    return List.of(
        line.substring(0, open),
        continued
            + String.join(",\n" + continued, elements(line.substring(open, close)))
            + line.substring(close));
  }

  /** Cuts a list at its commas, but not within type arguments. */
  private static List<String> elements(String list) {
    List<String> elements = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < list.length(); i++) {
      switch (list.charAt(i)) {
        case '<' -> depth++;
        case '>' -> depth--;
        case ',' -> {
          if (depth == 0) {
            elements.add(list.substring(from, i).strip());
            from = i + 1;
          }
        }
        default -> {}
      }
    }
    elements.add(list.substring(from).strip());
    return elements;
  }
}
