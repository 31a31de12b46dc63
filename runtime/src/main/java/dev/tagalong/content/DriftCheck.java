package dev.tagalong.content;

import dev.tagalong.TemplateDriftException;
import dev.tagalong.block.BlockFault;
import dev.tagalong.block.BlockSource;
import dev.tagalong.block.Node;
import dev.tagalong.block.Skeleton;
import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.html.BlockContexts;
import dev.tagalong.html.LocatedContext;
import dev.tagalong.internal.data.Context;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.LineIndex;
import dev.tagalong.scan.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects what the compiler did not see in a template's files, and what it saw and is gone. */
final class DriftCheck {
  /** How many changes of a kind a message lists. */
  private static final int MOST = 20;

  private final KnownTemplate template;
  private final TagVariants spellings;
  private final Set<String> standing = new HashSet<>();
  private final Set<String> changedFiles = new TreeSet<>();
  private final Map<String, String> found = new LinkedHashMap<>();
  private final List<NewBlock> blocks = new ArrayList<>();
  private final Map<AdjacentTags.Run, String> adjacent = new LinkedHashMap<>();

  /** A block that the compiler did not see. */
  private record NewBlock(String file, Node.Block node, LocatedContext context) {}

  DriftCheck(KnownTemplate template, TagVariants spellings) {
    this.template = template;
    this.spellings = spellings;
  }

  /** The simple name of the class that was generated from the template. */
  String generatedName() {
    return template.name().replace('.', '_') + "Recipients";
  }

  /** A compiled tag stands where its values fit. */
  void stillStands(String tag) {
    standing.add(tag);
  }

  /** A tag stands where the compiler saw none that is filled the same way. */
  void found(String file, Node.Tag node, LocatedContext context) {
    String tag = node.tag().text();
    boolean known = spellings.authored().contains(tag);
    standing.add(tag);
    changedFiles.add(file);
    String what = known ? tag + " in " + context.description() : tag;
    found.putIfAbsent(what, what + " (" + at(file, node.source(), node.tag().start()) + ")");
  }

  /** A block stands there as the compiler saw none. */
  void found(String file, Node.Block block, LocatedContext context) {
    changedFiles.add(file);
    blocks.add(new NewBlock(file, block, context));
  }

  /** A block changes what stands around it. */
  void misplaced(String file, BlockContexts.BranchFault fault) {
    changedFiles.add(file);
    Node.Block block = fault.block();
    String what = Skeleton.opening(block) + ", which " + fault.reason();
    found.putIfAbsent(what, what + " (" + at(file, block.source(), block.open().start()) + ")");
  }

  /** Wording makes up a tag when comments and partials are taken out of it. */
  void foundJoined(String file, String tag) {
    changedFiles.add(file);
    found.putIfAbsent(
        "joined " + tag,
        "%s, put together from wording on both sides of a comment or a partial (%s)"
            .formatted(tag, file));
  }

  /** The blocks of a file are not well-formed. */
  void broken(String file, BlockFault fault) {
    changedFiles.add(file);
    String what =
        fault.source().text().substring(fault.start(), fault.end()).replaceAll("\\s+", " ");
    found.putIfAbsent(
        what, what + ", which is no whole block (" + at(file, fault.source(), fault.start()) + ")");
  }

  /** {@code 3:6}, with the file's name where there are several. */
  private String at(String file, BlockSource source, int offset) {
    boolean oneFile =
        (template.html().isEmpty() || template.text().isEmpty())
            && (source.name().isEmpty() || source.name().equals(file));
    String name = source.name().isEmpty() ? file : source.name();
    Position position = LineIndex.of(source.text()).at(offset);
    return (oneFile ? "" : name + ":") + position;
  }

  /** Where a block's tags and marks differ from those of one that is gone, they are named. */
  private List<String> compare(BlockMatch match) {
    List<KnownBlock> gone = new ArrayList<>(match.gone());
    List<String> without = new ArrayList<>();
    for (NewBlock block : blocks) {
      String skeleton = Skeleton.of(block.node());
      String opening = Skeleton.opening(block.node());
      Optional<KnownBlock> before =
          gone.stream()
              .filter(known -> BlockMatch.opening(known.skeleton()).equals(opening))
              .findFirst();
      String place = at(block.file(), block.node().source(), block.node().open().start());
      if (before.isEmpty()) {
        found.putIfAbsent(opening, opening + " (" + place + ")");
        continue;
      }
      gone.remove(before.get());
      List<String> added = BlockMatch.missing(skeleton, before.get().skeleton());
      List<String> missing = BlockMatch.missing(before.get().skeleton(), skeleton);
      added.forEach(
          piece ->
              found.putIfAbsent(piece + opening, piece + " in " + opening + " (" + place + ")"));
      missing.forEach(piece -> without.add(piece + " in " + opening));
      if (added.isEmpty() && missing.isEmpty()) {
        found.putIfAbsent(
            opening,
            "%s in %s, or with its tags in another order or context (%s)"
                .formatted(opening, block.context().description(), place));
      }
    }
    for (KnownBlock block : gone) {
      without.add(BlockMatch.opening(block.skeleton()));
      changedFiles.add(fileOf(block.contexts().get(0)));
    }
    return without;
  }

  /** Tags stand beside each other, or beside a piece of a tag, as the compiler did not see them. */
  void foundAdjacent(String file, AdjacentTags.Run run) {
    adjacent.putIfAbsent(run, file);
  }

  /**
   * Refuses the files if anything was found or is gone.
   *
   * @throws TemplateDriftException with all of it
   */
  void requireNone(BlockMatch match) {
    List<String> tags = spellings.authored().stream().filter(this::isGone).toList();
    List<String> gone = new ArrayList<>(tags);
    gone.addAll(compare(match));
    tags.forEach(
        tag -> spellings.contexts(tag).forEach(context -> changedFiles.add(fileOf(context))));
    if (found.isEmpty() && gone.isEmpty()) {
      // Where tags have come or gone, so have their neighbours.
      adjacent.forEach(this::nameAdjacent);
      if (found.isEmpty()) {
        return;
      }
    }
    List<String> changes = new ArrayList<>();
    if (!found.isEmpty()) {
      changes.add("new: " + some(List.copyOf(found.values())));
    }
    if (!gone.isEmpty()) {
      changes.add("gone: " + some(gone));
    }
    throw new TemplateDriftException(
        "%s changed since %s was compiled: %s. Recompile the module that declares %s."
            .formatted(files(), generatedName(), String.join("; ", changes), template.name()));
  }

  private void nameAdjacent(AdjacentTags.Run run, String file) {
    changedFiles.add(file);
    found.put(run.toString(), "%s side by side (%s)".formatted(run, file));
  }

  /** As many as one reads; how many more there are, in a number. */
  private static String some(List<String> items) {
    String first = items.stream().limit(MOST).collect(Collectors.joining(", "));
    int more = items.size() - MOST;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private String files() {
    return Phrases.and(List.copyOf(changedFiles)) + (changedFiles.size() == 1 ? " has" : " have");
  }

  private String fileOf(Context context) {
    return switch (context) {
      case SUBJECT -> "the subject";
      case TEXT, TEXT_URL_START, TEXT_URL_PART -> template.text();
      case HTML, ESCAPABLE_RAW_TEXT, ATTRIBUTE, URL, URL_BASE, URL_PAST_HOST, URL_START, URL_PART ->
          template.html();
      case UNSAFE -> template.html().isEmpty() ? template.text() : template.html();
    };
  }

  /** Not so a tag that stood in nothing but the text of a section, or in no text of the mail. */
  private boolean isGone(String tag) {
    return !standing.contains(tag)
        && !spellings.contexts(tag).isEmpty()
        && spellings.sent(tag).stream().noneMatch(spellings::isInSection);
  }
}
