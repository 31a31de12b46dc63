package dev.tagalong.processor.template;

import dev.tagalong.html.HtmlContexts;
import dev.tagalong.html.LocatedContext;
import dev.tagalong.internal.data.Context;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.ServiceTag;
import dev.tagalong.scan.Suspicion;
import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in an HTML body that stands which is no tag of the author's. Immutable. */
public final class Asides {
  /** Those of a text without markup. */
  static final Asides NONE = new Asides(Map.of(), new TreeMap<>());

  private static final LocatedContext TEXT = new LocatedContext(Context.TEXT, "text");

  /** Where people show code, and where there is some. */
  private static final Pattern CODE =
      Pattern.compile("(?i)<(/?)(code|pre|samp|kbd|tt|script|style|textarea)\\b");

  private final Map<Integer, LocatedContext> contexts;
  private final NavigableMap<Integer, Integer> code;

  private Asides(Map<Integer, LocatedContext> contexts, NavigableMap<Integer, Integer> code) {
    this.contexts = contexts;
    this.code = code;
  }

  static Asides of(ScannedText scan) {
    List<TagOccurrence> pieces = new ArrayList<>();
    for (ServiceTag tag : scan.services()) {
      pieces.add(piece(tag.start(), tag.end()));
    }
    for (Suspicion suspicion : scan.suspicions()) {
      pieces.add(piece(suspicion.start(), suspicion.end()));
    }
    if (pieces.isEmpty()) {
      return NONE;
    }
    pieces.sort(Comparator.comparingInt(TagOccurrence::start).thenComparing(TagOccurrence::end));
    List<TagOccurrence> apart = new ArrayList<>();
    int end = 0;
    for (TagOccurrence piece : pieces) {
      if (piece.start() >= end) {
        apart.add(piece);
        end = piece.end();
      }
    }
    List<LocatedContext> found = HtmlContexts.find(scan.source(), apart);
    Map<Integer, LocatedContext> contexts = new HashMap<>();
    for (int i = 0; i < apart.size(); i++) {
      contexts.put(apart.get(i).start(), found.get(i));
    }
    return new Asides(contexts, code(scan.source()));
  }

  private static TagOccurrence piece(int start, int end) {
    return new TagOccurrence("", "", Optional.empty(), start, end);
  }

  private static NavigableMap<Integer, Integer> code(String html) {
    NavigableMap<Integer, Integer> code = new TreeMap<>();
    Matcher mark = CODE.matcher(html);
    String open = "";
    int start = 0;
    while (mark.find()) {
      boolean ends = !mark.group(1).isEmpty();
      if (!ends && open.isEmpty()) {
        open = mark.group(2);
        start = mark.start();
      } else if (ends && mark.group(2).equalsIgnoreCase(open)) {
        code.put(start, mark.start());
        open = "";
      }
    }
    return code;
  }

  private LocatedContext at(int start) {
    return contexts.getOrDefault(start, TEXT);
  }

  /** Whether what begins at {@code start} stands where nobody reads it. */
  public boolean isInComment(int start) {
    return TemplateText.isComment(at(start).description());
  }

  /** Whether what begins at {@code start} stands in a script. */
  public boolean isInScript(int start) {
    return TemplateText.isScript(at(start).description());
  }

  /** Whether what begins at {@code start} stands within a tag, where no link can be put. */
  public boolean isInMarkup(int start) {
    return switch (at(start).context()) {
      case ATTRIBUTE, URL, URL_BASE, URL_PAST_HOST, URL_START, URL_PART -> true;
      case UNSAFE -> at(start).description().contains("attribute");
      case HTML, ESCAPABLE_RAW_TEXT, TEXT, TEXT_URL_START, TEXT_URL_PART, SUBJECT -> false;
    };
  }

  /** Whether what begins at {@code start} is shown as code, or is some. */
  public boolean isInCode(int start) {
    Map.Entry<Integer, Integer> before = code.floorEntry(start);
    return before != null && start < before.getValue();
  }
}
