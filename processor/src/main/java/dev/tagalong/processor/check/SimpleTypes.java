package dev.tagalong.processor.check;

import java.util.regex.Pattern;

/** Types as people write them. */
final class SimpleTypes {
  private static final Pattern PACKAGE = Pattern.compile("\\b(?:\\p{Ll}\\w*\\.)+(?=\\p{Lu})");

  private SimpleTypes() {}

  /** A type without packages. */
  static String of(String type) {
    return PACKAGE.matcher(type).replaceAll("").replaceAll(",(?=\\S)", ", ");
  }
}
