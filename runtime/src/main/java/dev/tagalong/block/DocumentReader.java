package dev.tagalong.block;

import dev.tagalong.block.BlockFault.Kind;
import dev.tagalong.block.Partials.Found;
import dev.tagalong.block.Statement.Block;
import dev.tagalong.block.Statement.Content;
import dev.tagalong.block.Statement.Leaf;
import dev.tagalong.block.Statement.Partial;
import dev.tagalong.block.Statement.Program;
import dev.tagalong.scan.BlockMark;
import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads texts with their partials. */
public final class DocumentReader {
  /** So many partials are in a text that somebody has written. */
  private static final int MOST_PARTIALS = 1_000;

  /** So many characters as well. */
  private static final long MOST_CHARACTERS = 20_000_000;

  /** Nobody follows blocks or partials within each other that are more. */
  private static final int DEEPEST = 100;

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_./-]+");
  private static final Pattern QUOTED = Pattern.compile("([\"'])([^\"']*)\\1");

  private final @Nullable Partials partials;
  private final Map<String, Found> known = new HashMap<>();

  /**
   * A reader.
   *
   * @param partials finds partials; null where none can be
   */
  public DocumentReader(@Nullable Partials partials) {
    this.partials = partials;
  }

  /** Reads a text. */
  public Document read(BlockSource source) {
    return new Reading(source).read();
  }

  /** The reading of one text. */
  private final class Reading {
    private final BlockSource text;
    private final List<BlockSource> sources = new ArrayList<>();
    private final List<BlockFault> faults = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private long characters;
    private int depth;

    Reading(BlockSource text) {
      this.text = text;
    }

    Document read() {
      List<Node> nodes = nodes(text);
      return new Document(text, nodes, sources, faults);
    }

    private List<Node> nodes(BlockSource source) {
      sources.add(source);
      characters += source.text().length();
      return StatementParser.parse(source, faults)
          .map(program -> nodes(source, program))
          .orElse(List.of());
    }

    private List<Node> nodes(BlockSource source, @Nullable Program program) {
      List<Node> nodes = new ArrayList<>();
      for (Statement statement : program == null ? List.<Statement>of() : program.body) {
        if (statement instanceof Content content) {
          addContent(nodes, source, content);
        } else if (statement instanceof Leaf leaf) {
          nodes.add(new Node.Tag(source, leaf.tag));
        } else if (statement instanceof Partial partial) {
          nodes.addAll(partial(source, partial));
        } else if (statement instanceof Block block && !block.unsound) {
          depth++;
          nodes.add(
              new Node.Block(
                  source,
                  block.open,
                  block.kind,
                  block.path,
                  nodes(source, block.kind == Node.Kind.INVERTED ? block.inverse : block.program),
                  nodes(source, block.kind == Node.Kind.INVERTED ? block.program : block.inverse),
                  block.kind == Node.Kind.INVERTED
                      ? block.program != null
                      : block.inverse != null));
          depth--;
        }
      }
      return nodes;
    }

    /** What is left of it, cut at the tags of other forms that stand in it. */
    private void addContent(List<Node> nodes, BlockSource source, Content content) {
      int from = content.from;
      List<TagOccurrence> tags = source.scan().tags();
      int next = firstFrom(tags, content.from);
      while (next < tags.size() && tags.get(next).end() <= content.to) {
        TagOccurrence tag = tags.get(next++);
        addText(nodes, source, from, tag.start());
        nodes.add(new Node.Tag(source, tag));
        from = tag.end();
      }
      addText(nodes, source, from, content.to);
    }

    private static int firstFrom(List<TagOccurrence> tags, int start) {
      int low = 0;
      int high = tags.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (tags.get(middle).start() < start) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private static void addText(List<Node> nodes, BlockSource source, int from, int to) {
      if (to > from) {
        nodes.add(new Node.Text(source, from, source.text().substring(from, to)));
      }
    }

    private List<Node> partial(BlockSource source, Partial partial) {
      BlockMark mark = partial.mark;
      String name = name(mark.words());
      if (mark.words().isEmpty()) {
        return fault(Kind.PARTIAL_UNNAMED, source, mark, "");
      }
      if (name.isEmpty()) {
        return fault(Kind.PARTIAL_ARGUMENTS, source, mark, firstName(mark.words()));
      }
      if (partials == null) {
        return fault(Kind.PARTIAL_NOWHERE, source, mark, name);
      }
      Found found = known.computeIfAbsent(name, partials::find);
      Optional<BlockSource> inner = found.text().map(scan -> new BlockSource(found.file(), scan));
      if (inner.isEmpty()) {
        return fault(
            found.unreadable() ? Kind.PARTIAL_UNREADABLE : Kind.PARTIAL_MISSING,
            source,
            mark,
            found.why());
      }
      if (open.contains(found.file()) || found.file().equals(text.name())) {
        List<String> way = new ArrayList<>();
        way.add(text.name());
        way.addAll(open);
        way.add(found.file());
        String circle = String.join(" → ", way.subList(way.indexOf(found.file()), way.size()));
        return fault(Kind.PARTIAL_CIRCLE, source, mark, circle);
      }
      if (depth >= DEEPEST || open.size() >= DEEPEST) {
        return fault(Kind.TOO_DEEP, source, mark, "");
      }
      if (sources.size() > MOST_PARTIALS || characters > MOST_CHARACTERS) {
        return fault(Kind.TOO_MANY_PARTIALS, source, mark, name);
      }
      open.add(found.file());
      List<Node> nodes = nodes(inner.get());
      open.remove(open.size() - 1);
      return partial.indent.isEmpty()
          ? nodes
          : new Indentation(partial.indent, source, mark.start()).of(nodes);
    }

    private List<Node> fault(Kind kind, BlockSource source, BlockMark mark, String detail) {
      String said = source.text().substring(mark.start(), mark.end());
      boolean known =
          faults.stream()
              .filter(other -> other.kind() == kind && other.text().equals(said))
              .anyMatch(other -> other.detail().equals(detail));
      if (!known) {
        faults.add(new BlockFault(kind, source, mark.start(), mark.end(), detail, -1));
      }
      return List.of();
    }

    /** The name that may be meant by more words. */
    private static String firstName(String words) {
      var found = NAME.matcher(words);
      return found.lookingAt() ? found.group() : "";
    }

    private static String name(String words) {
      var quoted = QUOTED.matcher(words);
      String name = quoted.matches() ? quoted.group(2) : words;
      return NAME.matcher(name).matches() ? name : "";
    }
  }
}
