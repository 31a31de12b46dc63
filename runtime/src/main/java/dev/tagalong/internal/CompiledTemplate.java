package dev.tagalong.internal;

import dev.tagalong.EmailContent;
import dev.tagalong.TagSyntax;
import dev.tagalong.content.KnownBlock;
import dev.tagalong.content.KnownTemplate;
import dev.tagalong.content.TemplateContent;
import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.internal.data.Context;
import dev.tagalong.internal.data.UnsubscribeTag;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the compiler knew of a template: its files, how to scan them, and the columns. */
public final class CompiledTemplate {
  private final String name;
  private final List<TagColumn> columns;
  private final List<KnownBlock> known;
  private final ColumnOrder order;
  private final Values values;
  private final RunCutter runs;
  private final Map<Integer, Function<GivenValues, @Nullable Object>> defaults;
  private final AdjacentValues adjacent;
  private final Step[] steps;
  private final Optional<UnsubscribeTag> unsubscribeTag;
  private final Lazy<AdjacentTags> adjacentTags;
  private final Lazy<TemplateContent> content;
  private final Lazy<Blocks> blocks;
  private final List<RunCutter.Run> runsWithBlocks = new ArrayList<>();

  private CompiledTemplate(Builder builder) {
    name = builder.name;
    columns = List.copyOf(builder.columns);
    known = List.copyOf(builder.blocks);
    order = new ColumnOrder(columns);
    List<String> blockTags = known.stream().map(KnownBlock::sent).toList();
    runs = new RunCutter(columns, blockTags);
    List<RunCutter.Run> all = runs.cut(builder.runs);
    List<RunCutter.Run> cut = new ArrayList<>();
    for (RunCutter.Run run : all) {
      (run.hasBlocks() ? runsWithBlocks : cut).add(run);
    }
    Set<Integer> beside = new HashSet<>();
    for (RunCutter.Run run : cut) {
      beside.addAll(run.needed());
    }
    values = new Values(columns, blockTags, beside, builder.sendGridAlone);
    adjacent = new AdjacentValues(columns, cut, values, this::block);
    steps = stepsOf(beside);
    defaults = Map.copyOf(builder.defaults);
    unsubscribeTag = builder.unsubscribeTag;
    adjacentTags = new KnownAdjacentTags(this);
    content = new ReadContent(this, builder);
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
      for (TagColumn column : template.columns) {
        filled.addAll(column.sent().keySet());
      }
      template.known.forEach(block -> filled.add(block.sent()));
      return new AdjacentTags(filled, template.values.tags());
    }
  }

  /** The files, read when they are asked for. */
  private static final class ReadContent extends Lazy<TemplateContent> {
    private final CompiledTemplate template;
    private final Builder builder;

    ReadContent(CompiledTemplate template, Builder builder) {
      this.template = template;
      this.builder = builder;
    }

    @Override
    TemplateContent make() {
      KnownTemplate files =
          new KnownTemplate(
              template.name,
              builder.resources,
              builder.html,
              builder.text,
              builder.subject,
              builder.syntaxes,
              builder.ignored,
              template.columns.stream().map(TagColumn::filledTags).toList(),
              template.known,
              Blocks.texts(template.columns),
              builder.runs);
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
          template.loaded(), template.columns, template.values, template.runsWithBlocks);
    }
  }

  /** Whether there are blocks, which are rendered from the template's files. */
  boolean hasBlocks() {
    return !known.isEmpty();
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
      all[i] = new Step(columns.get(i), turns[i], beside.contains(i), values);
    }
    return all;
  }

  /**
   * Begins the description of the template interface {@code name}.
   *
   * @param resources opens a file by its absolute name ({@code "/mail/receipt.html"}) from the
   *     module or class path of the generated class; null where there is none
   */
  public static Builder of(String name, Function<String, @Nullable InputStream> resources) {
    return new Builder(name, resources);
  }

  /** The simple name of the template interface. */
  String name() {
    return name;
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
    return unsubscribeTag;
  }

  /** The step that fills the column at {@code index}, as messages name it. */
  String call(int index) {
    return columns.get(index).accessor() + "(…)";
  }

  /** Whether values that are left out are computed from others. */
  boolean hasDefaults() {
    return !defaults.isEmpty();
  }

  /** What an optional column holds in a row that was given these values, and none for it. */
  @Nullable Object defaultValue(int column, GivenValues given) {
    Function<GivenValues, @Nullable Object> computed = defaults.get(column);
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
    return new AdjacentValues(columns, runs.cut(adjacentTags.get().in(text)), values, this::block);
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

  /** Collects a template's description. */
  public static final class Builder {
    private final String name;
    private final Function<String, @Nullable InputStream> resources;
    private String html = "";
    private String text = "";
    private String subject = "";
    private final Set<TagSyntax> syntaxes = EnumSet.allOf(TagSyntax.class);
    private final List<String> ignored = new ArrayList<>();
    private final List<TagColumn> columns = new ArrayList<>();
    private final List<KnownBlock> blocks = new ArrayList<>();
    private final List<AdjacentTags.Run> runs = new ArrayList<>();
    private final Map<Integer, Function<GivenValues, @Nullable Object>> defaults = new HashMap<>();
    private Optional<UnsubscribeTag> unsubscribeTag = Optional.empty();
    private boolean sendGridAlone;

    private Builder(String name, Function<String, @Nullable InputStream> resources) {
      this.name = name;
      this.resources = resources;
    }

    /** The HTML body, by its name on the class path. */
    public Builder html(String file) {
      html = file;
      return this;
    }

    /** The text body, by its name on the class path. */
    public Builder text(String file) {
      text = file;
      return this;
    }

    /** The subject line. */
    public Builder subject(String line) {
      subject = line;
      return this;
    }

    /** The forms of tags to look for, where these are not all. */
    public Builder syntax(TagSyntax... forms) {
      syntaxes.retainAll(Set.of(forms));
      return this;
    }

    /** Texts that look like tags and are none. */
    public Builder ignore(String... texts) {
      ignored.addAll(List.of(texts));
      return this;
    }

    /**
     * The template goes through SendGrid alone, so that each value has to fit the lines of its
     * header.
     */
    public Builder sendGridAlone() {
      sendGridAlone = true;
      return this;
    }

    /** The next method's column. */
    public Builder column(TagColumn column) {
      columns.add(column);
      return this;
    }

    /**
     * A block, or a tag with a path, that stands in no other.
     *
     * @param sent the tag that the content has in its place
     * @param skeleton what it is without its wording: {@code {{#each lines}}{{price}}{{/each}}}
     * @param contexts where it stands, and where each tag in it does; one where that is the same
     */
    public Builder block(String sent, String skeleton, Context... contexts) {
      blocks.add(new KnownBlock(sent, skeleton, List.of(contexts)));
      return this;
    }

    /** Computes the value of an optional column, by its index, where it was left out. */
    public Builder defaultValue(int column, Function<GivenValues, @Nullable Object> computed) {
      defaults.put(column, computed);
      return this;
    }

    /**
     * A tag of the texts that SendGrid fills only with an unsubscribe group, which none has set.
     */
    public Builder unsubscribeTag(String tag, String text) {
      unsubscribeTag = Optional.of(new UnsubscribeTag(tag, text));
      return this;
    }

    /**
     * Where values stand side by side, or beside what may be a piece of a tag.
     *
     * @param pieces tags as they are sent, and what stands between and beside them, in their order
     */
    public Builder adjacent(String... pieces) {
      runs.add(new AdjacentTags.Run(List.of(pieces), false));
      return this;
    }

    /**
     * The same for so many tags that any of them counts as a neighbour of any.
     *
     * @param pieces tags as they are sent, and what stands between and beside them, each once
     */
    public Builder adjacentInAnyOrder(String... pieces) {
      runs.add(new AdjacentTags.Run(List.of(pieces), true));
      return this;
    }

    /** The finished description. */
    public CompiledTemplate build() {
      return new CompiledTemplate(this);
    }
  }
}
