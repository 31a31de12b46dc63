package dev.tagalong.block;

import dev.tagalong.scan.ScannedText;
import java.util.Optional;
import java.util.Set;

/** Finds partials. */
public interface Partials {
  /**
   * A partial.
   *
   * @param file the name of its file
   * @param text its text; empty where there is none
   * @param why why there is none; empty where there is one
   * @param unreadable whether there is a file, of which no text can be made
   */
  record Found(String file, Optional<ScannedText> text, String why, boolean unreadable) {
    /** A partial that is there. */
    public static Found of(String file, ScannedText text) {
      return new Found(file, Optional.of(text), "", false);
    }
  }

  /** The partial {@code name}, as it stands in the mark. */
  Found find(String name);

  /** Endings that name the language of a template, before which that of its kind stands. */
  Set<String> LANGUAGES = Set.of("hbs", "handlebars", "mustache", "tpl", "tmpl", "ftl");

  /**
   * The file of a partial: beside the template, with its ending.
   *
   * @param template the name of the template's file, {@code mail/order.html}
   * @param name the partial's name, {@code footer} or {@code parts/footer}
   */
  static String file(String template, String name) {
    String folder = template.substring(0, template.lastIndexOf('/') + 1);
    String ending = ending(template.substring(folder.length()));
    return folder + (name.endsWith(ending) ? name : name + ending);
  }

  private static String ending(String file) {
    int last = file.lastIndexOf('.');
    if (last <= 0) {
      return "";
    }
    int before = file.lastIndexOf('.', last - 1);
    return before > 0 && LANGUAGES.contains(file.substring(last + 1))
        ? file.substring(before)
        : file.substring(last);
  }
}
