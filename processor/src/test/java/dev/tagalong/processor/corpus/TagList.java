package dev.tagalong.processor.corpus;

import dev.tagalong.processor.UnderCompiler;
import dev.tagalong.processor.check.TemplateCheck;
import dev.tagalong.processor.declaration.DeclarationReader;
import dev.tagalong.processor.resolve.CheckedTemplate;
import dev.tagalong.processor.resolve.CheckedTemplate.CheckedColumn;
import dev.tagalong.processor.resolve.CheckedTemplate.Occurrence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * What the compiler finds in a template, in the order of the texts.
 *
 * @param tags the tags
 */
record TagList(List<Tag> tags) {
  private static final int EXCERPT = 30;

  /**
   * A tag that was found.
   *
   * @param method the method that fills it
   * @param where its place
   */
  record Tag(String method, Occurrence where) {}

  /** The tags of all templates by the templates' names, from one run of the compiler. */
  static Map<String, TagList> of(List<Specimen> specimens, Path folder) throws Exception {
    UnderCompiler compiler =
        new UnderCompiler(UnderCompiler.Kind.JAVAC, folder)
            .option("-classpath", System.getProperty("java.class.path"))
            .option("-proc:only")
            .option("-Atagalong.templates=" + folder);
    for (Specimen specimen : specimens) {
      compiler.source("corpus/" + specimen.type() + ".java", specimen.source());
      for (Map.Entry<String, byte[]> file : specimen.files().entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    }
    return compiler.run(
        (environment, ignored) -> {
          Map<String, TagList> lists = new HashMap<>();
          specimens.forEach(specimen -> lists.put(specimen.name(), of(specimen, environment)));
          return lists;
        });
  }

  private static TagList of(Specimen specimen, ProcessingEnvironment environment) {
    CheckedTemplate checked =
        new TemplateCheck(environment)
            .check(
                new DeclarationReader(environment)
                    .read(environment.getElementUtils().getTypeElement("corpus." + specimen.type()))
                    .declaration()
                    .orElseThrow())
            .template();
    List<Tag> tags = new ArrayList<>();
    for (CheckedColumn column : checked.columns()) {
      for (Occurrence occurrence : column.occurrences()) {
        tags.add(new Tag(column.accessor().name() + "()", occurrence));
      }
    }
    tags.sort(
        Comparator.comparing((Tag tag) -> rank(tag.where().file()))
            .thenComparing(tag -> tag.where().file())
            .thenComparing(tag -> tag.where().line())
            .thenComparing(tag -> tag.where().column()));
    return new TagList(tags);
  }

  private static int rank(String file) {
    return file.endsWith(".html")
        ? 0
        : file.endsWith(".txt") ? 1 : file.contains("subject") ? 2 : 3;
  }

  /** One line for each: where, the tag, its place, its method, and what stands around it. */
  @Override
  public String toString() {
    StringBuilder list = new StringBuilder();
    String file = "";
    for (Tag tag : tags) {
      Occurrence where = tag.where();
      if (!where.file().equals(file)) {
        file = where.file();
        list.append(list.isEmpty() ? "" : "\n").append(file).append('\n');
      }
      list.append(
          "  %-8s %-24s %-10s %-20s %s%n"
              .formatted(
                  where.line() + ":" + where.column(),
                  where.tag(),
                  where.context(),
                  tag.method(),
                  excerpt(where)));
    }
    return list.toString().replace(System.lineSeparator(), "\n");
  }

  private static String excerpt(Occurrence where) {
    String line = where.lineText();
    int start = line.offsetByCodePoints(0, where.column() - 1);
    int from = Math.max(0, start - EXCERPT);
    int to = Math.min(line.length(), start + where.tag().length() + EXCERPT);
    return (from > 0 ? "…" : "")
        + line.substring(from, to).strip()
        + (to < line.length() ? "…" : "");
  }
}
