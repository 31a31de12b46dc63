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

  /** The heading of a part of a chapter. */
  private static final Pattern PART = Pattern.compile("####? (.+)");

  private static final Pattern FENCE = Pattern.compile("```(\\w*)");

  /** The line above a block that is a whole file. */
  private static final Pattern FILE = Pattern.compile("`(?:src/main/resources/)?([\\w./-]+)`");

  private static final Pattern INTERFACE = Pattern.compile("\\A@\\w+[\\s\\S]*\\binterface \\w+");

  /**
   * A block of code.
   *
   * @param file the name of the file that it is, a template's as on the class path; empty if it is
   *     part of one
   * @param language the word behind the fence
   * @param text the code
   * @param recipe the recipe that it is of; empty if it is of none
   */
  record Block(String file, String language, String text, String recipe) {
    boolean isTemplate() {
      return file.startsWith("mail/");
    }

    /** A source with a package and imports of its own. */
    boolean isSource() {
      return file.endsWith(".java");
    }

    boolean isInterface() {
      return language.equals("java") && !isSource() && INTERFACE.matcher(text).find();
    }
  }

  /**
   * A chapter.
   *
   * @param title its heading
   * @param blocks its blocks of code, in order
   */
  record Chapter(String title, List<Block> blocks) {
    /** What a recipe has of a language. */
    String recipe(String name, String language) {
      return blocks.stream()
          .filter(block -> block.recipe().equals(name) && block.language().equals(language))
          .map(Block::text)
          .collect(Collectors.joining());
    }

    /** The names of the recipes that have code. */
    List<String> recipes() {
      return blocks.stream().map(Block::recipe).filter(name -> !name.isEmpty()).distinct().toList();
    }

    List<Block> templates() {
      return blocks.stream().filter(Block::isTemplate).toList();
    }

    List<Block> sources() {
      return blocks.stream().filter(Block::isSource).toList();
    }

    List<Block> interfaces() {
      return blocks.stream().filter(Block::isInterface).toList();
    }

    List<Block> statements() {
      return blocks.stream()
          .filter(block -> block.language().equals("java") && block.file().isEmpty())
          .filter(block -> block.recipe().isEmpty())
          .filter(block -> !block.isInterface())
          .toList();
    }

    /** What the chapter says that its statements print. */
    String output() {
      return blocks.stream()
          .filter(block -> block.language().equals("text") && block.file().isEmpty())
          .map(Block::text)
          .collect(Collectors.joining());
    }
  }

  static Readme read(Path readme) {
    List<Chapter> chapters = new ArrayList<>();
    List<String> lines;
    try {
      lines = Files.readAllLines(readme);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int at = 0;
    String file = "";
    String recipe = "";
    while (at < lines.size()) {
      String line = lines.get(at++);
      Matcher fence = FENCE.matcher(line);
      Matcher heading = HEADING.matcher(line);
      Matcher named = FILE.matcher(line);
      Matcher part = PART.matcher(line);
      if (part.matches()) {
        recipe = line.startsWith("####") ? part.group(1) : "";
      } else if (heading.matches()) {
        recipe = "";
        chapters.add(new Chapter(heading.group(1), new ArrayList<>()));
      } else if (fence.matches()) {
        StringBuilder code = new StringBuilder();
        while (!lines.get(at).equals("```")) {
          code.append(lines.get(at++)).append('\n');
        }
        at++;
        chapters
            .get(chapters.size() - 1)
            .blocks()
            .add(new Block(file, fence.group(1), code.toString(), recipe));
        file = "";
      } else if (named.matches()) {
        file = named.group(1);
      } else if (!line.isBlank()) {
        file = "";
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
