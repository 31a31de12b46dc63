package dev.tagalong.processor.check;

import dev.tagalong.TagSyntax;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.resolve.TagTexts;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.Suspicion;
import dev.tagalong.scan.Suspicion.Kind;
import dev.tagalong.scan.TagNames;
import java.util.List;
import java.util.Optional;

/** What is said of a suspicion: what stands there, why it is not filled, what to write. */
final class SuspicionWords {
  private static final int LONGEST_TAG = 100;

  private final Declaration declaration;
  private final TagMatches matches;
  private final MeantMethods methods;
  private final IgnoreRemedy ignore;

  SuspicionWords(Declaration declaration, TagMatches matches, MeantMethods methods) {
    this.declaration = declaration;
    this.matches = matches;
    this.methods = methods;
    ignore = new IgnoreRemedy(declaration);
  }

  String said(AnchoredTemplateText text, Suspicion suspicion) {
    String quoted = text.quote(suspicion.start(), suspicion.end());
    String tag = Phrases.shortened(tag(suspicion), LONGEST_TAG);
    return switch (suspicion.kind()) {
      case UNCLOSED ->
          "%s is begun as a tag and not closed, so it stays as it is. Did you mean %s?"
              .formatted(quoted, tag);
      case MORE_THAN_NAME ->
          methods.isCall(suspicion)
              ? block(quoted)
              : isPosition(suspicion)
                  ? "%s asks for a position, and lists have none. Loop over it by {{#each …}}, or give what is meant by a method of its own."
                      .formatted(quoted)
                  : "%s has %s, so it is no tag and stays as it is. %s"
                      .formatted(quoted, more(suspicion), wanted(suspicion, tag));
      case ENCODED ->
          "%s is encoded, and the services look for the tag as it is. Write %s."
              .formatted(quoted, tag);
      case DISGUISED -> disguised(text, suspicion, quoted, tag);
      case BRACKETED -> bracketed(suspicion, quoted);
      case EXPRESSION -> expression(suspicion, quoted, tag);
      case STATEMENT, END_OF_STATEMENT -> statement(quoted, suspicion.reason().detail());
      case BLOCK -> block(quoted);
      case RESERVED -> "";
    };
  }

  private static boolean isPosition(Suspicion suspicion) {
    return suspicion.name().endsWith(".") && suspicion.reason().detail().startsWith("[");
  }

  /** What is said of what Handlebars or Mustache have, and nobody runs here. */
  private static String block(String quoted) {
    if (quoted.startsWith("{{=")) {
      return "%s sets other delimiters, as in Mustache, which nobody does here. Remove it, and write tags between {{ and }}."
          .formatted(quoted);
    }
    if (quoted.startsWith("{{{{")) {
      return "%s is of a raw block, which nobody runs. Remove its marks; what is to stay in the mail as it is belongs into the annotation's ignore."
          .formatted(quoted);
    }
    return "%s is run by nobody: of Handlebars there are each, if, unless, with, sections and plain partials here, and no helpers. Compute the text in Java and put one tag here."
        .formatted(quoted);
  }

  /** A last line; empty where nothing is to be added. */
  String remedy(Suspicion suspicion) {
    boolean known = !methods.nearly(suspicion).isEmpty();
    boolean mayBeMeant =
        switch (suspicion.kind()) {
          case BLOCK, RESERVED -> false;
          case BRACKETED -> !known;
          case MORE_THAN_NAME -> !known && !methods.isCall(suspicion) && !isPosition(suspicion);
          case UNCLOSED, ENCODED, DISGUISED, EXPRESSION -> !known;
          case STATEMENT, END_OF_STATEMENT -> true;
        };
    return mayBeMeant ? ignore.of(List.of(suspicion.text())) : "";
  }

  private static String more(Suspicion suspicion) {
    String detail = suspicion.reason().detail();
    boolean blanks = detail.chars().allMatch(unit -> Character.isSpaceChar(unit) || isOfName(unit));
    return blanks
        ? "blanks inside"
        : "more than a name inside (" + Phrases.shortened(detail.strip(), LONGEST_TAG) + ")";
  }

  private static boolean isOfName(int unit) {
    return TagNames.isName("a" + Character.toString(unit)) || Character.isWhitespace(unit);
  }

  private String wanted(Suspicion suspicion, String tag) {
    if (more(suspicion).startsWith("blanks")) {
      return "Write " + tag + ".";
    }
    return methods.nearly(suspicion).isEmpty()
        ? "A tag has a name alone, such as " + tag + "."
        : "Write " + tag + ", and do the rest in Java.";
  }

  private static String disguised(
      AnchoredTemplateText text, Suspicion suspicion, String quoted, String tag) {
    int at = suspicion.reason().at();
    return "%s looks like %s and is none: in it stands %s, at %s. Write %s."
        .formatted(
            quoted, tag, Culprit.described(suspicion.reason().detail()), text.text().at(at), tag);
  }

  private String bracketed(Suspicion suspicion, String quoted) {
    if (methods.exactly(suspicion).isEmpty()) {
      return statement(quoted, suspicion.reason().detail());
    }
    String tag = suspicion.meant().tag();
    int at = suspicion.text().indexOf(tag);
    return "%s is the tag %s between %s and %s, which stay in the mail. Write %s."
        .formatted(
            quoted,
            tag,
            suspicion.text().substring(0, at),
            suspicion.text().substring(at + tag.length()),
            tag);
  }

  private static String statement(String quoted, String language) {
    return "%s is a statement of %s, and nobody runs it: it stays as it is. %s"
        .formatted(quoted, language, "Compute the text in Java and put one tag here.");
  }

  private String expression(Suspicion suspicion, String quoted, String tag) {
    String language = suspicion.reason().detail();
    String wanted =
        methods.nearly(suspicion).isEmpty()
            ? "Write a tag such as %s, and declare its method."
                .formatted(tag.isEmpty() ? "%name%" : tag)
            : "Write %s.".formatted(tag);
    return "%s is a placeholder of %s, and nobody fills it: it stays as it is. %s"
        .formatted(quoted, language.isEmpty() ? "another language" : language, wanted);
  }

  /** The tag to write: that of the method which was meant, or one of the name that stands there. */
  private String tag(Suspicion suspicion) {
    Optional<Accessor> owner = methods.nearly(suspicion).stream().findFirst();
    Optional<TagSyntax> syntax = suspicion.meant().syntax();
    // HTML editors encode angle brackets; percent signs they leave alone.
    boolean another =
        suspicion.kind() == Kind.ENCODED
            && syntax.equals(Optional.of(TagSyntax.ANGLE))
            && declaration.syntaxes().contains(TagSyntax.PERCENT);
    Optional<TagSyntax> form = another ? Optional.of(TagSyntax.PERCENT) : syntax;
    boolean exact = !methods.exactly(suspicion).isEmpty();
    if (!suspicion.meant().tag().isEmpty() && (exact || owner.isEmpty())) {
      return another ? TagSyntax.PERCENT.tag(suspicion.name()) : suspicion.meant().tag();
    }
    if (owner.isPresent()) {
      return form.map(f -> TagTexts.of(owner.get(), f, matches, declaration))
          .orElseGet(() -> TagTexts.of(owner.get(), matches, declaration));
    }
    String name = lastName(suspicion.name());
    return name.isEmpty() ? "" : TagTexts.usualForm(matches, declaration).tag(name);
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
