package dev.tagalong.processor.check;

import dev.tagalong.TagSyntax;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.ProblemList;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.resolve.TagOwners;
import dev.tagalong.processor.template.TemplateText.Kind;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.Suspicion;
import dev.tagalong.scan.TagNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may have been meant as a tag and is none. */
final class SuspicionCheck {
  /** An alternative or the end of a block, whose beginning has been reported. */
  private static final Pattern BLOCK_GOES_ON =
      Pattern.compile("\\{\\{\\s*(?:/|else\\b|\\^\\s*\\})");

  private static final Pattern SERVICE_TAG = Pattern.compile("<%\\s*([^%<>\\s]+)\\s*%>");

  /** Names that SendGrid fills between {@code <%} and {@code %>}, besides {@code asm_…}. */
  private static final Set<String> FILLED_BY_SENDGRID = Set.of("body", "subject");

  private static final int LONGEST_TAG = 100;

  private final Declaration declaration;
  private final TagMatches matches;
  private final TagOwners owners;
  private final ProblemList findings;
  private final Set<Accessor> reported = new HashSet<>();
  private final boolean complete;

  /**
   * A check.
   *
   * @param complete whether all texts are known, so that methods without a tag are told
   */
  SuspicionCheck(
      Declaration declaration, TagMatches matches, boolean complete, ProblemList findings) {
    this.declaration = declaration;
    this.matches = matches;
    this.owners = matches.owners();
    this.complete = complete;
    this.findings = findings;
  }

  /** Reports what is suspicious in {@code text}, the same thing once. */
  void check(AnchoredTemplateText text) {
    Map<String, List<Suspicion>> alike = new LinkedHashMap<>();
    boolean inBlock = false;
    for (Suspicion suspicion : text.text().suspicions()) {
      boolean goesOn = BLOCK_GOES_ON.matcher(suspicion.text()).lookingAt();
      inBlock |= suspicion.kind() == Suspicion.Kind.BLOCK && !goesOn;
      if (!(inBlock && goesOn) && matters(suspicion) && !isToldWithMethod(suspicion)) {
        alike.computeIfAbsent(suspicion.text(), t -> new ArrayList<>()).add(suspicion);
      }
    }
    alike.values().forEach(places -> report(text, places.get(0), places.size() - 1));
    if (text.text().kind() != Kind.UNIQUE_ARGUMENT) {
      checkServiceTags(text);
    }
  }

  /** The methods whose tag was meant, and for which an error has been reported. */
  Set<Accessor> reported() {
    return reported;
  }

  /**
   * Percent signs, guillemets and arrows are common in texts; what looks like a tag made of them is
   * worth a word only if it has the name of a method.
   */
  private boolean matters(Suspicion suspicion) {
    boolean known = !owned(suspicion).isEmpty();
    return switch (suspicion.kind()) {
      case MALFORMED -> known || suspicion.syntax() != TagSyntax.PERCENT;
      case BLANK_IN_TAG -> known || suspicion.syntax() == TagSyntax.BRACE;
      case ENCODED, BLOCK, RESERVED -> true;
    };
  }

  /** A method that has nothing but this is an error, which shows it. */
  private boolean isToldWithMethod(Suspicion suspicion) {
    List<Accessor> owned = owned(suspicion);
    return complete
        && codeOf(suspicion.kind()).isWarning()
        && !owned.isEmpty()
        && owned.stream().allMatch(accessor -> UnfilledCheck.isUnfilled(accessor, matches));
  }

  private List<Accessor> owned(Suspicion suspicion) {
    return suspicion.suggestion().map(tag -> owners.of(tag, suspicion.name())).orElse(List.of());
  }

  private void report(AnchoredTemplateText text, Suspicion suspicion, int more) {
    Code code = codeOf(suspicion.kind());
    if (!code.isWarning()) {
      reported.addAll(owned(suspicion));
    }
    if (findings.isFull(text, code)) {
      findings.leaveOut(text, code);
      return;
    }
    String quoted = text.quote(suspicion.start(), suspicion.end());
    String said = said(suspicion, quoted);
    String places = more == 0 ? "" : " (Here and in " + Phrases.count(more, "more place") + ".)";
    findings.in(
        text,
        suspicion.start(),
        text.problem(code, suspicion.start(), suspicion.end(), said + places));
  }

  private static Code codeOf(Suspicion.Kind kind) {
    return switch (kind) {
      case MALFORMED -> Code.MalformedTag;
      case ENCODED -> Code.EncodedTag;
      case BLOCK -> Code.BlockTag;
      case RESERVED -> Code.ReservedTag;
      case BLANK_IN_TAG -> Code.BlankInTag;
    };
  }

  private String said(Suspicion suspicion, String quoted) {
    String meant = Phrases.shortened(suspicion.suggestion().orElse(""), LONGEST_TAG);
    return switch (suspicion.kind()) {
      case MALFORMED ->
          "%s is begun as a tag and not closed, so it stays as it is. Did you mean %s?"
              .formatted(quoted, meant);
      case ENCODED ->
          "%s is encoded, and the services look for the tag as it is. Write %s."
              .formatted(quoted, unencoded(suspicion, meant));
      case BLOCK ->
          ("%s is run by nobody: the header replaces tags by texts and has no loops, conditions or"
                  + " calls. Compute the text in Java and put one tag here.")
              .formatted(quoted);
      case RESERVED ->
          "%s is SendGrid's own, which fills it only between <%% and %%>. Write <%%%s%%>."
              .formatted(quoted, suspicion.name());
      case BLANK_IN_TAG ->
          "%s is no tag because of its blanks, so it stays as it is. Did you mean %s?"
              .formatted(quoted, meant);
    };
  }

  /** HTML editors encode angle brackets; percent signs they leave alone. */
  private String unencoded(Suspicion suspicion, String meant) {
    return suspicion.syntax() == TagSyntax.ANGLE
            && declaration.syntaxes().contains(TagSyntax.PERCENT)
        ? Phrases.shortened(TagSyntax.PERCENT.tag(suspicion.name()), LONGEST_TAG)
        : meant;
  }

  private void checkServiceTags(AnchoredTemplateText text) {
    if (!text.text().source().contains("<%")) {
      return;
    }
    Set<String> seen = new HashSet<>();
    Matcher tag = SERVICE_TAG.matcher(text.text().source());
    while (tag.find()) {
      String name = tag.group(1);
      List<Accessor> meant = TagNames.isName(name) ? owners.ofName(name) : List.of();
      boolean filledBySendGrid = name.startsWith("asm_") || FILLED_BY_SENDGRID.contains(name);
      if (declaration.ignored().contains(tag.group()) || !seen.add(name)) {
        continue;
      }
      if (filledBySendGrid) {
        reportSendGridsOwn(text, tag);
      } else if (!meant.isEmpty()) {
        reported.addAll(meant);
        findings.in(
            text,
            tag.start(),
            text.problem(
                Code.ReservedTag,
                tag.start(),
                tag.end(),
                "<%% … %%> is for the services' own tags, and %s is never replaced. Write %s."
                    .formatted(tag.group(), TagSyntax.PERCENT.tag(name))));
      }
    }
  }

  private void reportSendGridsOwn(AnchoredTemplateText text, Matcher tag) {
    if (!declaration.services().sendGrid() && declaration.services().sendCloudChosen()) {
      findings.in(
          text,
          tag.start(),
          text.problem(
              Code.ForeignTag,
              tag.start(),
              tag.end(),
              "%s is a tag of SendGrid's; SendCloud leaves it as it is. Remove it."
                  .formatted(tag.group())));
    }
  }
}
