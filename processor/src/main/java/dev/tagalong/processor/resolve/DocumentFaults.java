package dev.tagalong.processor.resolve;

import dev.tagalong.block.BlockFault;
import dev.tagalong.block.BlockSource;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.template.LocatedBody;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with the blocks of a text as they are written, whatever they ask for. */
public final class DocumentFaults {
  private static final Pattern OPENING = Pattern.compile("^\\{\\{~?\\s*[#^]\\s*");

  private final List<AnchoredTemplateText> texts;
  private final List<String> ignored;
  private final ProblemList findings;

  /**
   * @param texts the text first, then its partials
   * @param ignored what is no tag by the author's word
   */
  public DocumentFaults(
      List<AnchoredTemplateText> texts, List<String> ignored, ProblemList findings) {
    this.texts = texts;
    this.ignored = ignored;
    this.findings = findings;
  }

  /** Reports them; gives whether there are none. */
  public boolean report() {
    LocatedBody body = texts.get(0).text().body();
    if (body == null) {
      return true;
    }
    for (BlockFault fault : body.document().faults()) {
      AnchoredTemplateText text = textOf(fault.source(), body);
      findings.in(text, fault.start(), problem(text, fault));
    }
    return body.document().faults().isEmpty();
  }

  private AnchoredTemplateText textOf(BlockSource source, LocatedBody body) {
    int index = body.document().sources().indexOf(source);
    return texts.get(Math.max(0, index));
  }

  private Problem problem(AnchoredTemplateText text, BlockFault fault) {
    Code code =
        switch (fault.kind()) {
          case PARTIAL_MISSING -> Code.TemplateNotFound;
          case PARTIAL_UNREADABLE -> Code.TemplateUnreadable;
          default -> Code.BlockTag;
        };
    return text.problem(code, fault.start(), fault.end(), said(text, fault));
  }

  private String said(AnchoredTemplateText text, BlockFault fault) {
    String quoted = text.quote(fault.start(), fault.end());
    String detail = fault.detail();
    return switch (fault.kind()) {
      case UNCLOSED -> "%s is not closed. Write {{/%s}} where it ends.".formatted(quoted, detail);
      case CROSSED ->
          "%s closes another block than %s, which is open since %s. Write {{/%s}} first."
              .formatted(quoted, openMark(text, fault.other()), text.where(fault.other()), detail);
      case MISTYPED_END ->
          "%s closes no block: open is %s, since %s. Write {{/%s}}."
              .formatted(quoted, openMark(text, fault.other()), text.where(fault.other()), detail);
      case UNOPENED ->
          isOpenedByIgnored(detail)
              ? "%s closes what the annotation's ignore opens. Add it there as well:  ignore = \"%1$s\""
                  .formatted(quoted)
              : "%s closes a block, and none is open. Remove it, or write %s where it begins."
                  .formatted(quoted, opening(detail));
      case STRAY_ELSE -> "%s stands in no block. Remove it.".formatted(quoted);
      case SECOND_ELSE ->
          "%s is the second else of %s at %s. Write {{else if …}} instead, or remove one of them."
              .formatted(quoted, openMark(text, fault.other()), text.where(fault.other()));
      case HELPER ->
          ("%s calls the helper %s, which is run by nobody: blocks here are each, if, unless, with,"
                  + " and sections. Compute it in Java: a boolean for {{#if …}}, a text for a tag.")
              .formatted(quoted, detail);
      case SUBEXPRESSION ->
          "%s calls a helper, which is run by nobody. Compute it in Java, by a boolean method such as {{#if isLarge}} asks for."
              .formatted(quoted);
      case BLOCK_PARAMETER ->
          "%s names its items, which is not supported. Write {{this}} for an item, or the names of its values alone; {{../x}} leads out."
              .formatted(quoted);
      case ARGUMENTS ->
          "%s has more than one argument, and %s takes a name alone. Compute the rest in Java."
              .formatted(quoted, detail);
      case NO_ARGUMENT ->
          "%s does not say of what. Write what it asks for:  {{#%s name}}"
              .formatted(quoted, detail);
      case NO_PATH ->
          "%s asks for %s, which is no name. Names lead to values by points, as in {{#if voucher.code}}; lists have no positions."
              .formatted(quoted, detail);
      case TOO_DEEP -> "%s stands in a hundred blocks. Nobody can follow that.".formatted(quoted);
      case PARTIAL_AROUND ->
          "%s is a partial around a text, which nobody runs. Make two of it, one for what comes before the text and one for what comes behind:  {{> %s-begin}} … {{> %2$s-end}}"
              .formatted(quoted, detail);
      case PARTIAL_INLINE ->
          "%s is a partial within a text, which nobody runs. Put it into a file of its own, beside the template, and bring it in by its name:  {{> footer}}"
              .formatted(quoted);
      case PARTIAL_UNNAMED ->
          "%s names no partial. Write its name:  {{> footer}}".formatted(quoted);
      case PARTIAL_ARGUMENTS ->
          "%s has more than a name, and nobody passes that on. A partial finds all that its place has: write  {{> %s}}"
              .formatted(quoted, detail.isEmpty() ? "footer" : detail);
      case PARTIAL_NOWHERE ->
          "%s brings in a file, which only bodies do. Write its text here.".formatted(quoted);
      case PARTIAL_MISSING, PARTIAL_UNREADABLE -> "%s: %s".formatted(quoted, detail);
      case PARTIAL_CIRCLE ->
          ("%s brings itself in, without end: %s. Write as many levels as there are, each {{#each …}}"
                  + " in the one around it, or give the text by one tag that Java computes.")
              .formatted(quoted, detail);
      case TOO_MANY_PARTIALS ->
          "%s is one partial too many: those before it have made the text thousands of times longer. Write what is needed once."
              .formatted(quoted);
    };
  }

  private boolean isOpenedByIgnored(String name) {
    return ignored.stream()
        .map(text -> OPENING.matcher(text).replaceFirst(""))
        .anyMatch(words -> words.startsWith(name));
  }

  /** What a block begins with that is closed by {@code name}. */
  private static String opening(String name) {
    return switch (name) {
      case "if", "unless", "each", "with" -> "{{#" + name + " …}}";
      default -> "{{#" + name + "}}";
    };
  }

  private static String openMark(AnchoredTemplateText text, int start) {
    int end = text.text().source().indexOf("}}", start);
    return text.quote(start, end < 0 ? start + 2 : end + 2);
  }
}
