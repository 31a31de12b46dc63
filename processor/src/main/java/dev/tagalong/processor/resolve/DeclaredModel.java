package dev.tagalong.processor.resolve;

import dev.tagalong.TagSyntax;
import dev.tagalong.block.Model;
import dev.tagalong.block.Sort;
import dev.tagalong.processor.declaration.ObjectMembers;
import dev.tagalong.scan.TagOccurrence;
import java.util.Optional;

/** What the values of a template are to its blocks, as the compiler sees them. */
final class DeclaredModel implements Model<ShownValue> {
  private final TagOwners owners;
  private final ObjectMembers members;

  /**
   * @param owners which method of the template a name belongs to
   */
  DeclaredModel(TagOwners owners, ObjectMembers members) {
    this.owners = owners;
    this.members = members;
  }

  @Override
  public Sort sort(ShownValue value) {
    return switch (value.type().kind()) {
      case TEXT -> Sort.TEXT;
      case BOOLEAN -> Sort.FLAG;
      case INTEGER, DECIMAL, ENUM, SECTION, UUID, URL, TIME -> Sort.VALUE;
      case LIST -> Sort.LIST;
      case OBJECT -> Sort.OBJECT;
    };
  }

  @Override
  public boolean mayBeMissing(ShownValue value) {
    return value.mayBeMissing();
  }

  @Override
  public ShownValue item(ShownValue list) {
    return list.item();
  }

  @Override
  public Optional<ShownValue> member(ShownValue object, String text, String name) {
    if (object.accessor().isEmpty()) {
      return owners
          .of(new TagOccurrence(text, name, Optional.<TagSyntax>empty(), 0, text.length()))
          .stream()
          .findFirst()
          .map(object::member);
    }
    return members.find(object.type(), text, name).map(object::member);
  }
}
