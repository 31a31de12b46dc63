package dev.tagalong.internal;

import dev.tagalong.content.FilledTags;
import dev.tagalong.content.TagVariant;
import dev.tagalong.escape.CharacterClasses;
import dev.tagalong.escape.Escaping;
import dev.tagalong.internal.data.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one method of a template interface gives: a value for each recipient, written wherever the
 * method's tags stand. Immutable; each method returns a changed copy.
 */
public final class TagColumn {
  /** What the cells of a column are. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    LIST,
    OBJECT,
    SECTION,
    SEND_AT,
    UNSUBSCRIBE_PAGE
  }

  /** Whether a value must be given, and when. */
  enum Presence {
    MANDATORY,
    OPTIONAL,
    SHARED
  }

  /** The section texts for tags, as they are sent, that have none of their own. */
  private static final String WHEREVER = "";

  private final String accessor;
  private final Kind kind;
  private final Presence presence;
  private final boolean nullable;
  private final boolean raw;
  private final @Nullable ValueFormat format;
  private final List<TagVariant> variants;
  private final Map<String, List<SectionText>> sections;
  private final InBlocks inBlocks;
  private final Map<String, Escaping> sent;
  private final List<Escaping> escapings;
  private final int mayBeRefused;

  private TagColumn(
      String accessor,
      Kind kind,
      Presence presence,
      boolean nullable,
      boolean raw,
      @Nullable ValueFormat format,
      List<TagVariant> variants,
      Map<String, List<SectionText>> sections,
      InBlocks inBlocks) {
    this.accessor = accessor;
    this.kind = kind;
    this.presence = presence;
    this.nullable = nullable;
    this.raw = raw;
    this.format = format;
    this.variants = variants;
    this.sections = sections;
    this.inBlocks = inBlocks;
    sent = findSent();
    escapings = findEscapings();
    mayBeRefused = findMayBeRefused();
  }

  private static TagColumn of(String accessor, Kind kind, List<SectionText> sections) {
    return new TagColumn(
        accessor,
        kind,
        Presence.MANDATORY,
        false,
        false,
        null,
        List.of(),
        Map.of(WHEREVER, sections),
        InBlocks.NOT);
  }

  /** Values that are text, or are turned into text one by one. */
  public static TagColumn text(String accessor) {
    return of(accessor, Kind.TEXT, List.of());
  }

  /**
   * Numbers without a format; for SendCloud they stay JSON numbers where no reader can reprint
   * them.
   */
  public static TagColumn number(String accessor) {
    return of(accessor, Kind.NUMBER, List.of());
  }

  /** True or false. */
  public static TagColumn flag(String accessor) {
    return of(accessor, Kind.FLAG, List.of());
  }

  /**
   * Lists, over which blocks loop.
   *
   * @param item what the items are
   */
  public static TagColumn list(String accessor, TagColumn item) {
    return of(accessor, Kind.LIST, List.of()).with(InBlocks.NOT.with(item));
  }

  /**
   * Objects, whose members stand in blocks.
   *
   * @param reader gives each of the members its value, by its index
   */
  public static <T> TagColumn object(
      String accessor, BiConsumer<? super T, Members> reader, TagColumn... members) {
    return of(accessor, Kind.OBJECT, List.of())
        .with(InBlocks.NOT.with(new ObjectShape(List.of(members), ObjectShape.reader(reader))));
  }

  /** Objects or lists of which no text shows anything. */
  public static TagColumn unread(String accessor) {
    return object(accessor, (value, members) -> {});
  }

  /** One of {@code sections} for each recipient, chosen by an enum constant of that name. */
  public static TagColumn section(String accessor, SectionText... sections) {
    return of(accessor, Kind.SECTION, List.of(sections));
  }

  /** Not a tag: when each recipient's mail is sent. */
  public static TagColumn sendAt(String accessor) {
    return of(accessor, Kind.SEND_AT, List.of());
  }

  /** Not a tag: each recipient's unsubscribe page. */
  public static TagColumn unsubscribePage(String accessor) {
    return of(accessor, Kind.UNSUBSCRIBE_PAGE, List.of());
  }

  /** Fills {@code tag}, which stands in {@code contexts} and is sent as it is spelled there. */
  public TagColumn tag(String tag, Context... contexts) {
    return tagSentAs(tag, tag, contexts);
  }

  /**
   * Fills {@code tag} in {@code contexts}, where the content that is sent spells it {@code sent}.
   */
  public TagColumn tagSentAs(String sent, String tag, Context... contexts) {
    return with(new TagVariant(tag, Set.of(contexts), sent, contexts.length > 0));
  }

  /**
   * The same for a tag that stands in the texts of sections alone.
   *
   * @param contexts where it stands when they are filled in
   */
  public TagColumn tagInSections(String sent, String tag, Context... contexts) {
    return with(new TagVariant(tag, Set.of(contexts), sent, false));
  }

  /** Stands in blocks, in {@code contexts}. */
  public TagColumn inBlocks(Context... contexts) {
    return with(inBlocks.with(Set.of(contexts)));
  }

  /** Is named in blocks by {@code texts} alone, whole tags. */
  public TagColumn named(String... texts) {
    return with(inBlocks.with(List.of(texts)));
  }

  private TagColumn with(InBlocks changed) {
    return new TagColumn(
        accessor, kind, presence, nullable, raw, format, variants, sections, changed);
  }

  private TagColumn with(TagVariant variant) {
    List<TagVariant> all = new ArrayList<>(variants);
    all.add(variant);
    return new TagColumn(
        accessor, kind, presence, nullable, raw, format, List.copyOf(all), sections, inBlocks);
  }

  /**
   * The section texts where the column's tag is sent as {@code tag}, if these differ from the
   * others: their own tags are spelled for other contexts.
   */
  public TagColumn sectionsSentAs(String tag, SectionText... texts) {
    Map<String, List<SectionText>> all = new LinkedHashMap<>(sections);
    all.put(tag, List.of(texts));
    return new TagColumn(accessor, kind, presence, nullable, raw, format, variants, all, inBlocks);
  }

  /** One value for all recipients. */
  public TagColumn shared() {
    return new TagColumn(
        accessor, kind, Presence.SHARED, false, raw, format, variants, sections, inBlocks);
  }

  /** A value may be left out. */
  public TagColumn optional() {
    return new TagColumn(
        accessor, kind, Presence.OPTIONAL, false, raw, format, variants, sections, inBlocks);
  }

  /** A value may be left out, and null stands for one that is. */
  public TagColumn nullable() {
    return new TagColumn(
        accessor, kind, Presence.OPTIONAL, true, raw, format, variants, sections, inBlocks);
  }

  /** Values are trusted markup. */
  public TagColumn raw() {
    return new TagColumn(
        accessor, kind, presence, nullable, true, format, variants, sections, inBlocks);
  }

  /** Values are written by {@code format}. */
  public TagColumn format(ValueFormat format) {
    return new TagColumn(
        accessor, kind, presence, nullable, raw, format, variants, sections, inBlocks);
  }

  /** The same for texts in {@code locale}, whose numbers and dates are written as it has them. */
  TagColumn in(Locale locale) {
    ValueFormat known = format;
    return new TagColumn(
        accessor,
        kind,
        presence,
        nullable,
        raw,
        known == null ? null : known.in(locale),
        variants,
        sections,
        inBlocks.in(locale));
  }

  /** What it is in blocks. */
  InBlocks inBlocks() {
    return inBlocks;
  }

  /** The name of the method. */
  String accessor() {
    return accessor;
  }

  Kind kind() {
    return kind;
  }

  Presence presence() {
    return presence;
  }

  /** Whether null stands for a value that is left out. */
  boolean isNullable() {
    return nullable;
  }

  /** Whether there is one value for all recipients. */
  boolean isShared() {
    return presence == Presence.SHARED;
  }

  @Nullable ValueFormat format() {
    return format;
  }

  /** The tags that the column fills. */
  List<TagVariant> variants() {
    return variants;
  }

  /** All section texts, those for some tags after those for all; empty but for sections. */
  List<SectionText> sections() {
    Set<SectionText> all = new LinkedHashSet<>();
    for (List<SectionText> some : sections.values()) {
      all.addAll(some);
    }
    return List.copyOf(all);
  }

  /** The section texts that stand where the column's tag is sent as {@code tag}. */
  List<SectionText> sections(String tag) {
    return sections.getOrDefault(tag, sections.getOrDefault(WHEREVER, List.of()));
  }

  /** What stands where the column's tag is sent as {@code tag}, if {@code chosen} was chosen. */
  SectionText sentAs(String tag, SectionText chosen) {
    return section(sections(tag), chosen.constant());
  }

  /** The text that the constant {@code name} of the section enum chooses. */
  SectionText section(String name) {
    return section(sections(WHEREVER), name);
  }

  private static SectionText section(List<SectionText> sections, String name) {
    for (SectionText section : sections) {
      if (section.constant().equals(name)) {
        return section;
      }
    }
    throw new IllegalArgumentException(
        "is " + name + ", which had no section text when the template was compiled: recompile it");
  }

  /** The tags as they are sent, each once, and what is done to values for it. */
  Map<String, Escaping> sent() {
    return sent;
  }

  /** What is done to values for any of the tags. */
  List<Escaping> escapings() {
    return escapings;
  }

  private Map<String, Escaping> findSent() {
    Map<String, Set<Context>> contexts = new LinkedHashMap<>();
    for (TagVariant variant : variants) {
      Set<Context> known = contexts.get(variant.sent());
      Set<Context> all = known == null ? new HashSet<>() : known;
      all.addAll(variant.contexts());
      contexts.put(variant.sent(), all);
    }
    Map<String, Escaping> found = new LinkedHashMap<>();
    for (Map.Entry<String, Set<Context>> sent : contexts.entrySet()) {
      found.put(sent.getKey(), escaping(sent.getValue()));
    }
    return found;
  }

  private List<Escaping> findEscapings() {
    Set<Escaping> found = new LinkedHashSet<>(sent.values());
    boolean mixed = isLinkInPlaces();
    for (Context context : inBlocks.contexts()) {
      // Where it is a link in some places, it is looked at there.
      if (!mixed || !isLink(context)) {
        found.add(escaping(Set.of(context)));
      }
    }
    return List.copyOf(found);
  }

  /** Whether values have to be links in some places of blocks, and need not be in others. */
  boolean isLinkInPlaces() {
    return !raw
        && inBlocks.contexts().stream().anyMatch(TagColumn::isLink)
        && !inBlocks.contexts().stream().allMatch(TagColumn::isLink);
  }

  private static boolean isLink(Context context) {
    return context == Context.URL
        || context == Context.URL_BASE
        || context == Context.URL_PAST_HOST;
  }

  /** What is done to values where they stand in a block in {@code context}. */
  Escaping escaping(Context context) {
    return escaping(Set.of(context));
  }

  private Escaping escaping(Set<Context> where) {
    if (raw) {
      return standsIn(Context.HTML)
              || standsIn(Context.ESCAPABLE_RAW_TEXT)
              || standsIn(Context.ATTRIBUTE)
          ? Escaping.MARKUP
          : Escaping.NONE;
    }
    return kind == Kind.SECTION ? Escaping.NONE : Escaping.forAll(where);
  }

  /** What the reader of the template's files asks of the column. */
  FilledTags filledTags() {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (String tag : sent.keySet()) {
      List<String> own = new ArrayList<>();
      sections(tag).forEach(section -> own.add(section.text()));
      if (!own.isEmpty() && presence == Presence.OPTIONAL) {
        own.add("");
      }
      texts.put(tag, own);
    }
    return new FilledTags(
        variants,
        sent,
        kind == Kind.NUMBER && format == null,
        texts,
        sections().stream().map(SectionText::tag).collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether text of these {@linkplain CharacterClasses classes} may have to be refused. */
  boolean mayBeRefused(int classes) {
    return (classes & mayBeRefused) != 0;
  }

  private int findMayBeRefused() {
    int found = CharacterClasses.SURROGATE | (standsInSubject() ? CharacterClasses.LINE_BREAK : 0);
    for (Escaping escaping : escapings) {
      found |= escaping.mayBeRefused();
    }
    return found;
  }

  /** Whether a tag of the column stands in the subject. */
  boolean standsInSubject() {
    return standsIn(Context.SUBJECT);
  }

  /** Whether the tag that is sent as {@code tag} stands in the subject or a body. */
  boolean standsInContent(String tag) {
    for (TagVariant variant : variants) {
      if (variant.sent().equals(tag) && variant.standsInContent()) {
        return true;
      }
    }
    return false;
  }

  /** The tag that is sent as {@code tag}, as it stands in the template. */
  String authored(String tag) {
    for (TagVariant variant : variants) {
      if (variant.sent().equals(tag)) {
        return variant.authored();
      }
    }
    return tag;
  }

  private boolean standsIn(Context context) {
    if (inBlocks.contexts().contains(context)) {
      return true;
    }
    for (TagVariant variant : variants) {
      if (variant.contexts().contains(context)) {
        return true;
      }
    }
    return false;
  }

  /** Whether text goes in as it is given, unless its characters are refused. */
  boolean takesTextAsItIs() {
    return kind == Kind.TEXT && format == null;
  }

  /** Whether integers go in as they are given. */
  boolean takesIntegersAsTheyAre() {
    return kind == Kind.NUMBER && format == null;
  }

  /** Whether amounts and dates go in as they are given, unless they can make up tags. */
  boolean takesDigitsAsTheyAre() {
    return (kind == Kind.NUMBER || kind == Kind.TEXT)
        && format == null
        && !mayBeRefused(CharacterClasses.TEXT);
  }

  /** Whether it is made of other values, and stands in blocks alone. */
  boolean isComposite() {
    return kind == Kind.LIST || kind == Kind.OBJECT;
  }

  /** The column as messages name it: its first tag, or the method where it has none. */
  String label() {
    return variants.isEmpty() ? accessor + "()" : variants.get(0).authored();
  }
}
