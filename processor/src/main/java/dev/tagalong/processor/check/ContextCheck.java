package dev.tagalong.processor.check;

import dev.tagalong.TagSyntax;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.ValueType.Kind;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.JavaNames;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.ContextGroup;
import dev.tagalong.processor.resolve.ProblemList;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.processor.resolve.VariantChoice;
import dev.tagalong.rules.Phrases;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Contexts in which a value cannot be made safe, or in which one value cannot be right. */
final class ContextCheck {
  private static final String REFERENCE = "a character reference ";

  private static final Set<Context> UNESCAPED =
      EnumSet.of(Context.UNSAFE, Context.TEXT, Context.SUBJECT);

  private final Declaration declaration;
  private final TagMatches matches;
  private final ProblemList findings;

  ContextCheck(Declaration declaration, TagMatches matches, ProblemList findings) {
    this.declaration = declaration;
    this.matches = matches;
    this.findings = findings;
  }

  void check() {
    for (int i = 0; i < declaration.accessors().size(); i++) {
      Accessor accessor = declaration.accessors().get(i);
      checkUnsafe(accessor);
      checkMixed(i, accessor);
    }
  }

  private void checkUnsafe(Accessor accessor) {
    boolean section = accessor.type().kind() == Kind.SECTION;
    if (accessor.raw() || !(section || accessor.type().isFreeText())) {
      return;
    }
    record Spot(AnchoredTemplateText text, String tag, String description) {}
    Map<Spot, List<Match>> spots = new LinkedHashMap<>();
    for (Match match : matches.of(accessor)) {
      if (match.located().contexts().contains(Context.UNSAFE)) {
        Spot spot = new Spot(match.text(), match.tag().text(), match.located().description());
        spots.computeIfAbsent(spot, s -> new ArrayList<>()).add(match);
      }
    }
    spots.forEach(
        (spot, contexts) -> {
          Match first = contexts.get(0);
          String more =
              contexts.size() == 1
                  ? ""
                  : " (Here and in " + Phrases.count(contexts.size() - 1, "more place") + ".)";
          findings.in(
              first.text(),
              first.tag().start(),
              first
                  .text()
                  .problem(
                      Code.UnsafePlace,
                      first.tag().start(),
                      first.tag().end(),
                      "%s stands in %s, where no escaping makes a text safe.%s"
                          .formatted(spot.tag(), spot.description(), more),
                      unsafeRemedy(accessor, first)));
        });
  }

  private String unsafeRemedy(Accessor accessor, Match match) {
    String context = match.located().description();
    if (accessor.type().kind() == Kind.SECTION) {
      return context.startsWith(REFERENCE) ? remedy(context) : "Move it into the text of the HTML.";
    }
    String type = JavaNames.simple(accessor.type().type());
    if (matches.of(accessor).stream().noneMatch(ContextCheck::isEscaped)) {
      return "%s If no outsider can choose its values:  @Raw %s %s();"
          .formatted(remedy(context), type, accessor.name());
    }
    String name = rawName(accessor);
    return "%s If no outsider can choose its values, write %s here, since %s() is escaped elsewhere:  @Raw %s %s();"
        .formatted(remedy(context), form(match).tag(name), accessor.name(), type, name);
  }

  /** Whether {@code @Raw} would take something away there. */
  private static boolean isEscaped(Match match) {
    return !UNESCAPED.containsAll(match.located().contexts());
  }

  private String rawName(Accessor accessor) {
    String name = accessor.name() + "Raw";
    String free = name;
    for (int number = 2; !matches.owners().ofName(free).isEmpty(); number++) {
      free = name + number;
    }
    return free;
  }

  private TagSyntax form(Match match) {
    Set<TagSyntax> forms = declaration.syntaxes();
    return match
        .tag()
        .syntax()
        .filter(forms::contains)
        .or(() -> forms.stream().sorted().findFirst())
        .orElse(TagSyntax.PERCENT);
  }

  private static String remedy(String context) {
    if (context.contains("unquoted")) {
      return "Put the value in quotes.";
    }
    if (context.startsWith(REFERENCE)) {
      return "End it with a semicolon, or write its & as &amp;.";
    }
    if (context.contains(" ways from ")) {
      return "Close or correct what begins there, or move the tag before it.";
    }
    if (context.equals("the host of the URL in a link of the text body")) {
      return "Give the URL from its beginning on by a tag.";
    }
    return context.startsWith("the host ")
        ? "Give the URL from its beginning on by a tag, whose values must be links."
        : "Move it into the text of the HTML or into an attribute such as title.";
  }

  private void checkMixed(int index, Accessor accessor) {
    if (!VariantChoice.dependsOnContext(accessor)) {
      return;
    }
    Map<String, List<Match>> byText = new LinkedHashMap<>();
    for (Match match : matches.of(accessor)) {
      byText.computeIfAbsent(match.tag().text(), t -> new ArrayList<>()).add(match);
    }
    byText.forEach(
        (text, contexts) -> {
          if (contexts.get(0).tag().syntax().isEmpty()) {
            reportMixed(index, accessor, text, contexts);
          } else {
            contexts.forEach(match -> reportMixed(index, accessor, text, List.of(match)));
          }
        });
  }

  private void reportMixed(int index, Accessor accessor, String text, List<Match> contexts) {
    Set<Context> all = EnumSet.noneOf(Context.class);
    contexts.forEach(match -> all.addAll(match.located().contexts()));
    Set<ContextGroup> groups = ContextGroup.of(all);
    if (groups.size() > 1) {
      String remedy =
          contexts.get(0).tag().syntax().isEmpty()
              ? "Write it in a form that can be varied, such as %" + accessor.name() + "%."
              : "Choose the section by a method of its own for each.";
      findings.ofMethod(
          index,
          new Problem(
              Code.MixedPlaces,
              Anchor.at(accessor.method()),
              "%s stands in %s, and gets one value for all: the one that is right in %s. %s"
                  .formatted(
                      text,
                      Phrases.and(groups.stream().map(ContextGroup::description).toList()),
                      ContextGroup.deciding(all).description(),
                      remedy)));
    }
  }
}
