package dev.tagalong.internal;

import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.wire.AsciiEscapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Section texts with each recipient's values in place of their tags. */
final class SectionFiller {
  private SectionFiller() {}

  /** {@code all}, with the sections' texts in place of their tags. */
  static List<Substitution> inlined(RecipientData columns, List<Substitution> all) {
    Map<String, List<Object>> texts = new HashMap<>();
    columns.sections().forEach((tag, text) -> texts.put(tag, pieces(text, all)));
    List<Substitution> inlined = new ArrayList<>();
    for (Substitution substitution : all) {
      boolean section = substitution instanceof CellSubstitution cells && cells.isSection();
      inlined.add(section ? new Inlined((CellSubstitution) substitution, texts) : substitution);
    }
    return inlined;
  }

  /** A text cut at its tags: strings, and the substitutions between them. */
  private static List<Object> pieces(String text, List<Substitution> tags) {
    List<Object> pieces = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); ) {
      Substitution found = tagAt(text, at, tags);
      if (found == null) {
        at++;
      } else {
        pieces.add(text.substring(from, at));
        pieces.add(found);
        at += found.tag().length();
        from = at;
      }
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  private static @Nullable Substitution tagAt(String text, int at, List<Substitution> tags) {
    for (Substitution substitution : tags) {
      if (text.startsWith(substitution.tag(), at)) {
        return substitution;
      }
    }
    return null;
  }

  private record Inlined(CellSubstitution section, Map<String, List<Object>> texts)
      implements Substitution {
    @Override
    public String tag() {
      return section.tag();
    }

    @Override
    public Object value(int row) {
      StringBuilder text = new StringBuilder();
      for (Object piece : texts.getOrDefault(section.sectionTag(row), List.of())) {
        text.append(piece instanceof Substitution tag ? tag.value(row) : piece);
      }
      return text.toString();
    }

    @Override
    public long longest() {
      return texts.values().stream().mapToLong(Inlined::longest).max().orElse(0);
    }

    private static long longest(List<Object> pieces) {
      return pieces.stream()
          .mapToLong(
              piece ->
                  piece instanceof Substitution tag
                      ? tag.longest()
                      : AsciiEscapes.jsonLength(piece.toString()))
          .sum();
    }

    @Override
    public boolean integers() {
      return false;
    }

    @Override
    public @Nullable Object plainValue(int row) {
      return null;
    }
  }
}
