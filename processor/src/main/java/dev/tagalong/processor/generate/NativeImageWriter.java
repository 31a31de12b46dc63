package dev.tagalong.processor.generate;

import dev.tagalong.processor.declaration.NamedModule;
import dev.tagalong.processor.resolve.CheckedTemplate;
import dev.tagalong.rules.AsciiEscapes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Names a template's files to GraalVM's {@code native-image}, which finds none by itself: a
 * generated class opens them by names that are put together. Each class has a description of its
 * own, so that it is written anew with the class and with nothing else.
 *
 * <p>It is a {@code reachability-metadata.json}, which GraalVM for JDK 21 reads from 21.0.5 on, and
 * GraalVM for JDK 23 and newer from the first. A {@code resource-config.json} for older ones is not
 * written: those that are still maintained read this one, and newer ones would read both.
 *
 * <p>The entries have no condition. A template is there to be sent, its files are small, and
 * GraalVM for JDK 21 warns of the only condition that the format has.
 */
public final class NativeImageWriter {
  private static final String FILE =
      "META-INF/native-image/dev.tagalong/%s/reachability-metadata.json";

  /**
   * What GraalVM wants behind a backslash: the star, which means any characters, and what means
   * something in other globs. (GraalVM for JDK 21 takes a backslash for itself, and misses the
   * file.) A backslash of its own no template's name has.
   */
  private static final Pattern SPECIAL = Pattern.compile("[*?\\[\\]{}]");

  private final Elements elements;

  /** A writer for one compilation. */
  public NativeImageWriter(ProcessingEnvironment environment) {
    elements = environment.getElementUtils();
  }

  /**
   * The description of a template's files; nothing of a template that has none. Those that are not
   * there are named as well: the runtime looks for a partial in the reader's language first, and an
   * image may be built to fail where it looks for what nobody has named.
   *
   * @param generated the full name of the class that reads them
   */
  public Optional<ResourceText> write(CheckedTemplate template, String generated) {
    TypeElement type = template.declaration().type();
    Optional<String> module = NamedModule.of(type, elements);
    Set<String> files = new LinkedHashSet<>();
    template.versions().forEach(version -> files.addAll(version.files()));
    List<String> entries = new ArrayList<>();
    for (String file : files) {
      String glob = "\"glob\": " + json(SPECIAL.matcher(file).replaceAll("\\\\$0"));
      module.ifPresent(name -> entries.add("{\"module\": %s, %s}".formatted(json(name), glob)));
      // Of the class path, from which a module may be run as well.
      entries.add("{" + glob + "}");
    }
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new ResourceText(FILE.formatted(generated), module, type, text(entries)));
  }

  private static String text(List<String> entries) {
    return "{\n  \"resources\": [\n    " + String.join(",\n    ", entries) + "\n  ]\n}\n";
  }

  private static String json(String text) {
    return '"' + new String(AsciiEscapes.PRINTABLE.encoded(text), StandardCharsets.US_ASCII) + '"';
  }
}
