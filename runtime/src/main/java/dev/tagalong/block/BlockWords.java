package dev.tagalong.block;

import dev.tagalong.block.BlockFault.Kind;
import dev.tagalong.scan.BlockMark;
import dev.tagalong.scan.TagPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the words of an opening mark say.
 *
 * @param kind what the block does
 * @param path what it asks for
 * @param fault what is wrong with them
 * @param detail what else is to be said of the fault
 */
record BlockWords(Node.Kind kind, TagPath path, Optional<Kind> fault, String detail) {
  private static final Map<String, Node.Kind> HELPERS =
      Map.of(
          "if", Node.Kind.IF,
          "unless", Node.Kind.UNLESS,
          "each", Node.Kind.EACH,
          "with", Node.Kind.WITH);

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern SIGNED = Pattern.compile("[>*][\\s\\p{Z}]*");
  private static final Pattern QUOTES = Pattern.compile("[\"']");
  private static final TagPath NOTHING = new TagPath(0, true, false, List.of());

  /** Reads the words of a mark. */
  static BlockWords of(BlockMark mark, boolean inverted) {
    if (!inverted && SIGNED.matcher(mark.words()).lookingAt()) {
      return faulty(
          mark.words().startsWith(">") ? Kind.PARTIAL_AROUND : Kind.PARTIAL_INLINE,
          closing(mark.words()));
    }
    String[] words = BLANKS.split(mark.words(), 2);
    String name = words[0];
    String rest = words.length > 1 ? words[1].strip() : "";
    Node.Kind helper = inverted ? null : HELPERS.get(name);
    if (rest.isEmpty()) {
      if (helper != null) {
        return faulty(Kind.NO_ARGUMENT, name);
      }
      return path(inverted ? Node.Kind.INVERTED : Node.Kind.SECTION, name);
    }
    if (rest.contains("(")) {
      return faulty(Kind.SUBEXPRESSION, mark.words());
    }
    if (rest.contains("|")) {
      return faulty(Kind.BLOCK_PARAMETER, mark.words());
    }
    if (helper == null) {
      return faulty(Kind.HELPER, name);
    }
    return BLANKS.matcher(rest).find() || rest.contains("=")
        ? faulty(Kind.ARGUMENTS, name)
        : path(helper, rest);
  }

  private static BlockWords path(Node.Kind kind, String text) {
    return TagPath.of(text)
        .map(path -> new BlockWords(kind, path, Optional.empty(), ""))
        .orElseGet(() -> faulty(Kind.NO_PATH, text));
  }

  private static BlockWords faulty(Kind fault, String detail) {
    return new BlockWords(Node.Kind.SECTION, NOTHING, Optional.of(fault), detail);
  }

  /** The path in the words of an opening mark: {@code lines} of {@code each lines}. */
  static String argument(String words) {
    int at = words.length();
    while (at > 0 && !BLANKS.matcher(words.substring(at - 1, at)).matches()) {
      at--;
    }
    return words.substring(at);
  }

  /** What ends a block that these words open: {@code each} of {@code each lines}. */
  static String closing(String words) {
    String unsigned = SIGNED.matcher(words).replaceFirst("");
    return QUOTES.matcher(BLANKS.split(unsigned, 2)[0]).replaceAll("");
  }
}
