package dev.tagalong.processor.resolve;

import dev.tagalong.block.Node;
import dev.tagalong.processor.template.LocatedBody;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which parts of the texts stand in blocks, and are sent as values. */
public final class BlockTexts {
  private final Map<AnchoredTemplateText, TreeMap<Integer, Integer>> parts = new HashMap<>();

  /** Of all texts of a template, partials behind the text that they stand in. */
  public BlockTexts(List<AnchoredTemplateText> texts) {
    for (int i = 0; i < texts.size(); i++) {
      LocatedBody body = texts.get(i).text().body();
      if (body != null) {
        for (Node node : body.document().nodes()) {
          if (node instanceof Node.Block) {
            add(node, body, texts.subList(i, texts.size()));
          }
        }
      }
    }
  }

  private void add(Node node, LocatedBody body, List<AnchoredTemplateText> texts) {
    if (node instanceof Node.Block block) {
      block.body().forEach(inner -> add(inner, body, texts));
      block.otherwise().forEach(inner -> add(inner, body, texts));
    } else if (node instanceof Node.Text text) {
      int index = Math.max(0, body.document().sources().indexOf(text.source()));
      parts
          .computeIfAbsent(texts.get(index), t -> new TreeMap<>())
          .merge(text.start(), text.start() + text.text().length(), Math::max);
    }
  }

  /** Whether what begins at {@code start} of {@code text} stands in a block. */
  public boolean holds(AnchoredTemplateText text, int start) {
    Map.Entry<Integer, Integer> part =
        parts.containsKey(text) ? parts.get(text).floorEntry(start) : null;
    return part != null && start < part.getValue();
  }
}
