package dev.tagalong.processor.check;

import dev.tagalong.TagSyntax;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.ValueType.Kind;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.JavaNames;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.BlockUses;
import dev.tagalong.processor.resolve.ProblemList;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.rules.Phrases;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Contexts in which a value cannot be made safe. */
final class ContextCheck {
  private static final String REFERENCE = "a character reference ";

  private static final Set<Context> UNESCAPED =
      EnumSet.of(Context.UNSAFE, Context.TEXT, Context.SUBJECT);

  private final Declaration declaration;
  private final TagMatches matches;
  private final BlockUses blocks;
  private final ProblemList findings;
  private final Told told;

  ContextCheck(
      Declaration declaration,
      TagMatches matches,
      BlockUses blocks,
      ProblemList findings,
      Told told) {
    this.declaration = declaration;
    this.matches = matches;
    this.blocks = blocks;
    this.findings = findings;
    this.told = told;
  }

  void check() {
    declaration.accessors().forEach(this::checkUnsafe);
    blocks.shown().keySet().stream()
        .filter(accessor -> !declaration.accessors().contains(accessor))
        .forEach(this::checkUnsafe);
  }

  /** The accessor's tags, those in blocks included. */
  private List<Match> matchesOf(Accessor accessor) {
    List<Match> all = new ArrayList<>(matches.of(accessor));
    all.addAll(blocks.shown().getOrDefault(accessor, List.of()));
    return all;
  }

  private void checkUnsafe(Accessor accessor) {
    boolean section = accessor.type().kind() == Kind.SECTION;
    if (accessor.raw() || !(section || accessor.type().isFreeText())) {
      return;
    }
    record Spot(AnchoredTemplateText text, String tag, String description) {}
    Map<Spot, List<Match>> spots = new LinkedHashMap<>();
    for (Match match : matchesOf(accessor)) {
      if (match.located().contexts().contains(Context.UNSAFE)
          && !told.isTold(match.text(), match.tag().start())) {
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
          findings.at(
              first,
              first.problem(
                  Code.UnsafePlace,
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
    if (matchesOf(accessor).stream().noneMatch(ContextCheck::isEscaped)) {
      return "%s If no outsider can choose its values:  @Raw %s %s"
          .formatted(remedy(context), type, declared(accessor, accessor.call()));
    }
    String name = rawName(accessor);
    return "%s If no outsider can choose its values, write %s here, since %s() is escaped elsewhere:  @Raw %s %s"
        .formatted(
            remedy(context),
            form(match).tag(name),
            accessor.call(),
            type,
            declared(accessor, name));
  }

  /** A method as it is declared; of a record a component. */
  private static String declared(Accessor accessor, String name) {
    Element owner = accessor.method().getEnclosingElement();
    return owner != null && owner.getKind() == ElementKind.RECORD ? name : name + "();";
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
    if (context.startsWith("what may be a link ")) {
      return "Write a blank before it, or the whole link and it in the same block.";
    }
    return context.startsWith("the host ")
        ? "Give the URL from its beginning on by a tag, whose values must be links."
        : "Move it into the text of the HTML or into an attribute such as title.";
  }
}
