package dev.tagalong.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A header's JSON, cut into lines for people: one for each member of an object, and one for each
 * array. What stands between the cuts is the JSON itself, character for character.
 */
final class JsonLines {
  /** Members that have one element for each recipient; those of {@code sub} have as well. */
  private static final Set<String> ALIGNED = Set.of("\"to\"", "\"send_each_at\"", "\"page_id\"");

  private static final String SUB = "\"sub\"";

  private final String json;
  private final List<Line> lines = new ArrayList<>();
  private int at;

  /**
   * One line.
   *
   * @param depth how many objects it stands in
   * @param before what stands before the array, or all of the line
   * @param aligned whether it is an array with one element for each recipient
   * @param elements the elements of the array, if it is one
   * @param after what stands behind the elements
   */
  record Line(int depth, String before, boolean aligned, List<String> elements, String after) {}

  private JsonLines(String json) {
    this.json = json;
  }

  /** The lines of a JSON without white space, whose arrays hold neither arrays nor objects. */
  static List<Line> of(String json) {
    JsonLines lines = new JsonLines(json);
    lines.object(0, "", "");
    return lines.lines;
  }

  private void value(int depth, String parent, String name) {
    String before = name + ": ";
    if (json.charAt(at) == '{') {
      object(depth, name, before);
    } else if (json.charAt(at) == '[') {
      array(depth, before, parent.equals(SUB) || ALIGNED.contains(name));
    } else {
      String scalar = scalar();
      add(depth, before + scalar + comma());
    }
  }

  private void add(int depth, String line) {
    lines.add(new Line(depth, line, false, List.of(), ""));
  }

  private void object(int depth, String name, String before) {
    at++;
    add(depth, before + "{");
    while (json.charAt(at) != '}') {
      String member = scalar();
      at++; // the colon
      value(depth + 1, name, member);
    }
    at++;
    add(depth, "}" + comma());
  }

  private void array(int depth, String before, boolean aligned) {
    at++;
    List<String> elements = new ArrayList<>();
    while (json.charAt(at) != ']') {
      elements.add(scalar());
      comma();
    }
    at++;
    lines.add(new Line(depth, before + "[", aligned, elements, "]" + comma()));
  }

  private String scalar() {
    int from = at;
    if (json.charAt(at) == '"') {
      at++;
      while (json.charAt(at) != '"') {
        at += json.charAt(at) == '\\' ? 2 : 1;
      }
      at++;
    } else {
      while (",}]".indexOf(json.charAt(at)) < 0) {
        at++;
      }
    }
    return json.substring(from, at);
  }

  private String comma() {
    if (at < json.length() && json.charAt(at) == ',') {
      at++;
      return ",";
    }
    return "";
  }
}
