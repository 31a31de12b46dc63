package dev.tagalong.html;

import dev.tagalong.html.LocatedContext.Misfit;
import dev.tagalong.scan.ScannedText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What in a section's text would change what stands around it. */
final class Misfits {
  private static final Pattern MARKUP = Pattern.compile("[\"'<>]");
  private static final Pattern OPEN_REFERENCE =
      Pattern.compile("&(?:#[xX]?[0-9a-fA-F]*|[A-Za-z][A-Za-z0-9]*)?\\z");

  private Misfits() {}

  /** A text is written as it is, so in an attribute nothing in it may end the value. */
  static Optional<Misfit> inAttribute(ScannedText text) {
    String source = MaskedTags.in(text.source(), text.tags());
    return markup(source).or(() -> openReference(source));
  }

  /** Markup in a text that stands within an attribute. */
  static Optional<Misfit> markup(String source) {
    return found(MARKUP, source, "cannot stand in an attribute");
  }

  /** A character reference that is not closed goes on with what follows. */
  static Optional<Misfit> openReference(String source) {
    return found(OPEN_REFERENCE, source, "may begin a character reference");
  }

  /** The first place where {@code pattern} is found. */
  static Optional<Misfit> found(Pattern pattern, String source, String reason) {
    Matcher matcher = pattern.matcher(source);
    return matcher.find()
        ? Optional.of(new Misfit(matcher.start(), matcher.end(), reason))
        : Optional.empty();
  }
}
