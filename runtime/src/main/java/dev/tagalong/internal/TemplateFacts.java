package dev.tagalong.internal;

import dev.tagalong.TagSyntax;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler knew of a template and is the same in every language.
 *
 * @param name the simple name of the template interface
 * @param resources opens a file by its absolute name; null where there is none
 * @param syntaxes the forms of tags to look for
 * @param ignored texts that look like tags and are none
 * @param sendGridAlone whether it goes through SendGrid alone, so that each value has to fit the
 *     lines of its header
 * @param defaults by the index of an optional column: what computes a value that was left out
 */
record TemplateFacts(
    String name,
    Function<String, @Nullable InputStream> resources,
    Set<TagSyntax> syntaxes,
    List<String> ignored,
    boolean sendGridAlone,
    Map<Integer, Function<GivenValues, @Nullable Object>> defaults) {
  /** Copies the collections. */
  TemplateFacts {
    syntaxes = Set.copyOf(syntaxes);
    ignored = List.copyOf(ignored);
    defaults = Map.copyOf(defaults);
  }
}
