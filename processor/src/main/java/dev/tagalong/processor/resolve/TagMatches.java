package dev.tagalong.processor.resolve;

import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.template.LocatedTag;
import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tags of a template's texts, each with the methods that fill it. */
public final class TagMatches {
  /**
   * A tag in a text.
   *
   * @param text the text
   * @param located the tag and where it stands
   * @param owners the methods that fill it: none for an unknown tag, several for an ambiguous one
   */
  public record Match(AnchoredTemplateText text, LocatedTag located, List<Accessor> owners) {
    public TagOccurrence tag() {
      return located.tag();
    }

    /** {@code mail/receipt.html:3:6}. */
    public String where() {
      return text.where(tag().start());
    }

    /** The tag as a message quotes it. */
    public String quote() {
      return text.quote(tag().start(), tag().end());
    }

    /** A problem of the tag here. */
    public Problem problem(Code code, String said) {
      return text.problem(code, tag().start(), tag().end(), said);
    }

    /** A problem of the tag here, with a last line that says what to do. */
    public Problem problem(Code code, String said, String remedy) {
      return text.problem(code, tag().start(), tag().end(), said, remedy);
    }
  }

  private final TagOwners owners;
  private final List<AnchoredTemplateText> texts = new ArrayList<>();
  private final List<Match> unowned = new ArrayList<>();
  private final List<Match> ambiguous = new ArrayList<>();
  private final Map<Accessor, List<Match>> byAccessor = new LinkedHashMap<>();

  private final Set<Accessor> inBlocks = new HashSet<>();

  public TagMatches(TagOwners owners) {
    this.owners = owners;
  }

  /** Adds all the tags of {@code text}. */
  public void add(AnchoredTemplateText text) {
    texts.add(text);
    for (LocatedTag located : text.text().tags()) {
      Match match = new Match(text, located, owners.of(located.tag()));
      if (match.owners().isEmpty()) {
        unowned.add(match);
      } else {
        match
            .owners()
            .forEach(owner -> byAccessor.computeIfAbsent(owner, o -> new ArrayList<>()).add(match));
      }
      if (match.owners().size() > 1) {
        ambiguous.add(match);
      }
    }
  }

  /** The texts, in the order in which they were added. */
  public List<AnchoredTemplateText> texts() {
    return texts;
  }

  /** The tags that no method fills, in order. */
  public List<Match> unowned() {
    return unowned;
  }

  /** The tags that several methods fill, in order. */
  public List<Match> ambiguous() {
    return ambiguous;
  }

  /** The tags that {@code accessor} fills, in order. */
  public List<Match> of(Accessor accessor) {
    return byAccessor.getOrDefault(accessor, List.of());
  }

  /** Adds a tag in a block that several methods would fill. */
  public void addAmbiguous(Match match) {
    ambiguous.add(match);
  }

  /** Blocks ask for what {@code accessor} gives. */
  public void useInBlocks(Accessor accessor) {
    inBlocks.add(accessor);
  }

  /** Whether blocks ask for what {@code accessor} gives. */
  public boolean isInBlocks(Accessor accessor) {
    return inBlocks.contains(accessor);
  }

  /** Whether a tag that {@code accessor} fills stands anywhere, or a block asks. */
  public boolean isUsed(Accessor accessor) {
    return isInBlocks(accessor) || !of(accessor).isEmpty();
  }

  /** Whether a tag that {@code accessor} fills stands where somebody reads it, or a block asks. */
  public boolean isFilled(Accessor accessor) {
    return isInBlocks(accessor)
        || of(accessor).stream().anyMatch(match -> !match.located().isInComment());
  }

  public TagOwners owners() {
    return owners;
  }
}
