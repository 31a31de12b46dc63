package dev.tagalong.internal;

import dev.tagalong.content.TemplateContent;
import dev.tagalong.escape.ReplacedTag;
import dev.tagalong.escape.TagAutomaton;
import dev.tagalong.internal.data.Substitution;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The blocks of a template, as its files have them now. */
final class Blocks {
  /** By the tags that stand for them, in the order of the files. */
  private final Map<String, BlockProgram> programs = new LinkedHashMap<>();

  private final TagAutomaton tags;
  private final AdjacentValues beside;
  private final boolean checked;

  /**
   * Those of {@code content}, whose tags are filled from {@code columns}.
   *
   * @param runs where tags of blocks stand beside others
   */
  Blocks(
      TemplateContent content, List<TagColumn> columns, Values values, List<RunCutter.Run> runs) {
    TagColumn root = TagColumn.object("", (row, members) -> {}, columns.toArray(TagColumn[]::new));
    BlockCompiler compiler = new BlockCompiler(root, values);
    content.blocks().values().forEach(block -> programs.put(block.sent(), compiler.compile(block)));
    beside = new AdjacentValues(columns, runs, values, this::program).uncertain();
    checked =
        !beside.isEmpty()
            || programs.values().stream().anyMatch(program -> program.close() || program.links());
    boolean anyClose = programs.values().stream().anyMatch(BlockProgram::close);
    tags = new TagAutomaton(anyClose ? values.tags() : List.of());
  }

  /** The texts that are tags in blocks, though no form of tag. */
  static Set<String> texts(List<TagColumn> columns) {
    Set<String> texts = new HashSet<>();
    columns.forEach(column -> addTexts(texts, column));
    return texts;
  }

  private static void addTexts(Set<String> texts, TagColumn column) {
    texts.addAll(column.inBlocks().texts());
    column.inBlocks().parts().forEach(part -> addTexts(texts, part));
  }

  /** Each block with its text for each of {@code size} recipients. */
  List<Substitution> substitutions(IntFunction<Frame.Row> rows, int size) {
    List<Substitution> all = new ArrayList<>();
    for (BlockProgram program : programs.values()) {
      all.add(new BlockSubstitution(program, rows, size));
    }
    return all;
  }

  /** The block for which {@code sent} stands. */
  BlockProgram program(String sent) {
    BlockProgram program = programs.get(sent);
    if (program == null) {
      throw new IllegalArgumentException(sent + " stands for no block");
    }
    return program;
  }

  /**
   * Refuses a row in whose blocks values make up a tag with each other or with what is beside them,
   * or are no links where they would be some.
   *
   * @throws dev.tagalong.RefusedValueException with the block and the tag
   */
  void check(Described recipient, IntFunction<@Nullable Object> cells) {
    if (!checked) {
      return;
    }
    Frame.Row row = new RowOfCells(cells);
    for (BlockProgram program : programs.values()) {
      if (program.close() || program.links()) {
        check(program, recipient, row);
      }
    }
    beside.check(recipient, cells);
  }

  private void check(BlockProgram program, Described recipient, Frame.Row row) {
    Optional<String> made;
    try {
      made = program.tagMadeIn(row, tags);
    } catch (Instruction.NoLink e) {
      throw e.of(recipient);
    }
    if (program.close() && made.isPresent()) {
      ReplacedTag tag = new ReplacedTag(made.get());
      throw recipient.refusal(
          program.name(),
          "%s of %s makes up %s, %s: a blank beside the tags in the block prevents it"
              .formatted(program.name(), recipient.describe(), tag.name(), tag.consequence()));
    }
  }
}
