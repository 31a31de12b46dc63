package dev.tagalong.internal;

import dev.tagalong.EmailContent;
import dev.tagalong.content.KnownBlock;
import dev.tagalong.content.KnownTemplate;
import dev.tagalong.content.TemplateContent;
import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.internal.data.UnsubscribeTag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler knew of a template in one language: its files, how to scan them, and the
 * columns. The untranslated one leads to its translations.
 */
public final class CompiledTemplate {
  private final TemplateFacts facts;
  private final LanguageTexts texts;
  private final Translations translations;
  private final List<TagColumn> columns;
  private final ColumnOrder order;
  private final Values values;
  private final RunCutter runs;
  private final AdjacentValues adjacent;
  private final Step[] steps;
  private final Lazy<AdjacentTags> adjacentTags;
  private final Lazy<TemplateContent> content;
  private final Lazy<Blocks> blocks;
  private final List<RunCutter.Run> runsWithBlocks = new ArrayList<>();

  /**
   * @param translations the texts in other languages
   */
  CompiledTemplate(TemplateFacts facts, LanguageTexts texts, List<LanguageTexts> translations) {
    this.facts = facts;
    this.texts = texts;
    this.translations = new Translations(this, facts, translations);
    columns = texts.localized();
    order = new ColumnOrder(columns);
    List<String> blockTags = texts.blocks().stream().map(KnownBlock::sent).toList();
    runs = new RunCutter(columns, blockTags);
    List<RunCutter.Run> cut = new ArrayList<>();
    for (RunCutter.Run run : runs.cut(texts.runs())) {
      (run.hasBlocks() ? runsWithBlocks : cut).add(run);
    }
    Set<Integer> beside = new HashSet<>();
    for (RunCutter.Run run : cut) {
      beside.addAll(run.needed());
    }
    values = new Values(columns, blockTags, beside, facts.sendGridAlone());
    adjacent = new AdjacentValues(columns, cut, values, this::block);
    steps = stepsOf(beside);
    adjacentTags = new KnownAdjacentTags(this);
    content = new ReadContent(this);
    blocks = new ReadBlocks(this);
  }

  /** The tags that stand side by side; a class, since most applications never ask for them. */
  private static final class KnownAdjacentTags extends Lazy<AdjacentTags> {
    private final CompiledTemplate template;

    KnownAdjacentTags(CompiledTemplate template) {
      this.template = template;
    }

    @Override
    AdjacentTags make() {
      Set<String> filled = new LinkedHashSet<>();
      for (TagColumn column : template.columns()) {
        filled.addAll(column.sent().keySet());
      }
      template.texts.blocks().forEach(block -> filled.add(block.sent()));
      return new AdjacentTags(filled, template.values.tags());
    }
  }

  /** The files, read when they are asked for. */
  private static final class ReadContent extends Lazy<TemplateContent> {
    private final CompiledTemplate template;

    ReadContent(CompiledTemplate template) {
      this.template = template;
    }

    @Override
    TemplateContent make() {
      TemplateFacts facts = template.facts;
      LanguageTexts texts = template.texts;
      KnownTemplate files =
          new KnownTemplate(
              facts.name(),
              facts.resources(),
              texts.locale(),
              texts.html(),
              texts.text(),
              texts.subject(),
              facts.syntaxes(),
              facts.ignored(),
              template.columns.stream().map(TagColumn::filledTags).toList(),
              texts.blocks(),
              Blocks.texts(template.columns),
              texts.runs());
      return TemplateContent.of(files, template.adjacentTags.get());
    }
  }

  /** The blocks of the files. */
  private static final class ReadBlocks extends Lazy<Blocks> {
    private final CompiledTemplate template;

    ReadBlocks(CompiledTemplate template) {
      this.template = template;
    }

    @Override
    Blocks make() {
      return new Blocks(
          template.loaded(), template.columns(), template.values, template.runsWithBlocks);
    }
  }

  /** Whether there are blocks, which are rendered from the template's files. */
  boolean hasBlocks() {
    return !texts.blocks().isEmpty();
  }

  /**
   * The blocks.
   *
   * @throws dev.tagalong.TemplateDriftException if a file is missing, or its tags are not the
   *     compiled ones
   */
  Blocks blocks() {
    return blocks.get();
  }

  private BlockProgram block(String sent) {
    return blocks().program(sent);
  }

  private Step[] stepsOf(Set<Integer> beside) {
    int[] turns = order.turns();
    Step[] all = new Step[turns.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Step(columns().get(i), turns[i], beside.contains(i), values);
    }
    return all;
  }

  /**
   * The template for the readers of a language: its translation, looked up as RFC 4647 has it, or
   * the untranslated one, which is this.
   *
   * @throws IllegalArgumentException if {@code locale} names no language in the form of one
   */
  public CompiledTemplate in(Locale locale) {
    return translations.in(locale);
  }

  /** The language of its texts; {@link Locale#ROOT} if it is not known. */
  Locale locale() {
    return texts.locale();
  }

  /** The simple name of the template interface. */
  String name() {
    return facts.name();
  }

  /** The columns, in the order of the interface's methods. */
  List<TagColumn> columns() {
    return columns;
  }

  /** Where the columns of each kind are. */
  ColumnOrder order() {
    return order;
  }

  /** By column: the step that fills it. */
  Step[] steps() {
    return steps;
  }

  /** A tag that SendGrid fills only with an unsubscribe group. */
  Optional<UnsubscribeTag> unsubscribeTag() {
    return texts.unsubscribeTag();
  }

  /** The step that fills the column at {@code index}, as messages name it. */
  String call(int index) {
    return columns().get(index).accessor() + "(…)";
  }

  /** Whether values that are left out are computed from others. */
  boolean hasDefaults() {
    return !facts.defaults().isEmpty();
  }

  /** What an optional column holds in a row that was given these values, and none for it. */
  @Nullable Object defaultValue(int column, GivenValues given) {
    Function<GivenValues, @Nullable Object> computed = facts.defaults().get(column);
    return computed == null ? Optional.empty() : computed.apply(given);
  }

  /** Turns values into cells. */
  Values values() {
    return values;
  }

  /** Where values of the same row may make up a tag. */
  AdjacentValues adjacent() {
    return adjacent;
  }

  /** The same in {@code text}, which the compiler did not see. */
  AdjacentValues adjacentIn(String text) {
    return new AdjacentValues(
        columns(), runs.cut(adjacentTags.get().in(text)), values, this::block);
  }

  /**
   * The subject and bodies to send, with every tag spelled as the header spells it. The files are
   * read and scanned once.
   *
   * @throws dev.tagalong.TemplateDriftException if a file is missing, or its tags are not the
   *     compiled ones
   */
  public EmailContent content() {
    return loaded().content(EmailContent::new);
  }

  /** The subject and bodies, read once. */
  TemplateContent loaded() {
    return content.get();
  }
}
