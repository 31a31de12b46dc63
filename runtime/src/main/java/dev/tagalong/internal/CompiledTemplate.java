package dev.tagalong.internal;

import dev.tagalong.EmailContent;
import dev.tagalong.TagSyntax;
import dev.tagalong.content.TemplateContent;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the compiler knew of a template: its files, how to scan them, and the columns. */
public final class CompiledTemplate {
  private final String name;
  private final Function<String, @Nullable InputStream> resources;
  private final String html;
  private final String text;
  private final String subject;
  private final Set<TagSyntax> syntaxes;
  private final List<String> ignored;
  private final List<TagColumn> columns;
  private final Step[] steps;
  private final int[] mandatory;
  private final int[] shared;
  private final int[] optional;
  private final int sendAt;
  private final int unsubscribePage;
  private final boolean hasSections;
  private final Values values;
  private final List<AdjacentTags.Run> runs;
  private final AdjacentValues adjacent;
  private volatile @Nullable TemplateContent loaded;

  private CompiledTemplate(Builder builder) {
    name = builder.name;
    resources = builder.resources;
    html = builder.html;
    text = builder.text;
    subject = builder.subject;
    syntaxes = Set.copyOf(builder.syntaxes);
    ignored = List.copyOf(builder.ignored);
    columns = List.copyOf(builder.columns);
    mandatory = indices(TagColumn.Presence.MANDATORY);
    shared = indices(TagColumn.Presence.SHARED);
    optional = indices(TagColumn.Presence.OPTIONAL);
    sendAt = indexOf(TagColumn.Kind.SEND_AT);
    unsubscribePage = indexOf(TagColumn.Kind.UNSUBSCRIBE_PAGE);
    hasSections = indexOf(TagColumn.Kind.SECTION) >= 0;
    values = new Values(columns);
    runs = List.copyOf(builder.runs);
    adjacent = new AdjacentValues(columns, runs, values, column -> true);
    steps = stepsOf();
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
  public String name() {
    return name;
  }

  /** The HTML body's name on the class path; empty without one. */
  public String html() {
    return html;
  }

  /** The text body's name on the class path; empty without one. */
  public String text() {
    return text;
  }

  /** The subject line as it was written. */
  public String subject() {
    return subject;
  }

  /** The forms of tags to look for. */
  public Set<TagSyntax> syntaxes() {
    return syntaxes;
  }

  /** Texts that look like tags and are none. */
  public List<String> ignored() {
    return ignored;
  }

  /** The columns, in the order of the interface's methods. */
  public List<TagColumn> columns() {
    return columns;
  }

  /** By column: the step that fills it. */
  Step[] steps() {
    return steps;
  }

  private Step[] stepsOf() {
    Step[] all = new Step[columns.size()];
    int nextShared = 0;
    int nextMandatory = shared.length;
    for (int i = 0; i < all.length; i++) {
      TagColumn column = columns.get(i);
      int turn =
          switch (column.presence()) {
            case SHARED -> nextShared++;
            case MANDATORY -> nextMandatory++;
            case OPTIONAL -> Step.ANY_TURN;
          };
      all[i] = new Step(column, turn, adjacent.touch(i), values.digitsMayMakeTags());
    }
    return all;
  }

  /** The step that fills the column at {@code index}, as messages name it. */
  String call(int index) {
    return columns.get(index).accessor() + "(…)";
  }

  private int[] indices(TagColumn.Presence presence) {
    return IntStream.range(0, columns.size())
        .filter(column -> columns.get(column).presence() == presence)
        .toArray();
  }

  private int indexOf(TagColumn.Kind kind) {
    return IntStream.range(0, columns.size())
        .filter(column -> columns.get(column).kind() == kind)
        .findFirst()
        .orElse(-1);
  }

  /** The column of when each mail is sent; -1 without one. */
  int sendAt() {
    return sendAt;
  }

  /** The column of the unsubscribe pages; -1 without one. */
  int unsubscribePage() {
    return unsubscribePage;
  }

  /** The columns that must be given for each recipient, in order. */
  int[] mandatory() {
    return mandatory;
  }

  /** The columns that are given once, before the first recipient, in order. */
  int[] shared() {
    return shared;
  }

  /** The columns that may be left out. */
  int[] optional() {
    return optional;
  }

  /** Whether a column chooses between section texts. */
  boolean hasSections() {
    return hasSections;
  }

  /** Turns values into cells. */
  Values values() {
    return values;
  }

  /** Where tags stand side by side, as the compiler found it. */
  public List<AdjacentTags.Run> runs() {
    return runs;
  }

  /** Where values of the same row may make up a tag. */
  AdjacentValues adjacent() {
    return adjacent;
  }

  /** The same for texts that the compiler did not see. */
  AdjacentValues adjacentIn(List<AdjacentTags.Run> others) {
    return new AdjacentValues(columns, others, values, adjacent::touch);
  }

  /** Opens a body file; null where there is none. */
  public @Nullable InputStream open(String file) {
    return resources.apply("/" + file);
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
    TemplateContent known = loaded;
    if (known == null) {
      synchronized (this) {
        known = loaded;
        if (known == null) {
          known = TemplateContent.of(this);
          loaded = known;
        }
      }
    }
    return known;
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
    private final List<AdjacentTags.Run> runs = new ArrayList<>();

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

    /** The next method's column. */
    public Builder column(TagColumn column) {
      columns.add(column);
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
