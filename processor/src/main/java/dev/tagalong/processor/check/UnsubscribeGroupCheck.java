package dev.tagalong.processor.check;

import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.ProblemList;
import dev.tagalong.processor.resolve.SectionTexts;
import dev.tagalong.processor.resolve.ServiceAnchor;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.resolve.UnsubscribeTagUse;
import dev.tagalong.rules.SendGridLimits;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;

/** Links for unsubscribing that SendGrid leaves as they are, for want of an unsubscribe group. */
final class UnsubscribeGroupCheck {
  private final Declaration declaration;
  private final TagMatches matches;
  private final SectionTexts sections;

  UnsubscribeGroupCheck(Declaration declaration, TagMatches matches, SectionTexts sections) {
    this.declaration = declaration;
    this.matches = matches;
    this.sections = sections;
  }

  /** A tag whose group has to be set at run time. */
  Optional<UnsubscribeTagUse> unfilled() {
    return declaration.services().sendGrid() && declaration.services().asmGroup() == 0
        ? UnsubscribeTagUse.first(sent(), declaration.ignored())
        : Optional.empty();
  }

  /** The texts of the mail, without those of sections whose tag stands in none of them. */
  private List<AnchoredTemplateText> sent() {
    Set<AnchoredTemplateText> unused = new HashSet<>();
    for (Accessor accessor : declaration.accessors()) {
      if (matches.of(accessor).isEmpty()) {
        sections.of(accessor).forEach(variant -> unused.addAll(variant.texts()));
      }
    }
    return matches.texts().stream().filter(text -> !unused.contains(text)).toList();
  }

  /**
   * Reports it where the settings are fixed, and it is not said that the group comes later.
   *
   * @return whether there is one
   */
  boolean check(ProblemList findings) {
    Anchor anchor = ServiceAnchor.of(declaration.type());
    AnnotationMirror settings = anchor.annotation();
    if (settings == null || isWritten("asmGroup", settings)) {
      return false;
    }
    Optional<UnsubscribeTagUse> unfilled = unfilled();
    unfilled.ifPresent(
        use ->
            findings.ofText(
                declaration.settingsOrder(),
                new Problem(
                    Code.BadSetting,
                    anchor,
                    SendGridLimits.withoutGroup(use.tag(), use.where())
                        + " Name the group, @SendGrid(asmGroup = …), or write asmGroup = 0 if"
                        + " asmGroupId(…) of the header's builder sets it.")));
    return unfilled.isPresent();
  }

  private static boolean isWritten(String member, AnnotationMirror annotation) {
    return annotation.getElementValues().keySet().stream()
        .anyMatch(written -> written.getSimpleName().contentEquals(member));
  }
}
