package dev.tagalong.html;

import dev.tagalong.html.LocatedContext.Inserted;
import dev.tagalong.html.LocatedContext.Misfit;
import dev.tagalong.scan.ScannedText;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sections' texts where their tags stand, as if they were written there. Each must leave things as
 * it found them, whatever stands beside it: then what follows is read the same whichever text is
 * chosen, and none needs to be tried together with others.
 */
final class SectionContexts {
  private static final Pattern TAG = Pattern.compile("<");
  private static final Pattern COMMENT = Pattern.compile("[<>]|--|\\A[-!]|-\\z");
  private static final Pattern END_OF_COMMENT = Pattern.compile("--|\\A(?:-|!?>)|-\\z");

  private SectionContexts() {}

  /**
   * What stands around a section's tag.
   *
   * @param comment whether it stands within a comment, for clients that do not read it
   * @param reference whether what follows could be a part of a character reference
   */
  record Surroundings(boolean comment, boolean reference) {}

  /** What {@code texts} are in {@code context}, which is no link. */
  static List<Inserted> of(List<ScannedText> texts, LocatedContext context, Surroundings around) {
    return texts.stream().map(text -> of(text, context, around)).toList();
  }

  private static Inserted of(ScannedText text, LocatedContext context, Surroundings around) {
    String source = masked(text);
    if (context.isBetweenMarkup()) {
      Optional<Misfit> fault = WholeMarkup.fault(source, 0, source.length());
      if (fault.isEmpty() && around.comment()) {
        fault = Misfits.found(END_OF_COMMENT, source, "may end the comment that it stands in");
      }
      if (fault.isEmpty() && around.reference()) {
        fault = Misfits.openReference(source);
      }
      return new Inserted(HtmlContexts.inSection(text, around.comment()), fault);
    }
    Optional<Misfit> fault =
        switch (context.context()) {
          case HTML, ESCAPABLE_RAW_TEXT ->
              context.description().equals("a comment")
                  ? Misfits.found(COMMENT, source, "may end a comment")
                  : Misfits.found(TAG, source, "may end " + context.description());
          case ATTRIBUTE, URL, URL_BASE, URL_PAST_HOST, URL_START, URL_PART ->
              Misfits.inAttribute(text);
          case UNSAFE, TEXT, TEXT_URL_START, TEXT_URL_PART, SUBJECT -> Optional.empty();
        };
    return new Inserted(Collections.nCopies(text.tags().size(), context), fault);
  }

  private static String masked(ScannedText text) {
    return MaskedTags.in(text.source(), text.tags());
  }
}
