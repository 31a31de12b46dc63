package dev.tagalong.processor.template;

import java.util.List;

/** What came of looking for a template file. */
public sealed interface TemplateFile {
  /**
   * The file's text.
   *
   * @param text the text, without a byte order mark
   */
  record Found(String text) implements TemplateFile {}

  /**
   * The file is nowhere.
   *
   * @param tried every place where it was looked for, as people read it
   * @param neighbours names of template files that stand where this one was looked for
   */
  record Missing(List<String> tried, List<String> neighbours) implements TemplateFile {}

  /**
   * No file can have the name.
   *
   * @param reason what is wrong with it and what to write instead, a sentence or two
   */
  record BadName(String reason) implements TemplateFile {}

  /**
   * The file is there, but it could not be read.
   *
   * @param where the file, as people find it
   * @param reason what went wrong, a sentence
   */
  record Unreadable(String where, String reason) implements TemplateFile {}
}
