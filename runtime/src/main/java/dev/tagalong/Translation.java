package dev.tagalong;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A template in another language. Its files are named as resource bundles are: {@code
 * mail/welcome_de.html}, {@code mail/welcome_pt_BR.html}; a partial of the language, {@code
 * footer_de.html}, comes before the general one.
 *
 * <pre>{@code
 * @EmailTemplate(value = "mail/welcome.html", subject = "Welcome, %name%",
 *     translations = @Translation(locale = "de", subject = "Willkommen, %name%"))
 * }</pre>
 *
 * <p>Each translation is checked as the template is: it has a tag for every value that must be
 * given, and none besides.
 */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Translation {
  /** The language as a BCP 47 tag: {@code "de"}, {@code "pt-BR"}, {@code "zh-Hant"}. */
  String locale();

  /** The subject line; empty means that of the template. */
  String subject() default "";
}
