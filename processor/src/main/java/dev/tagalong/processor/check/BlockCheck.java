package dev.tagalong.processor.check;

import dev.tagalong.block.Node;
import dev.tagalong.block.Resolved.Reason;
import dev.tagalong.block.Resolved.Unresolved;
import dev.tagalong.block.Skeleton;
import dev.tagalong.html.BlockContexts.BranchFault;
import dev.tagalong.processor.check.UnresolvedWords.Said;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.ObjectMembers;
import dev.tagalong.processor.declaration.ValueType.Kind;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.BlockUses;
import dev.tagalong.processor.resolve.BlockUses.Failure;
import dev.tagalong.processor.resolve.ProblemList;
import dev.tagalong.processor.resolve.ShownValue;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.processor.template.LocatedBody;
import dev.tagalong.processor.template.TemplateText;
import dev.tagalong.scan.BlockMark;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What blocks and paths ask for, and where they stand. */
final class BlockCheck {
  private final Declaration declaration;
  private final TagMatches matches;
  private final BlockUses blocks;
  private final ObjectMembers members;
  private final ProblemList findings;
  private final Told told;
  private final UnresolvedWords words;
  private final UnknownNameWords unknown;

  BlockCheck(
      Declaration declaration,
      TagMatches matches,
      BlockUses blocks,
      ObjectMembers members,
      ProblemList findings,
      Told told) {
    this.declaration = declaration;
    this.matches = matches;
    this.blocks = blocks;
    this.members = members;
    this.findings = findings;
    this.told = told;
    words = new UnresolvedWords(declaration, members);
    unknown = new UnknownNameWords(declaration, members);
  }

  /** Reports what is wrong. */
  void check() {
    for (AnchoredTemplateText text : matches.texts()) {
      LocatedBody body = text.text().body();
      if (body != null) {
        body.faults().forEach(fault -> misplaced(fault, text, body));
      } else if (text.text().kind() == TemplateText.Kind.SECTION
          || text.text().kind() == TemplateText.Kind.UNIQUE_ARGUMENT) {
        text.text().marks().forEach(mark -> nobodyRuns(text, mark));
      }
    }
    blocks.failures().forEach(this::unresolved);
    blocks.shown().forEach(this::checkShown);
    declaration.accessors().forEach(this::checkPlain);
    members
        .problems()
        .forEach(problem -> findings.ofMethod(declaration.accessors().size(), problem));
  }

  /** A branch that changes what stands around it. */
  private void misplaced(BranchFault fault, AnchoredTemplateText main, LocatedBody body) {
    Node.Block block = fault.block();
    AnchoredTemplateText text = textOf(block, main, body);
    BlockMark open = block.open();
    for (Node.Tag tag : Skeleton.tags(block)) {
      told.piece(textOf(tag, main, body), tag.tag().start(), tag.tag().end());
    }
    findings.in(
        text,
        open.start(),
        text.problem(
            Code.UnsafePlace,
            open.start(),
            open.end(),
            "%s %s.".formatted(Skeleton.opening(block), fault.reason()),
            "A block begins and ends in the same place, text with text or within the quotes of one"
                + " attribute: what follows is read the same then, whichever branch is shown."));
  }

  private AnchoredTemplateText textOf(Node node, AnchoredTemplateText main, LocatedBody body) {
    int index = body.document().sources().indexOf(node.source());
    List<AnchoredTemplateText> texts = matches.texts();
    return texts.get(texts.indexOf(main) + Math.max(0, index));
  }

  private void nobodyRuns(AnchoredTemplateText text, BlockMark mark) {
    if (mark.kind() == BlockMark.Kind.OPEN
        || mark.kind() == BlockMark.Kind.OPEN_INVERTED
        || mark.kind() == BlockMark.Kind.PARTIAL
        || mark.kind() == BlockMark.Kind.COMMENT) {
      findings.in(
          text,
          mark.start(),
          text.problem(
              Code.BlockTag,
              mark.start(),
              mark.end(),
              (mark.kind() == BlockMark.Kind.COMMENT
                      ? "%s stands in %s, out of which nobody takes it. Remove it."
                      : "%s stands in %s, where nobody runs it: blocks are for bodies and the subject. Compute the text in Java and put one tag here.")
                  .formatted(
                      text.quote(mark.start(), mark.end()),
                      text.text().kind() == TemplateText.Kind.SECTION
                          ? "a section's text"
                          : "a unique argument")));
    }
  }

  private void unresolved(Failure failure) {
    Unresolved<ShownValue> unresolved = failure.unresolved();
    AnchoredTemplateText text = failure.text();
    int start =
        unresolved.node() instanceof Node.Block block
            ? block.open().start()
            : ((Node.Tag) unresolved.node()).tag().start();
    int end =
        unresolved.node() instanceof Node.Block block
            ? block.open().end()
            : ((Node.Tag) unresolved.node()).tag().end();
    // What is asked for is meant to stand there, whatever is wrong with it.
    path(unresolved.node())
        .filter(path -> !path.names().isEmpty())
        .ifPresent(path -> told.methods(matches.owners().ofName(path.names().get(0))));
    if (unknown.isTold(unresolved)) {
      return;
    }
    Said said =
        unresolved.reason() == Reason.UNKNOWN ? unknown.of(unresolved) : words.of(unresolved);
    told.methods(said.meant());
    findings.in(
        text,
        start,
        said.remedy().isEmpty()
            ? text.problem(said.code(), start, end, said.sentence())
            : text.problem(said.code(), start, end, said.sentence(), said.remedy()));
  }

  private static Optional<TagPath> path(Node node) {
    return node instanceof Node.Block block
        ? Optional.of(block.path())
        : TagPath.of(((Node.Tag) node).tag().name());
  }

  /** What stands in blocks. */
  private void checkShown(Accessor accessor, List<Match> places) {
    Map<String, List<Match>> markup = new HashMap<>();
    for (Match place : places) {
      TagOccurrence tag = place.tag();
      if (tag.markup() && !accessor.raw()) {
        markup.computeIfAbsent(tag.text(), t -> new ArrayList<>()).add(place);
      }
    }
    markup.values().forEach(same -> markup(accessor, same.get(0)));
    if (accessor.type().kind() == Kind.SECTION) {
      Match first = places.get(0);
      findings.at(
          first,
          first.problem(
              Code.BlockTag,
              "%s chooses a section, and a section's text cannot stand in a block. Write {{#if …}} with the texts here."
                  .formatted(first.tag().text())));
    }
  }

  private void markup(Accessor accessor, Match place) {
    String remedy =
        accessor.type().shown().isFreeText()
            ? "which is escaped; if no outsider can choose its values:  @Raw"
            : "whose values need no escaping.";
    findings.at(
        place,
        place.problem(
            Code.BlockTag,
            "%s says that its values are markup, and %s() says nothing of it. Write {{%s}}, %s"
                .formatted(place.quote(), accessor.call(), place.tag().name(), remedy)));
  }

  /** Tags that stand in no block. */
  private void checkPlain(Accessor accessor) {
    for (Match match : matches.of(accessor)) {
      if (match.tag().markup() && !accessor.raw()) {
        markup(accessor, match);
        return;
      }
      if (accessor.type().isComposite()) {
        findings.at(
            match, match.problem(Code.UnsupportedType, words.noText(match.tag().text(), accessor)));
        return;
      }
    }
  }
}
