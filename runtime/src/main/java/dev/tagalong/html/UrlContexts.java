package dev.tagalong.html;

import dev.tagalong.html.LocatedContext.Inserted;
import dev.tagalong.html.LocatedContext.Misfit;
import dev.tagalong.internal.data.Context;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the tags of a URL stand: what each of them would choose, whatever the ones before it are.
 * Any value may be empty, but for one with which the URL begins; in the place of a section's tag
 * may stand any of its texts.
 */
final class UrlContexts {
  /**
   * Three labels: with two it may be a public suffix, {@code co.uk} or {@code github.io}, below
   * which anybody can have a name.
   */
  private static final Pattern OWN_DOMAIN =
      Pattern.compile("(?:-[\\w-]*)?((?:\\.[A-Za-z0-9-]{1,63}){3,126})(?=(?::\\d*)?(?:[/?#]|\\z))");

  /** {@code .x.edu.au}: one label, and two that are a public suffix of a country. */
  private static final Pattern SUFFIX_OF_COUNTRY =
      Pattern.compile("\\.[^.]+\\.[^.]{2,3}\\.[A-Za-z]{2}");

  /** The context of the mark of a block in a link of a text body. */
  static final LocatedContext OF_MARK_IN_TEXT =
      new LocatedContext(Context.TEXT_URL_PART, "a link of the text body");

  private final String url;
  private final int offset;
  private final String label;

  /** Whether it stands in plain text, where character references are none and nothing is quoted. */
  private final boolean plain;

  /** How far the URL may have come. */
  private Set<UrlStart> starts = Set.of(UrlStart.EMPTY);

  /** Whether a colon follows what may be a scheme; looked for once. */
  private Optional<Boolean> colon = Optional.empty();

  private UrlContexts(String url, int offset, String label, boolean plain) {
    this.url = url;
    this.offset = offset;
    this.label = label;
    this.plain = plain;
  }

  /**
   * A URL of an HTML body.
   *
   * @param url the value of an attribute, a letter for each character of a tag
   * @param offset where it begins in the body
   * @param label the attribute in words
   */
  static UrlContexts inAttribute(String url, int offset, String label) {
    return new UrlContexts(url, offset, label, false);
  }

  /**
   * A link of a text body.
   *
   * @param url the link from its scheme on, a letter for each character of a tag
   * @param offset where it begins in the body
   */
  static UrlContexts inText(String url, int offset) {
    return new UrlContexts(url, offset, "a link of the text body", true);
  }

  /** Tells {@code contexts} of all tags in the URL. */
  void mark(PendingTags contexts) {
    List<TagOccurrence> tags = contexts.before(offset + url.length());
    if (tags.stream().anyMatch(tag -> contexts.mark(tag).isPresent())) {
      new UrlBlocks(this, contexts, tags, url, offset).mark();
      return;
    }
    int from = 0;
    for (int i = 0; i < tags.size(); i++) {
      TagOccurrence tag = tags.get(i);
      int end = tag.end() - offset;
      read(url.substring(from, tag.start() - offset));
      boolean last = url.substring(end, Math.min(url.length(), end + 1)).isBlank();
      List<ScannedText> sections = contexts.sections(tag);
      LocatedContext context;
      if (sections.isEmpty()) {
        boolean followed = i + 1 < tags.size() && contexts.sections(tags.get(i + 1)).isEmpty();
        boolean open = followed && goesOnInHost(between(tags, i)) && !isBelowDomain(tags, i + 1);
        context = value(beginning(last, open), end, isBelowDomain(tags, i));
      } else {
        context = sections(sections, last);
      }
      contexts.until(tag.start() + 1, context);
      from = end;
    }
  }

  /** The context of a section's tag. */
  LocatedContext sections(List<ScannedText> texts, boolean last) {
    return plain ? sectionInText(texts) : section(texts, last);
  }

  /** How far the URL may have come. */
  Set<UrlStart> starts() {
    return starts;
  }

  /** Goes on from where the URL may have come. */
  void goOnFrom(Set<UrlStart> places) {
    starts = places;
  }

  /** The context of the mark of a block. */
  LocatedContext ofMark() {
    return new LocatedContext(Context.URL_PART, "the URL in " + label);
  }

  /** The context of what stands too deep within blocks for anybody to tell. */
  LocatedContext tooDeep() {
    return LocatedContext.unsafe("blocks within blocks in " + label);
  }

  /** What stands between a tag and the next, or the end. */
  private String between(List<TagOccurrence> tags, int index) {
    int next = index + 1 < tags.size() ? tags.get(index + 1).start() - offset : url.length();
    return url.substring(tags.get(index).end() - offset, next);
  }

  /**
   * Whether a value could choose the host that stands behind {@code text}, when a value stands
   * before it that may end anywhere in its own. A number as a port cannot.
   */
  static boolean goesOnInHost(String text) {
    return !text.equals(":")
        && UrlStart.EMPTY.thenValue().stream()
            .map(start -> start.then(text))
            .anyMatch(start -> !start.chosen(false).isEmpty());
  }

  private boolean isBelowDomain(List<TagOccurrence> tags, int index) {
    return isBelowDomain(between(tags, index), index + 1 == tags.size());
  }

  /** Whether what stands behind a value in a host is a domain of the template's own. */
  static boolean isBelowDomain(String rest, boolean whole) {
    Matcher domain = OWN_DOMAIN.matcher(rest);
    return domain.lookingAt()
        && (domain.end() < rest.length() || whole)
        && !SUFFIX_OF_COUNTRY.matcher(domain.group(1)).matches();
  }

  void read(String text) {
    Set<UrlStart> after = new LinkedHashSet<>();
    starts.forEach(start -> after.add(plain ? start.thenPlain(text) : start.then(text)));
    starts = after;
  }

  private static Set<UrlStart> afterValue(Set<UrlStart> starts) {
    Set<UrlStart> after = new LinkedHashSet<>();
    starts.forEach(start -> after.addAll(start.thenValue()));
    return after;
  }

  /** The context of a value, of which the URL is then read as well. */
  private LocatedContext value(Context beginning, int end, boolean below) {
    boolean begun = starts.stream().anyMatch(start -> start.mayBeScheme());
    if (begun && colon.isEmpty()) {
      colon = Optional.of(UrlStart.hasColon(url.substring(end)));
    }
    return context(beginning, begun && colon.orElse(false), below);
  }

  /** The same for a value of a section's text. */
  LocatedContext context(Context beginning, boolean colonFollows, boolean below) {
    LocatedContext context = find(beginning, colonFollows, below);
    starts =
        context.context() == Context.URL_PAST_HOST
            ? Set.of(UrlStart.PAST_HOST)
            : afterValue(starts);
    return context;
  }

  private LocatedContext find(Context beginning, boolean colonFollows, boolean below) {
    boolean empty = false;
    boolean begun = false;
    for (UrlStart start : starts) {
      String chosen = start.chosen(colonFollows);
      if (!chosen.isEmpty() && !(below && start.isInHost())) {
        return LocatedContext.unsafe(chosen + " in " + label);
      }
      empty |= start.isEmpty();
      begun |= !start.isEmpty();
    }
    if (empty && begun) {
      return LocatedContext.unsafe("what may be the beginning of the URL in " + label);
    }
    return empty ? new LocatedContext(beginning, label) : later(starts);
  }

  /** The context of a section's tag, with those of the tags in its texts. */
  private LocatedContext section(List<ScannedText> texts, boolean last) {
    Set<UrlStart> before = starts;
    Set<UrlStart> after = new LinkedHashSet<>();
    List<Inserted> inserted = new ArrayList<>();
    for (ScannedText text : texts) {
      starts = before;
      List<LocatedContext> tags = new ArrayList<>();
      int from = 0;
      for (int i = 0; i < text.tags().size(); i++) {
        TagOccurrence tag = text.tags().get(i);
        read(text.source().substring(from, tag.start()));
        boolean ends = last && tag.end() == text.source().length();
        String rest = text.source().substring(tag.end());
        boolean open =
            i + 1 < text.tags().size()
                && goesOnInHost(text.source().substring(tag.end(), text.tags().get(i + 1).start()));
        tags.add(context(beginning(ends, open), UrlStart.hasColon(rest), false));
        from = tag.end();
      }
      read(text.source().substring(from));
      inserted.add(new Inserted(tags, misfit(text, before)));
      after.addAll(starts);
    }
    // One that is left out is among the texts where the URL begins; elsewhere it may be any.
    before.stream().filter(start -> !start.isEmpty()).forEach(after::add);
    starts = after;
    Optional<UrlStart> program = before.stream().filter(UrlStart::isDangerous).findFirst();
    if (program.isPresent()) {
      return LocatedContext.unsafe(program.get().chosen(false) + " in " + label);
    }
    boolean empty = before.stream().anyMatch(UrlStart::isEmpty);
    return (empty ? new LocatedContext(beginning(last, false), label) : later(before))
        .with(inserted);
  }

  /**
   * The same in plain text, where a text may also end the link; what follows it there is text
   * again.
   */
  private LocatedContext sectionInText(List<ScannedText> texts) {
    Set<UrlStart> before = starts;
    Set<UrlStart> after = new LinkedHashSet<>(before);
    List<Inserted> inserted = new ArrayList<>();
    for (ScannedText text : texts) {
      starts = before;
      int end = TextLink.endOfRun(MaskedTags.in(text.source(), text.tags()), 0);
      List<LocatedContext> tags = new ArrayList<>(TextContexts.find(text));
      int from = 0;
      for (int i = 0; i < tags.size() && text.tags().get(i).start() < end; i++) {
        TagOccurrence tag = text.tags().get(i);
        read(text.source().substring(from, tag.start()));
        tags.set(i, context(Context.URL_BASE, false, false));
        from = tag.end();
      }
      read(text.source().substring(from, Math.max(from, end)));
      inserted.add(new Inserted(tags, Optional.empty()));
      after.addAll(starts);
    }
    starts = after;
    return later(before).with(inserted);
  }

  /**
   * The context of a tag with which the URL begins.
   *
   * @param last whether nothing follows
   * @param open whether a value follows that would choose the host
   */
  static Context beginning(boolean last, boolean open) {
    return last ? Context.URL : open ? Context.URL_PAST_HOST : Context.URL_BASE;
  }

  private LocatedContext later(Set<UrlStart> before) {
    boolean settled = before.stream().noneMatch(UrlStart::isUnsettled);
    Context context =
        plain
            ? settled ? Context.TEXT_URL_PART : Context.TEXT_URL_START
            : settled ? Context.URL_PART : Context.URL_START;
    return new LocatedContext(context, "a part of the URL in " + label);
  }

  private static Optional<Misfit> misfit(ScannedText text, Set<UrlStart> before) {
    Optional<Misfit> markup = Misfits.inAttribute(text);
    if (markup.isPresent()) {
      return markup;
    }
    int end = text.tags().isEmpty() ? text.source().length() : text.tags().get(0).start();
    String masked = MaskedTags.in(text.source(), text.tags());
    for (UrlStart start : before) {
      Optional<String> reason = Optional.empty();
      if (start.isEmpty() && end > 0) {
        reason = LinkTarget.refusalOfBeginning(masked);
      } else if (start.mayBeScheme() && UrlStart.hasColon(masked)) {
        reason = Optional.of("would choose the scheme of the URL");
      }
      if (reason.isPresent()) {
        return Optional.of(new Misfit(0, Math.max(1, end), reason.get()));
      }
    }
    return Optional.empty();
  }
}
