package dev.tagalong.block;

/** What JavaScript's regular expressions, and so Handlebars, take for a blank. */
final class JsBlanks {
  private JsBlanks() {}

  static boolean isBlank(char unit) {
    return (unit >= '\t' && unit <= '\r')
        || unit == '\u2028'
        || unit == '\u2029'
        || unit == '\uFEFF'
        || Character.getType(unit) == Character.SPACE_SEPARATOR;
  }
}
