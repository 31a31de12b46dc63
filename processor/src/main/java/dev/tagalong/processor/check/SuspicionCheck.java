package dev.tagalong.processor.check;

import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.ProblemList;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.Suspicion;
import dev.tagalong.scan.Suspicion.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What may have been meant as a tag and is none. */
final class SuspicionCheck {
  /** An alternative or the end of a block, whose beginning has been reported. */
  private static final Pattern BLOCK_GOES_ON =
      Pattern.compile("\\{{2,4}\\s*(?:/|else\\b|\\^\\s*\\})");

  private static final Pattern STATEMENT_GOES_ON = Pattern.compile("end\\w*|else|empty");

  private final TagMatches matches;
  private final ProblemList findings;
  private final Told told;
  private final MeantMethods meant;
  private final SuspicionWords words;

  SuspicionCheck(Declaration declaration, TagMatches matches, ProblemList findings, Told told) {
    this.matches = matches;
    this.findings = findings;
    this.told = told;
    meant = new MeantMethods(declaration, matches);
    words = new SuspicionWords(declaration, matches, meant);
  }

  /** What is told in the same words. */
  private record Alike(String text, boolean inComment) {}

  /** Reports what is suspicious in {@code text}, the same thing once. */
  void check(AnchoredTemplateText text) {
    Map<Alike, List<Suspicion>> alike = new LinkedHashMap<>();
    boolean inBlock = false;
    for (Suspicion suspicion : text.text().suspicions()) {
      boolean goesOn =
          suspicion.kind() == Kind.END_OF_STATEMENT
              || isEndInBraces(suspicion)
              || (suspicion.kind() == Kind.BLOCK
                  && BLOCK_GOES_ON.matcher(suspicion.text()).lookingAt());
      if (inBlock && goesOn) {
        told.piece(text, suspicion.start(), suspicion.end());
      } else if (matters(text, suspicion)) {
        inBlock |= suspicion.kind() == Kind.BLOCK || isStatement(suspicion);
        boolean inComment = text.text().asides().isInComment(suspicion.start());
        alike
            .computeIfAbsent(new Alike(suspicion.text(), inComment), a -> new ArrayList<>())
            .add(suspicion);
      }
    }
    alike.forEach((key, places) -> report(text, places, key.inComment()));
  }

  /** {@code {%endif%}}, which is a tag in braces to those who do not know the statement. */
  private boolean isEndInBraces(Suspicion suspicion) {
    return suspicion.kind() == Kind.BRACKETED
        && !suspicion.reason().detail().isEmpty()
        && STATEMENT_GOES_ON.matcher(suspicion.name()).matches()
        && meant.exactly(suspicion).isEmpty();
  }

  private boolean isStatement(Suspicion suspicion) {
    return suspicion.kind() == Kind.STATEMENT
        || (suspicion.kind() == Kind.BRACKETED && meant.exactly(suspicion).isEmpty());
  }

  private boolean matters(AnchoredTemplateText text, Suspicion suspicion) {
    return switch (suspicion.kind()) {
      case RESERVED -> false; // ServiceTagCheck's
      case BRACKETED ->
          !suspicion.reason().detail().isEmpty() || !meant.exactly(suspicion).isEmpty();
      case EXPRESSION ->
          suspicion.text().startsWith("{{")
              || !meant.exactly(suspicion).isEmpty()
              || !text.text().asides().isInCode(suspicion.start());
      // Objects within objects have braces as well.
      case MORE_THAN_NAME ->
          !meant.exactly(suspicion).isEmpty()
              || !text.text().asides().isInScript(suspicion.start());
      case UNCLOSED, ENCODED, DISGUISED, STATEMENT, END_OF_STATEMENT, BLOCK -> true;
    };
  }

  private void report(AnchoredTemplateText text, List<Suspicion> places, boolean inComment) {
    Suspicion first = places.get(0);
    Code code = codeOf(first);
    boolean warning = isWarning(first) || (inComment && first.kind() != Kind.BLOCK);
    if (warning && inComment && isUnfilled(first)) {
      // Told with the method, which has no tag that anybody reads.
      return;
    }
    boolean holdsTag = code == Code.BracketedTag;
    if (!holdsTag) {
      places.forEach(place -> told.piece(text, place.start(), place.end()));
    }
    if (!warning) {
      told.methods(meant.nearly(first));
      told.methods(meant.within(first));
    }
    if (findings.isFull(text, code)) {
      findings.leaveOut(text, code);
      return;
    }
    String said = words.said(text, first);
    String more =
        places.size() == 1
            ? ""
            : " (Here and in " + Phrases.count(places.size() - 1, "more place") + ".)";
    String remedy = words.remedy(first);
    Problem problem =
        remedy.isEmpty()
            ? text.problem(code, first.start(), first.end(), said + more)
            : text.problem(code, first.start(), first.end(), said + more, remedy);
    findings.in(text, first.start(), warning ? problem.asWarning() : problem);
  }

  private boolean isUnfilled(Suspicion suspicion) {
    return meant.exactly(suspicion).stream()
        .anyMatch(accessor -> UnfilledCheck.isUnfilled(accessor, matches));
  }

  /** A placeholder that is nobody's may be meant to stand there. */
  private boolean isWarning(Suspicion suspicion) {
    return switch (suspicion.kind()) {
      case BRACKETED -> codeOf(suspicion) == Code.BracketedTag;
      case EXPRESSION -> !suspicion.text().startsWith("{{") && meant.exactly(suspicion).isEmpty();
      case UNCLOSED,
          MORE_THAN_NAME,
          ENCODED,
          DISGUISED,
          STATEMENT,
          END_OF_STATEMENT,
          BLOCK,
          RESERVED ->
          false;
    };
  }

  private Code codeOf(Suspicion suspicion) {
    return switch (suspicion.kind()) {
      case MORE_THAN_NAME -> meant.isCall(suspicion) ? Code.BlockTag : Code.MalformedTag;
      case UNCLOSED -> Code.MalformedTag;
      case ENCODED -> Code.EncodedTag;
      case DISGUISED -> Code.DisguisedTag;
      case BRACKETED -> meant.exactly(suspicion).isEmpty() ? Code.ForeignTag : Code.BracketedTag;
      case EXPRESSION, STATEMENT, END_OF_STATEMENT -> Code.ForeignTag;
      case BLOCK -> Code.BlockTag;
      case RESERVED -> Code.ReservedTag;
    };
  }
}
