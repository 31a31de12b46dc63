package dev.tagalong.internal;

import dev.tagalong.TagSyntax;
import dev.tagalong.content.KnownBlock;
import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.internal.data.Context;
import dev.tagalong.internal.data.UnsubscribeTag;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the description of a template: its untranslated texts, then each translation. */
public final class TemplateBuilder {
  private final String name;
  private final Function<String, @Nullable InputStream> resources;
  private final Set<TagSyntax> syntaxes = EnumSet.allOf(TagSyntax.class);
  private final List<String> ignored = new ArrayList<>();
  private final Map<Integer, Function<GivenValues, @Nullable Object>> defaults = new HashMap<>();
  private final List<LanguageTexts> finished = new ArrayList<>();
  private final List<KnownBlock> blocks = new ArrayList<>();
  private final List<AdjacentTags.Run> runs = new ArrayList<>();
  private List<TagColumn> columns = new ArrayList<>();
  private Locale locale = Locale.ROOT;
  private String html = "";
  private String text = "";
  private String subject = "";
  private Optional<UnsubscribeTag> unsubscribeTag = Optional.empty();
  private boolean sendGridAlone;

  private TemplateBuilder(String name, Function<String, @Nullable InputStream> resources) {
    this.name = name;
    this.resources = resources;
  }

  /**
   * Begins the description of the template interface {@code name}.
   *
   * @param resources opens a file by its absolute name ({@code "/mail/receipt.html"}) from the
   *     module or class path of the generated class; null where there is none
   */
  public static TemplateBuilder of(String name, Function<String, @Nullable InputStream> resources) {
    return new TemplateBuilder(name, resources);
  }

  /**
   * The language of the texts, where the template says it.
   *
   * @param tag a BCP 47 tag
   */
  public TemplateBuilder language(String tag) {
    locale = Locale.forLanguageTag(tag);
    return this;
  }

  /** The HTML body, by its name on the class path. */
  public TemplateBuilder html(String file) {
    html = file;
    return this;
  }

  /** The text body, by its name on the class path. */
  public TemplateBuilder text(String file) {
    text = file;
    return this;
  }

  /** The subject line. */
  public TemplateBuilder subject(String line) {
    subject = line;
    return this;
  }

  /** The forms of tags to look for, where these are not all. */
  public TemplateBuilder syntax(TagSyntax... forms) {
    syntaxes.retainAll(Set.of(forms));
    return this;
  }

  /** Texts that look like tags and are none. */
  public TemplateBuilder ignore(String... texts) {
    ignored.addAll(List.of(texts));
    return this;
  }

  /**
   * The template goes through SendGrid alone, so that each value has to fit the lines of its
   * header.
   */
  public TemplateBuilder sendGridAlone() {
    sendGridAlone = true;
    return this;
  }

  /** The next method's column. */
  public TemplateBuilder column(TagColumn column) {
    columns.add(column);
    return this;
  }

  /** A column of a translation, by its index, where it is not that of the untranslated texts. */
  public TemplateBuilder column(int index, TagColumn column) {
    columns.set(index, column);
    return this;
  }

  /**
   * A block, or a tag with a path, that stands in no other.
   *
   * @param sent the tag that the content has in its place
   * @param skeleton what it is without its wording: {@code {{#each lines}}{{price}}{{/each}}}
   * @param contexts where it stands, and where each tag in it does; one where that is the same
   */
  public TemplateBuilder block(String sent, String skeleton, Context... contexts) {
    blocks.add(new KnownBlock(sent, skeleton, List.of(contexts)));
    return this;
  }

  /** Computes the value of an optional column, by its index, where it was left out. */
  public TemplateBuilder defaultValue(
      int column, Function<GivenValues, @Nullable Object> computed) {
    defaults.put(column, computed);
    return this;
  }

  /** A tag of the texts that SendGrid fills only with an unsubscribe group, which none has set. */
  public TemplateBuilder unsubscribeTag(String tag, String where) {
    unsubscribeTag = Optional.of(new UnsubscribeTag(tag, where));
    return this;
  }

  /**
   * Where values stand side by side, or beside what may be a piece of a tag.
   *
   * @param pieces tags as they are sent, and what stands between and beside them, in their order
   */
  public TemplateBuilder adjacent(String... pieces) {
    runs.add(new AdjacentTags.Run(List.of(pieces), false));
    return this;
  }

  /**
   * The same for so many tags that any of them counts as a neighbour of any.
   *
   * @param pieces tags as they are sent, and what stands between and beside them, each once
   */
  public TemplateBuilder adjacentInAnyOrder(String... pieces) {
    runs.add(new AdjacentTags.Run(List.of(pieces), true));
    return this;
  }

  /**
   * Begins a translation, of which all that follows is said. It has the columns of the untranslated
   * texts, which are described before, but those that are given anew.
   *
   * @param tag its language as a BCP 47 tag
   */
  public TemplateBuilder translation(String tag) {
    finished.add(texts());
    columns = new ArrayList<>(finished.get(0).columns());
    html = "";
    text = "";
    subject = "";
    blocks.clear();
    runs.clear();
    unsubscribeTag = Optional.empty();
    return language(tag);
  }

  private LanguageTexts texts() {
    return new LanguageTexts(locale, html, text, subject, columns, blocks, runs, unsubscribeTag);
  }

  /** The finished description. */
  public CompiledTemplate build() {
    List<LanguageTexts> all = new ArrayList<>(finished);
    all.add(texts());
    return new CompiledTemplate(
        new TemplateFacts(name, resources, syntaxes, ignored, sendGridAlone, defaults),
        all.get(0),
        all.subList(1, all.size()));
  }
}
