package dev.tagalong.processor.handlebars;

import java.util.List;
import java.util.stream.Stream;

/** All cases with blocks. */
final class BlockCases {
  static final List<BlockCase> ALL =
      Stream.of(
              ListCases.ALL,
              ConditionCases.ALL,
              SectionCases.ALL,
              PathCases.ALL,
              LineCases.ALL,
              TrimCases.ALL,
              PartialCases.ALL,
              RandomTemplates.ALL)
          .flatMap(List::stream)
          .toList();

  private BlockCases() {}
}
