package dev.tagalong.html;

import dev.tagalong.block.FlatText.Part;
import dev.tagalong.block.FlatText.Spot;
import dev.tagalong.internal.data.Context;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.TagOccurrence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A URL with blocks in it: what a tag in it would choose, whichever branches are shown. */
final class UrlBlocks {
  /** Deeper loops are looked at again for each one around them. */
  private static final int DEEPEST = 3;

  private final UrlContexts contexts;
  private final PendingTags pending;
  private final List<TagOccurrence> tags;
  private final String url;
  private final int offset;
  private final boolean hasColon;

  /** Where in the URL the reading is. */
  private int position;

  /**
   * @param contexts the URL as far as it has been read
   * @param tags its tags and marks
   * @param url the URL, a letter for each character of a tag or a mark
   * @param offset where it begins in the text
   */
  UrlBlocks(
      UrlContexts contexts, PendingTags pending, List<TagOccurrence> tags, String url, int offset) {
    this.contexts = contexts;
    this.pending = pending;
    this.tags = List.copyOf(tags);
    this.url = url;
    this.offset = offset;
    hasColon = url.indexOf(':') >= 0 || url.indexOf('&') >= 0;
  }

  /** Tells of all tags and marks. */
  void mark() {
    int at = 0;
    while (at < tags.size()) {
      at = branch(at, 0, true);
      if (at < tags.size()) {
        // A mark whose block does not begin in this URL.
        tell(at, contexts.ofMark(), true);
        at++;
      }
    }
  }

  private Optional<Spot> spot(int index) {
    return pending.mark(tags.get(index));
  }

  private boolean is(int index, Part part) {
    return spot(index).filter(spot -> spot.part() == part).isPresent();
  }

  private int start(int index) {
    return tags.get(index).start() - offset;
  }

  private int end(int index) {
    return tags.get(index).end() - offset;
  }

  private void readTo(int index) {
    contexts.read(url.substring(position, index < tags.size() ? start(index) : url.length()));
    position = index < tags.size() ? end(index) : url.length();
  }

  private void tell(int index, LocatedContext context, boolean aloud) {
    if (aloud) {
      pending.until(tags.get(index).start() + 1, context);
    }
  }

  /** Reads up to the mark that ends the branch, and gives its index. */
  private int branch(int from, int depth, boolean aloud) {
    int at = from;
    while (at < tags.size()) {
      readTo(at);
      Optional<Spot> spot = spot(at);
      if (spot.isEmpty()) {
        value(at, aloud);
        at++;
      } else if (spot.get().part() == Part.OPEN) {
        at = block(at, spot.get(), depth, aloud);
      } else {
        return at;
      }
    }
    return at;
  }

  /** Reads a block, and gives what follows it. */
  private int block(int open, Spot spot, int depth, boolean aloud) {
    if (depth == DEEPEST) {
      return tooDeep(open, aloud);
    }
    tell(open, contexts.ofMark(), aloud);
    Set<UrlStart> before = contexts.starts();
    int begin = position;
    Set<UrlStart> seen = before;
    if (spot.repeats()) {
      for (boolean more = true; more; ) {
        contexts.goOnFrom(seen);
        position = begin;
        int unused = branch(open + 1, depth + 1, false);
        Set<UrlStart> all = union(seen, contexts.starts());
        more = !all.equals(seen);
        seen = all;
      }
    }
    contexts.goOnFrom(seen);
    position = begin;
    int at = branch(open + 1, depth + 1, aloud);
    Set<UrlStart> after = spot.repeats() ? union(seen, contexts.starts()) : contexts.starts();
    if (at == tags.size()) {
      return at;
    }
    tell(at, contexts.ofMark(), aloud);
    contexts.goOnFrom(before);
    at = branch(at + 1, depth + 1, aloud);
    contexts.goOnFrom(union(after, contexts.starts()));
    if (at == tags.size()) {
      return at;
    }
    tell(at, contexts.ofMark(), aloud);
    return at + 1;
  }

  private int tooDeep(int open, boolean aloud) {
    int at = endOfBlock(open);
    for (int i = open; i < at; i++) {
      tell(i, contexts.tooDeep(), aloud);
    }
    position = at < tags.size() ? start(at) : url.length();
    return at;
  }

  private static Set<UrlStart> union(Set<UrlStart> one, Set<UrlStart> other) {
    Set<UrlStart> union = new LinkedHashSet<>(one);
    union.addAll(other);
    return union;
  }

  private void value(int index, boolean aloud) {
    Following following = following(index);
    List<ScannedText> sections = pending.sections(tags.get(index));
    boolean open =
        following.text().isEmpty() ? following.more() : UrlContexts.goesOnInHost(following.text());
    Context beginning = UrlContexts.beginning(!following.more(), open);
    LocatedContext context =
        sections.isEmpty()
            ? contexts.context(beginning, hasColon, false)
            : contexts.sections(sections, !following.more());
    tell(index, context, aloud);
  }

  /**
   * What may follow a value.
   *
   * @param more whether anything may
   * @param text the text that does if anything does; empty where that depends
   */
  private record Following(boolean more, String text) {}

  private Following following(int index) {
    int at = index + 1;
    int from = end(index);
    while (true) {
      int to = at < tags.size() ? start(at) : url.length();
      String text = url.substring(from, to);
      if (!text.isBlank()) {
        return new Following(true, text);
      }
      if (at >= tags.size()) {
        return new Following(false, "");
      }
      if (spot(at).isEmpty()) {
        return new Following(true, "");
      }
      int next = next(at);
      if (next < 0) {
        return new Following(true, "");
      }
      at = next;
      from = end(at - 1);
    }
  }

  /** What follows the mark at {@code at}; -1 where that depends. */
  private int next(int at) {
    if (is(at, Part.OPEN)) {
      int end = endOfBlock(at);
      boolean empty = end <= tags.size() && isEmpty(at, end);
      return empty ? end : -1;
    }
    if (is(at, Part.CLOSE)) {
      return at + 1;
    }
    int open = beginOfBlock(at);
    boolean repeats = open < 0 || spot(open).filter(Spot::repeats).isPresent();
    return repeats ? -1 : endOfBlock(at);
  }

  /** Whether nothing is shown between two marks. */
  private boolean isEmpty(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean text = i + 1 < to && !url.substring(end(i), start(i + 1)).isBlank();
      if (text || spot(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** What follows the end of the block that {@code inside} is a mark of. */
  private int endOfBlock(int inside) {
    int depth = is(inside, Part.OPEN) ? 0 : 1;
    int at = inside;
    for (; at < tags.size(); at++) {
      depth += is(at, Part.OPEN) ? 1 : is(at, Part.CLOSE) ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    return at;
  }

  private int beginOfBlock(int inside) {
    int depth = 1;
    for (int at = inside - 1; at >= 0; at--) {
      depth += is(at, Part.OPEN) ? -1 : is(at, Part.CLOSE) ? 1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }
}
