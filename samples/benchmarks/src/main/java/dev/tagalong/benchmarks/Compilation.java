package dev.tagalong.benchmarks;

import java.util.List;

/** What is compiled: sources, and the processor that has to do with them. */
enum Compilation {
  /** Template interfaces alone. */
  INTERFACES("interfaces, no processor", Sources.TEMPLATES, ""),
  /** Template interfaces with their generated builders. */
  TAGALONG("interfaces, tagalong", Sources.TEMPLATES, "dev.tagalong.processor.TagalongProcessor"),
  /** The same, the builders being there already. */
  TAGALONG_OUTPUT("interfaces and builders, no processor", Sources.TEMPLATES_AND_BUILDERS, ""),
  /** Records with their staged builders. */
  RECORD_BUILDER(
      "records, record-builder, staged",
      Sources.RECORDS,
      "io.soabase.recordbuilder.processor.RecordBuilderProcessor"),
  /** Records with their templates. */
  JSTACHIO("records, JStachio", Sources.MUSTACHES, "io.jstach.apt.GenerateRendererProcessor");

  private final String label;
  private final Sources sources;
  private final String processor;

  Compilation(String label, Sources sources, String processor) {
    this.label = label;
    this.sources = sources;
    this.processor = processor;
  }

  String label() {
    return label;
  }

  Sources sources() {
    return sources;
  }

  /** The compiler's options that choose the processor. */
  List<String> options() {
    return processor.isEmpty() ? List.of("-proc:none") : List.of("-processor", processor);
  }
}
