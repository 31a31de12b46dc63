package dev.tagalong.scan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in a tag or a block in Handlebars' form: {@code voucher.code}, {@code ../name},
 * {@code this}, {@code @index}.
 *
 * @param up how many scopes it goes out
 * @param fixed whether it is looked for in that scope alone; without {@code this} or {@code ../}
 *     also in those around it
 * @param data whether it names what a loop knows: {@code @index}
 * @param names the names, each a value of what the one before it names; none for the scope itself
 */
public record TagPath(int up, boolean fixed, boolean data, List<String> names) {
  private static final String UP = "../";

  private static final Pattern SEPARATOR = Pattern.compile("[./]");

  /** Copies {@code names}. */
  public TagPath {
    names = List.copyOf(names);
  }

  /** Reads a path; empty if {@code text} is none. */
  public static Optional<TagPath> of(String text) {
    boolean data = text.startsWith("@");
    String rest = data ? text.substring(1) : text;
    int up = 0;
    while (rest.startsWith(UP)) {
      rest = rest.substring(UP.length());
      up++;
    }
    if (rest.equals("..")) {
      return data ? Optional.empty() : Optional.of(new TagPath(up + 1, true, false, List.of()));
    }
    boolean itself = rest.equals(".") || rest.equals("this") || (up > 0 && rest.isEmpty());
    if (itself) {
      return data ? Optional.empty() : Optional.of(new TagPath(up, true, false, List.of()));
    }
    boolean fixed = up > 0;
    for (String prefix : List.of("./", "this.", "this/")) {
      if (!data && rest.startsWith(prefix)) {
        rest = rest.substring(prefix.length());
        fixed = true;
        break;
      }
    }
    List<String> names = Arrays.asList(SEPARATOR.split(rest, -1));
    boolean sound =
        TagNames.isName(names.get(0))
            && names.stream().allMatch(name -> !name.isEmpty() && TagNames.isName("a" + name));
    return sound ? Optional.of(new TagPath(up, fixed, data, names)) : Optional.empty();
  }

  /** Whether it is a name alone, as a tag has one that stands in no block. */
  public boolean isPlainName() {
    return up == 0 && !fixed && !data && names.size() == 1;
  }
}
