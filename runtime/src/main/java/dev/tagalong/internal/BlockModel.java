package dev.tagalong.internal;

import dev.tagalong.block.Model;
import dev.tagalong.block.Sort;
import dev.tagalong.scan.TagNames;
import java.util.Objects;
import java.util.Optional;

/** What the columns of a template are in blocks. */
enum BlockModel implements Model<TagColumn> {
  COLUMNS;

  @Override
  public Sort sort(TagColumn column) {
    return switch (column.kind()) {
      case TEXT -> Sort.TEXT;
      case FLAG -> Sort.FLAG;
      case NUMBER, SECTION, SEND_AT, UNSUBSCRIBE_PAGE -> Sort.VALUE;
      case LIST -> Sort.LIST;
      case OBJECT -> Sort.OBJECT;
    };
  }

  @Override
  public boolean mayBeMissing(TagColumn column) {
    return column.presence() == TagColumn.Presence.OPTIONAL;
  }

  @Override
  public TagColumn item(TagColumn list) {
    return Objects.requireNonNull(list.inBlocks().item());
  }

  @Override
  public Optional<TagColumn> member(TagColumn object, String text, String name) {
    ObjectShape shape = Objects.requireNonNull(object.inBlocks().shape());
    for (TagColumn member : shape.members()) {
      if (member.inBlocks().texts().contains(text)) {
        return Optional.of(member);
      }
    }
    String normal = TagNames.normalize(name);
    for (TagColumn member : shape.members()) {
      boolean named =
          member.inBlocks().texts().isEmpty()
              && TagNames.normalize(member.accessor()).equals(normal);
      if (named && member.kind() != TagColumn.Kind.SEND_AT) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }
}
