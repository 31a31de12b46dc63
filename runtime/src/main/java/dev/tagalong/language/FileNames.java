package dev.tagalong.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/** How the files of a template are named, beside each other and in each language. */
public final class FileNames {
  /** Endings that name the language of a template, before which that of its kind stands. */
  private static final Set<String> ENGINES =
      Set.of("hbs", "handlebars", "mustache", "tpl", "tmpl", "ftl");

  private static final ResourceBundle.Control BUNDLES =
      ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_DEFAULT);

  private FileNames() {}

  /**
   * A file in another language, named as resource bundles are: {@code mail/order_pt_BR.html}.
   *
   * @param file the untranslated one, {@code mail/order.html}
   */
  public static String in(Locale locale, String file) {
    String ending = ending(file);
    String stem = file.substring(0, file.length() - ending.length());
    return BUNDLES.toBundleName(stem, locale) + ending;
  }

  /**
   * What a file would be called without a language, if it is named as one in {@code locale} is:
   * {@code mail/order.html} of {@code mail/order_de.html}.
   */
  public static Optional<String> untranslated(Locale locale, String file) {
    String ending = ending(file);
    String language = BUNDLES.toBundleName("", locale) + ending;
    return file.length() > language.length() && file.endsWith(language) && !language.equals(ending)
        ? Optional.of(file.substring(0, file.length() - language.length()) + ending)
        : Optional.empty();
  }

  /**
   * The file of a partial: beside the template, with its ending.
   *
   * @param template the name of the template's file, {@code mail/order.html}
   * @param name the partial's name, {@code footer} or {@code parts/footer}
   */
  public static String partial(String template, String name) {
    String folder = template.substring(0, template.lastIndexOf('/') + 1);
    String ending = ending(template);
    return folder + (name.endsWith(ending) ? name : name + ending);
  }

  /**
   * The files that may hold a partial, of which the first that is there does: that of the language,
   * those of the broader ones that it is looked up as, and the general one.
   */
  public static List<String> partials(String template, String name, Locale locale) {
    String general = partial(template, name);
    List<String> files = new ArrayList<>();
    Languages.of(locale).forEach(language -> files.add(in(language, general)));
    files.add(general);
    return files;
  }

  private static String ending(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int last = name.lastIndexOf('.');
    if (last <= 0) {
      return "";
    }
    int before = name.lastIndexOf('.', last - 1);
    return before > 0 && ENGINES.contains(name.substring(last + 1))
        ? name.substring(before)
        : name.substring(last);
  }
}
