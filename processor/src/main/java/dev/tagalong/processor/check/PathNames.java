package dev.tagalong.processor.check;

import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.ObjectMembers;
import dev.tagalong.processor.declaration.ValueType;
import dev.tagalong.processor.resolve.TagOwners;
import dev.tagalong.scan.TagNames;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagPath;
import java.util.List;
import java.util.Optional;

/** What the names of tags are that may be paths. */
final class PathNames {
  private final Declaration declaration;
  private final TagOwners owners;
  private final ObjectMembers members;

  PathNames(Declaration declaration, TagOwners owners, ObjectMembers members) {
    this.declaration = declaration;
    this.owners = owners;
    this.members = members;
  }

  /** Not so a path that leads into what a method gives, nor one that only a block can have. */
  boolean isFilledAsItIs(TagOccurrence tag) {
    Optional<TagPath> path = TagPath.of(tag.name());
    if (path.isEmpty() || path.get().isPlainName()) {
      return true;
    }
    if (path.get().fixed() || path.get().data()) {
      return false;
    }
    List<Accessor> first = owners.ofName(path.get().names().get(0));
    return owners.of(tag).isEmpty()
        ? first.stream()
            .noneMatch(
                owner -> owner.type().isComposite() || owner.type().kind() == ValueType.Kind.ENUM)
        : !leadsOn(first, path.get());
  }

  /** Whether the path is one of an object's values, though a method may be named by all of it. */
  private boolean leadsOn(List<Accessor> first, TagPath path) {
    return first.stream()
        .filter(owner -> owner.type().kind() == ValueType.Kind.OBJECT)
        .anyMatch(owner -> members.find(owner.type(), "", path.names().get(1)).isPresent());
  }

  /** Whether a name, or the one that a path begins with, is of a method with a problem. */
  boolean isUnsound(String name) {
    return declaration.unsoundTags().contains(TagNames.normalize(name))
        || TagPath.of(name)
            .filter(path -> path.names().size() > 1)
            .map(path -> TagNames.normalize(path.names().get(0)))
            .filter(declaration.unsoundTags()::contains)
            .isPresent();
  }
}
