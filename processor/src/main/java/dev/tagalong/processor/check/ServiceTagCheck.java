package dev.tagalong.processor.check;

import dev.tagalong.TagSyntax;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.JavaNames;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.problem.Suggestion;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.BlockTexts;
import dev.tagalong.processor.resolve.ProblemList;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.resolve.TagTexts;
import dev.tagalong.processor.template.TemplateText.Kind;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.ServiceTag;
import dev.tagalong.scan.ServiceTags;
import dev.tagalong.scan.Suspicion;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the services fill by themselves, and what looks as if they would. */
final class ServiceTagCheck {
  private static final String OPENING = "<%";
  private static final String CLOSING = "%>";
  private static final String UNSUBSCRIBE = "asm_";

  private final Declaration declaration;
  private final TagMatches matches;
  private final ProblemList findings;
  private final Told told;
  private final IgnoreRemedy ignore;
  private final BlockTexts blocks;

  ServiceTagCheck(Declaration declaration, TagMatches matches, ProblemList findings, Told told) {
    this.declaration = declaration;
    this.matches = matches;
    this.findings = findings;
    this.told = told;
    ignore = new IgnoreRemedy(declaration);
    blocks = new BlockTexts(matches.texts());
  }

  void check() {
    for (AnchoredTemplateText text : matches.texts()) {
      if (text.text().kind() != Kind.UNIQUE_ARGUMENT) {
        Set<String> seen = new HashSet<>();
        text.text().services().stream()
            .filter(tag -> seen.add(tag.text() + text.text().asides().isInMarkup(tag.start())))
            .forEach(tag -> check(text, tag));
      }
      Set<String> seen = new HashSet<>();
      text.text().suspicions().stream()
          .filter(suspicion -> suspicion.kind() == Suspicion.Kind.RESERVED)
          .filter(suspicion -> seen.add(suspicion.text()))
          .forEach(suspicion -> check(text, suspicion));
    }
    checkCustomTags();
  }

  private void check(AnchoredTemplateText text, ServiceTag tag) {
    if (!ServiceTags.isOne(tag.text())) {
      return;
    }
    boolean ofSendGrid = ServiceTags.isOfSendGrid(tag.text());
    boolean throughSendGrid = declaration.services().sendGrid();
    boolean throughSendCloud = declaration.services().sendCloud();
    if (ofSendGrid ? !throughSendGrid : !throughSendCloud) {
      report(
          text,
          tag,
          Code.ForeignTag,
          "%s is a tag of %s, and %s leaves it as it is. Remove it."
              .formatted(
                  tag.text(),
                  ofSendGrid ? "SendGrid's" : "SendCloud's",
                  ofSendGrid ? "SendCloud" : "SendGrid"));
      return;
    }
    if (blocks.holds(text, tag.start())) {
      report(
          text,
          tag,
          Code.ReservedTag,
          "%s stands in a block, whose text is a value, and %s does not promise to fill its tags in values. Take it out of the block."
              .formatted(tag.text(), ofSendGrid ? "SendGrid" : "SendCloud"));
      return;
    }
    String name = name(tag.text());
    String raw = ServiceTags.rawName(name);
    if (ofSendGrid && !raw.equals(name) && text.text().asides().isInMarkup(tag.start())) {
      report(
          text,
          tag,
          Code.ReservedTag,
          "%s becomes a whole link, and here stands a link already. Write %s."
              .formatted(tag.text(), ServiceTags.ofSendGrid(raw)));
    }
  }

  private static String name(String tag) {
    return tag.startsWith(OPENING)
        ? tag.substring(OPENING.length(), tag.length() - CLOSING.length())
        : tag;
  }

  private void report(AnchoredTemplateText text, ServiceTag tag, Code code, String said) {
    findings.in(text, tag.start(), text.problem(code, tag.start(), tag.end(), said));
  }

  private void check(AnchoredTemplateText text, Suspicion suspicion) {
    List<Accessor> owners = matches.owners().ofName(suspicion.name());
    Optional<String> own = nearest(suspicion.name());
    boolean inBrackets = suspicion.meant().tag().isEmpty();
    boolean spaced = suspicion.reason().detail().equals(" ");
    boolean frame = ServiceTags.names().contains(suspicion.name()) && !isLink(suspicion.name());
    if (spaced && (frame || (own.isEmpty() && owners.isEmpty()))) {
      // Words that SendGrid frames.
      return;
    }
    told.methods(owners);
    told.piece(text, suspicion.start(), suspicion.end());
    String quoted = text.quote(suspicion.start(), suspicion.end());
    String right =
        own.map(
                name ->
                    text.text().asides().isInMarkup(suspicion.start())
                        ? ServiceTags.rawName(name)
                        : name)
            .flatMap(ServiceTags::text)
            .orElse("");
    String said;
    String remedy = "";
    if (own.isPresent()) {
      said = saidOfOwn(suspicion, quoted, right, own.get().equals(suspicion.name()));
    } else if (isLink(suspicion.name())) {
      said =
          "%s is none of the tags that SendGrid fills. It fills %s."
              .formatted(quoted, Phrases.and(linksOfSendGrid()));
    } else if (inBrackets && !owners.isEmpty()) {
      said =
          "<%% … %%> is for the services' own tags, and %s is never replaced. Write %s."
              .formatted(quoted, TagTexts.of(owners.get(0), matches, declaration));
    } else {
      said =
          "<%% … %%> is for the services' own tags, and %s is none of them. Write %s, and declare:  %s"
              .formatted(
                  quoted,
                  TagSyntax.PERCENT.tag(suspicion.name()),
                  JavaNames.declarationFor(
                      TagSyntax.PERCENT.tag(suspicion.name()), suspicion.name()));
      remedy = ignore.of(List.of(suspicion.text()));
    }
    Problem problem =
        remedy.isEmpty()
            ? text.problem(Code.ReservedTag, suspicion.start(), suspicion.end(), said)
            : text.problem(Code.ReservedTag, suspicion.start(), suspicion.end(), said, remedy);
    boolean inComment = text.text().asides().isInComment(suspicion.start());
    findings.in(text, suspicion.start(), inComment ? problem.asWarning() : problem);
  }

  private static String saidOfOwn(Suspicion suspicion, String quoted, String right, boolean exact) {
    String detail = suspicion.reason().detail();
    if (!exact) {
      return "%s is none of the services' own tags, so it stays as it is. Did you mean %s?"
          .formatted(quoted, right);
    }
    if (detail.equals("encoded")) {
      return "%s is encoded, and the service looks for its own tag as it is. Write %s."
          .formatted(quoted, right);
    }
    if (detail.equals(" ")) {
      return "%s has blanks inside, and the service looks for its own tag without. Write %s."
          .formatted(quoted, right);
    }
    return ServiceTags.isOfSendGrid(right)
        ? "%s is SendGrid's own, which fills it only between <%% and %%>. Write %s."
            .formatted(quoted, right)
        : "%s is SendCloud's own, which fills it only between %%%% and %%%%. Write %s."
            .formatted(quoted, right);
  }

  private static boolean isLink(String name) {
    return ServiceTags.linkNames().contains(name) || name.startsWith(UNSUBSCRIBE);
  }

  private static List<String> linksOfSendGrid() {
    return ServiceTags.linkNames().stream()
        .flatMap(name -> ServiceTags.text(name).stream())
        .filter(ServiceTags::isOfSendGrid)
        .toList();
  }

  /** A service's name that may have been meant: the same, one for a link, or one a little off. */
  private static Optional<String> nearest(String name) {
    return ServiceTags.names().contains(name)
        ? Optional.of(name)
        : Suggestion.nearest(name, ServiceTags.linkNames(), own -> own);
  }

  /** No service fills for a method what stands in its own form. */
  private void checkCustomTags() {
    for (int i = 0; i < declaration.accessors().size(); i++) {
      Accessor accessor = declaration.accessors().get(i);
      for (String tag : accessor.tags()) {
        boolean served =
            ServiceTags.isOne(tag)
                || (tag.startsWith(OPENING) && tag.endsWith(CLOSING) && tag.length() > 4);
        if (served) {
          String said =
              ServiceTags.isOne(tag)
                  ? "%s is a service's own tag, and no method can fill it. Remove %s()."
                      .formatted(tag, accessor.name())
                  : ("<%% … %%> is for the services' own tags, and %s is never replaced. Write"
                          + " @Tag(\"%%%s%%\"), and the same in the template.")
                      .formatted(tag, accessor.name());
          findings.ofMethod(i, new Problem(Code.ReservedTag, Anchor.at(accessor.method()), said));
          told.methods(List.of(accessor));
        }
      }
    }
  }
}
