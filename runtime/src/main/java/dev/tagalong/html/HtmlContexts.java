package dev.tagalong.html;

import dev.tagalong.block.FlatText.Spot;
import dev.tagalong.internal.data.Context;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the tags of an HTML body stand, as a browser's tokenizer would see them: a tag counts as a
 * few letters, whatever it looks like.
 *
 * <p>What a conditional comment holds ({@code <!--[if mso]> … <![endif]-->}) is HTML to the client
 * it is meant for, and is taken as such.
 */
public final class HtmlContexts implements PendingTags {
  private static final LocatedContext COMMENT_END =
      LocatedContext.unsafe("a comment, just before its end");

  private static final LocatedContext REFERENCE =
      LocatedContext.unsafe("a character reference that is not closed");

  /** For the mark of a block, which must not end the comment. */
  static final LocatedContext MARK_IN_COMMENT =
      new LocatedContext(Context.HTML, "the text of a conditional comment");

  /** Between tags and comments. */
  static final LocatedContext TEXT = new LocatedContext(Context.HTML, "text");

  /** The same in a conditional comment, which another comment would end. */
  private static final LocatedContext TEXT_OF_COMMENT =
      new LocatedContext(Context.ESCAPABLE_RAW_TEXT, "text");

  private final String source;
  private final String html;
  private final List<TagOccurrence> tags;
  private final Function<TagOccurrence, List<ScannedText>> sections;
  private final BlockMarks marks;
  private final List<LocatedContext> contexts = new ArrayList<>();
  private final int lastEndOfInstruction;
  private boolean inComment;
  private int endOfRun;
  private int behindRun;
  private int readForReferences;
  private boolean inReference;

  private HtmlContexts(
      String source,
      List<TagOccurrence> tags,
      Function<TagOccurrence, List<ScannedText>> sections,
      BlockMarks marks) {
    this.source = source;
    this.html = MaskedTags.in(source, tags);
    this.tags = tags;
    this.sections = sections;
    this.marks = marks;
    lastEndOfInstruction = html.lastIndexOf("?>");
  }

  /**
   * The context of each tag.
   *
   * @param html an HTML body
   * @param tags its tags, in order and without overlap
   */
  public static List<LocatedContext> find(String html, List<TagOccurrence> tags) {
    return find(html, tags, tag -> List.of());
  }

  /**
   * The context of each tag, and those of the tags of sections.
   *
   * @param html an HTML body
   * @param tags its tags, in order and without overlap
   * @param sections the texts that may stand in the place of a tag; none for one that is filled
   *     with values
   */
  public static List<LocatedContext> find(
      String html, List<TagOccurrence> tags, Function<TagOccurrence, List<ScannedText>> sections) {
    return find(html, tags, sections, BlockMarks.NONE);
  }

  /** The same where some of {@code tags} stand for marks of blocks. */
  static List<LocatedContext> find(
      String html,
      List<TagOccurrence> tags,
      Function<TagOccurrence, List<ScannedText>> sections,
      BlockMarks marks) {
    return new HtmlContexts(html, tags, sections, marks).found();
  }

  /** The context of each tag of a section's text, which may stand in a conditional comment. */
  static List<LocatedContext> inSection(ScannedText text, boolean comment) {
    HtmlContexts contexts =
        new HtmlContexts(text.source(), text.tags(), tag -> List.of(), BlockMarks.NONE);
    contexts.inComment(comment);
    return contexts.found();
  }

  private List<LocatedContext> found() {
    HtmlTokenizer.run(html, this);
    return Collections.unmodifiableList(contexts);
  }

  @Override
  public Optional<Spot> mark(TagOccurrence tag) {
    return marks.at(tag);
  }

  @Override
  public List<ScannedText> sections(TagOccurrence tag) {
    return sections.apply(tag);
  }

  /** Readers disagree about {@code what}, which begins at {@code start}, and all that follows. */
  void dispute(String what, int start) {
    if (hasTagBefore(html.length())) {
      until(
          html.length(),
          LocatedContext.unsafe(
              "HTML that is read in different ways from %s at %s on"
                  .formatted(what, marks.place(source, start))));
    }
  }

  /** Whether nothing stands there that any reader would take for markup. */
  boolean isTextOnly(int from, int end) {
    int open = html.indexOf('<', from);
    return open < 0 || open >= end;
  }

  /**
   * Whether a declaration, an instruction, or what else is left out up to the next {@code >}, ends
   * there for all readers.
   */
  boolean isEndOfDeclaration(int open, int end) {
    int quotes = 0;
    for (int at = open + 1; at < end; at++) {
      char unit = html.charAt(at);
      if (unit == '<' || (unit == '[' && isDoctype(open))) {
        return false;
      }
      quotes ^= unit == '"' ? 1 : unit == '\'' ? 2 : 0;
    }
    if (html.startsWith("<?", open)) {
      return quotes == 0 && (html.startsWith("?>", end - 2) || lastEndOfInstruction < end);
    }
    return quotes == 0 && (!html.startsWith("<![CDATA[", open) || html.startsWith("]]>", end - 3));
  }

  private boolean isDoctype(int open) {
    return html.regionMatches(true, open, "<!doctype", 0, 9);
  }

  @Override
  public List<TagOccurrence> before(int end) {
    int to = contexts.size();
    while (to < tags.size() && tags.get(to).start() < end) {
      to++;
    }
    return tags.subList(contexts.size(), to);
  }

  /** All tags up to {@code end} whose context is not known yet stand between tags and comments. */
  void untilMarkup(int start, int end) {
    if (!inComment && marks.areAny()) {
      marks.addText(start, end);
    }
    until(end, inComment ? TEXT_OF_COMMENT : TEXT);
  }

  /** Whether a tag begins before {@code end} whose context is not known yet. */
  boolean hasTagBefore(int end) {
    return contexts.size() < tags.size() && tags.get(contexts.size()).start() < end;
  }

  private TagOccurrence next() {
    return tags.get(contexts.size());
  }

  @Override
  public void until(int end, LocatedContext context) {
    while (hasTagBefore(end)) {
      boolean hazard =
          inComment && context.context() != Context.UNSAFE && mayEndComment(next().end());
      LocatedContext found =
          hazard
              ? COMMENT_END
              : context.isReadByReferences() && goesOnInReference() ? REFERENCE : context;
      if (inComment && found.isBetweenMarkup() && mark(next()).isPresent()) {
        contexts.add(MARK_IN_COMMENT);
        continue;
      }
      List<ScannedText> texts = found.sections().isEmpty() ? sections(next()) : List.of();
      contexts.add(
          texts.isEmpty() ? found : found.with(SectionContexts.of(texts, found, surroundings())));
    }
  }

  /**
   * Whether the next tag goes on with what an ampersand has begun, so that a value may complete it.
   * What stands between may be a tag, and empty.
   */
  private boolean goesOnInReference() {
    int start = next().start();
    for (; readForReferences < start; readForReferences++) {
      char unit = html.charAt(readForReferences);
      inReference = unit == '&' || (inReference && isOfReference(unit));
    }
    return inReference;
  }

  /**
   * Whether an end tag is written with a tag or a mark in it: where that is left out, it may end
   * the element whose text stands between {@code from} and {@code end}.
   */
  boolean mayEndRawText(int from, int end) {
    int at = from;
    boolean open = false;
    for (TagOccurrence tag : before(end)) {
      for (; at < tag.start(); at++) {
        char unit = html.charAt(at);
        open = unit == '<' || (open && isOfEndTag(unit));
      }
      if (open) {
        return true;
      }
      at = tag.end();
    }
    return false;
  }

  private static boolean isOfEndTag(char unit) {
    return HtmlCharacters.isLetter(unit) || unit == '/' || unit == '!' || unit == '-';
  }

  private SectionContexts.Surroundings surroundings() {
    int end = next().end();
    boolean goesOn =
        end < html.length() && (html.charAt(end) == ';' || isOfReference(html.charAt(end)));
    return new SectionContexts.Surroundings(inComment, goesOn);
  }

  private static boolean isOfReference(char unit) {
    return unit == '#' || HtmlCharacters.isLetter(unit) || (unit >= '0' && unit <= '9');
  }

  /** Whether hyphens would end a comment if a value had them just before {@code end}. */
  private boolean mayEndComment(int end) {
    // What stands between may be empty.
    endOfRun = Math.max(endOfRun, end);
    behindRun = Math.max(behindRun, contexts.size());
    while (behindRun < tags.size() && tags.get(behindRun).start() <= endOfRun) {
      endOfRun = Math.max(endOfRun, tags.get(behindRun).end());
      behindRun++;
    }
    int at = endOfRun;
    return html.startsWith(">", at) || html.startsWith("->", at) || html.startsWith("!>", at);
  }

  /** Whether what follows is within a comment, for clients that do not read it. */
  void inComment(boolean inside) {
    inComment = inside;
  }
}
