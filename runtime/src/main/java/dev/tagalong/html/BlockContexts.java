package dev.tagalong.html;

import dev.tagalong.block.FlatText;
import dev.tagalong.block.FlatText.Part;
import dev.tagalong.block.FlatText.Spot;
import dev.tagalong.block.Node;
import dev.tagalong.html.LocatedContext.Misfit;
import dev.tagalong.internal.data.Context;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Where the tags and blocks of a text stand. Each branch of a block must leave things as it found
 * them, as a section's text must: then all that follows is read the same whichever branches are
 * shown, and however often.
 *
 * @param tags where each tag stands
 * @param blocks where each block stands
 * @param faults the branches that change what stands around them
 * @param betweenMarkup before which characters of {@link FlatText#marked} a comment may stand
 */
public record BlockContexts(
    Map<Node.Tag, LocatedContext> tags,
    Map<Node.Block, LocatedContext> blocks,
    List<BranchFault> faults,
    BitSet betweenMarkup) {
  private static final Pattern COMMENT = Pattern.compile("[<>]|--|\\A[-!]|-\\z");
  private static final Pattern TAG = Pattern.compile("<");
  private static final Pattern END_OF_COMMENT = Pattern.compile("--|\\A(?:-|!?>)|-\\z");

  /**
   * A branch that changes what stands around it.
   *
   * @param block the block
   * @param reason what it does, as a sentence goes on behind the block's name
   */
  public record BranchFault(Node.Block block, String reason) {}

  /**
   * In an HTML body.
   *
   * @param sections the texts that may stand in the place of a tag; none for one that is filled
   *     with values
   */
  public static BlockContexts inHtml(
      FlatText text, Function<TagOccurrence, List<ScannedText>> sections) {
    List<TagOccurrence> places = text.spots().stream().map(Spot::place).toList();
    BlockMarks marks = new BlockMarks(text);
    List<LocatedContext> contexts =
        HtmlContexts.find(text.marked(), places, ofTags(sections), marks);
    return of(text, places, contexts, true, marks.betweenMarkup());
  }

  /**
   * What is kept of where a block stands, and each of its tags: one context where all stand in the
   * same.
   */
  public static List<Context> brief(List<Context> contexts) {
    return Set.copyOf(contexts).size() == 1 ? contexts.subList(0, 1) : contexts;
  }

  /** In a text body. */
  public static BlockContexts inText(
      FlatText text, Function<TagOccurrence, List<ScannedText>> sections) {
    List<TagOccurrence> places = text.spots().stream().map(Spot::place).toList();
    return of(
        text,
        places,
        places.size() > text.tags().size()
            ? TextBlocks.find(text, ofTags(sections))
            : TextContexts.find(text.marked(), places, sections),
        false,
        new BitSet());
  }

  private static Function<TagOccurrence, List<ScannedText>> ofTags(
      Function<TagOccurrence, List<ScannedText>> sections) {
    return place -> place.text().isEmpty() ? List.of() : sections.apply(place);
  }

  private static BlockContexts of(
      FlatText text,
      List<TagOccurrence> places,
      List<LocatedContext> contexts,
      boolean html,
      BitSet betweenMarkup) {
    Map<Node.Tag, LocatedContext> tags = new LinkedHashMap<>();
    Map<Node.Block, LocatedContext> blocks = new LinkedHashMap<>();
    List<BranchFault> faults = new ArrayList<>();
    String masked = MaskedTags.in(text.marked(), places);
    List<Integer> open = new ArrayList<>();
    List<Integer> divided = new ArrayList<>();
    Branches branches = new Branches(text, masked, places, contexts);
    for (int i = 0; i < places.size(); i++) {
      Spot spot = text.spots().get(i);
      if (spot.node() instanceof Node.Tag tag) {
        tags.put(tag, contexts.get(i));
      } else if (spot.part() == Part.OPEN) {
        open.add(i);
        blocks.put((Node.Block) spot.node(), contexts.get(i));
      } else if (spot.part() == Part.ELSE) {
        divided.add(i);
      } else if (html) {
        int begin = open.remove(open.size() - 1);
        int middle = divided.remove(divided.size() - 1);
        Node.Block block = (Node.Block) spot.node();
        int end = i;
        branches
            .fault(begin, middle)
            .or(() -> branches.fault(middle, end))
            .ifPresent(reason -> faults.add(new BranchFault(block, reason)));
      }
    }
    return new BlockContexts(tags, blocks, List.copyOf(faults), betweenMarkup);
  }

  private record Branches(
      FlatText text, String masked, List<TagOccurrence> places, List<LocatedContext> contexts) {

    /** What a branch between two marks does to what stands around it. */
    Optional<String> fault(int from, int to) {
      LocatedContext before = contexts.get(from);
      LocatedContext after = contexts.get(to);
      if (isForbidden(before)) {
        return Optional.of("stands in " + before.description());
      }
      if (!before.description().equals(after.description())) {
        return Optional.of(
            "begins in %s and would end in %s"
                .formatted(before.description(), after.description()));
      }
      int start = places.get(from).end();
      String branch = masked.substring(start, places.get(to).start());
      return misfit(before, branch)
          .map(
              misfit ->
                  "holds %s at %s, which %s"
                      .formatted(
                          what(branch, misfit),
                          text.places().at(start + misfit.start()),
                          misfit.reason()));
    }

    private static String what(String branch, Misfit misfit) {
      String what = branch.substring(misfit.start(), Math.min(branch.length(), misfit.end()));
      int shown = what.offsetByCodePoints(0, Math.min(30, what.codePointCount(0, what.length())));
      return (shown < what.length() ? what.substring(0, shown) + "…" : what)
          .replaceAll("\\s+", " ");
    }

    private static boolean isRawText(LocatedContext context) {
      return context.description().startsWith("a <");
    }

    private static boolean isForbidden(LocatedContext context) {
      return context.context() == Context.UNSAFE && !isRawText(context);
    }

    private Optional<Misfit> misfit(LocatedContext context, String branch) {
      if (context.equals(HtmlContexts.TEXT) || context.equals(HtmlContexts.MARK_IN_COMMENT)) {
        Optional<Misfit> fault = WholeMarkup.fault(branch, 0, branch.length());
        return fault.isEmpty() && context.equals(HtmlContexts.MARK_IN_COMMENT)
            ? Misfits.found(END_OF_COMMENT, branch, "may end the comment that it stands in")
            : fault;
      }
      if (isRawText(context)) {
        return Misfits.found(TAG, branch, "may end " + context.description());
      }
      if (context.description().equals("a comment")) {
        return Misfits.found(COMMENT, branch, "may end a comment");
      }
      return Misfits.markup(branch);
    }
  }
}
