package dev.tagalong;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface whose methods are the tags of an email: for {@code Receipt} the processor writes
 * {@code ReceiptRecipients}, a builder that has one typed step for every tag.
 *
 * <pre>{@code
 * @EmailTemplate(value = "mail/receipt.html", subject = "Your bill")
 * public interface Receipt {
 *   String name();
 *   BigDecimal money();
 * }
 * }</pre>
 *
 * <p>A tag belongs to the method whose name is the same when case and {@code _ - .} are left aside.
 *
 * <p>A method that returns a list or an object of your own gives what blocks and paths show, {@code
 * {{#each lines}}{{product}}{{/each}}} and {@code {{voucher.code}}}; they are worked out for each
 * recipient, so that such a template is sent as {@code ReceiptRecipients.content()} has it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface EmailTemplate {
  /**
   * The body files, by their names on the class path ({@code "mail/receipt.html"}): at most one
   * HTML body ({@code .html}, {@code .htm}, {@code .xhtml}) and at most one text body (any other
   * ending). Both are UTF-8, and may bring in files beside them, {@code {{> footer}}}.
   */
  String[] value();

  /** The subject line; it may hold tags and blocks. */
  String subject() default "";

  /** The forms of tags to look for. */
  TagSyntax[] syntax() default {TagSyntax.PERCENT, TagSyntax.ANGLE, TagSyntax.BRACE};

  /** Texts that look like tags and are none, exactly as they stand in the template. */
  String[] ignore() default {};

  /**
   * The language of the subject and of the files as a BCP 47 tag, {@code "en"}: numbers and dates
   * are written as it has them. Empty means {@link java.util.Locale#ROOT}, which is none.
   */
  String locale() default "";

  /**
   * The other languages that there are. The builder then has {@code builder(Locale)}, {@code
   * content(Locale)} and {@code byLocale}.
   */
  Translation[] translations() default {};
}
