package dev.tagalong.internal;

import dev.tagalong.content.FilledText;
import dev.tagalong.internal.data.MarkedText;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.scan.SplitText;
import dev.tagalong.scan.TextSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Section texts with each recipient's values in place of their tags. */
final class SectionFiller {
  private SectionFiller() {}

  /** {@code all}, with the sections' texts in place of their tags. */
  static List<Substitution> inlined(RecipientData columns, List<Substitution> all) {
    Map<String, Substitution> values = new HashMap<>();
    all.forEach(substitution -> values.put(substitution.tag(), substitution));
    TextSet tags = new TextSet(values.keySet());
    Map<String, FilledText> texts = new HashMap<>();
    columns
        .sections()
        .forEach((tag, text) -> texts.put(tag, new FilledText(SplitText.of(text, tags), values)));
    List<Substitution> inlined = new ArrayList<>();
    for (Substitution substitution : all) {
      boolean section = substitution instanceof CellSubstitution cells && cells.isSection();
      inlined.add(section ? new Inlined((CellSubstitution) substitution, texts) : substitution);
    }
    return inlined;
  }

  private record Inlined(CellSubstitution section, Map<String, FilledText> texts)
      implements Substitution {
    @Override
    public String tag() {
      return section.tag();
    }

    @Override
    public boolean standsInContent() {
      return section.standsInContent();
    }

    @Override
    public Object value(int row) {
      FilledText chosen = texts.get(section.value(row).toString());
      return chosen == null ? "" : chosen.text(row);
    }

    @Override
    public void mark(int row, MarkedText to) {
      to.begin(section.authored());
      FilledText chosen = texts.get(section.value(row).toString());
      if (chosen != null) {
        chosen.write(row, to);
      }
      to.end();
    }

    @Override
    public Optional<String> withBreaks(int row, int before, int room) {
      FilledText chosen = texts.get(section.value(row).toString());
      return chosen == null ? Optional.empty() : chosen.withBreaks(row, before, room);
    }

    @Override
    public long longest() {
      return texts.values().stream().mapToLong(FilledText::longest).max().orElse(0);
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
