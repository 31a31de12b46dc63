package dev.tagalong.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The README, cut into chapters and these into blocks of code.
 *
 * @param chapters all of them; what stands before the first heading of the second level counts as
 *     one
 */
record Readme(List<Chapter> chapters) {
  private static final Pattern HEADING = Pattern.compile("##? (.+)");
  private static final Pattern FENCE = Pattern.compile("```(\\w*)");
  private static final Pattern FILE =
      Pattern.compile("\\A<!-- (?:src/main/resources/)?(\\S+) -->\n");
  private static final Pattern INTERFACE = Pattern.compile("\\A@\\w+[\\s\\S]*\\binterface \\w+");

  /**
   * A block of code.
   *
   * @param language the word behind the fence
   * @param text the code
   */
  record Block(String language, String text) {
    boolean isFile() {
      return FILE.matcher(text).find();
    }

    /** The file's name, which its first line gives. */
    String fileName() {
      Matcher file = FILE.matcher(text);
      if (!file.find()) {
        throw new AssertionError("names no file: " + text);
      }
      return file.group(1);
    }

    /** The file without the line that names it. */
    String fileText() {
      return FILE.matcher(text).replaceFirst("");
    }

    boolean isInterface() {
      return language.equals("java") && INTERFACE.matcher(text).find();
    }
  }

  /**
   * A chapter.
   *
   * @param title its heading
   * @param blocks its blocks of code, in order
   */
  record Chapter(String title, List<Block> blocks) {
    List<Block> templates() {
      return blocks.stream().filter(Block::isFile).toList();
    }

    List<Block> interfaces() {
      return blocks.stream().filter(Block::isInterface).toList();
    }

    List<Block> statements() {
      return blocks.stream()
          .filter(block -> block.language().equals("java") && !block.isInterface())
          .toList();
    }

    /** What the chapter says that its statements print. */
    String output() {
      return blocks.stream()
          .filter(block -> block.language().equals("text") && !block.isFile())
          .map(Block::text)
          .collect(Collectors.joining());
    }
  }

  static Readme read(Path file) {
    List<Chapter> chapters = new ArrayList<>();
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at++);
      Matcher fence = FENCE.matcher(line);
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        chapters.add(new Chapter(heading.group(1), new ArrayList<>()));
      } else if (fence.matches()) {
        StringBuilder code = new StringBuilder();
        while (!lines.get(at).equals("```")) {
          code.append(lines.get(at++)).append('\n');
        }
        at++;
        chapters.get(chapters.size() - 1).blocks().add(new Block(fence.group(1), code.toString()));
      }
    }
    return new Readme(chapters);
  }

  Chapter chapter(String title) {
    return chapters.stream()
        .filter(chapter -> chapter.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no chapter " + title));
  }
}
