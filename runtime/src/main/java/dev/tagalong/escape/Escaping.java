package dev.tagalong.escape;

import dev.tagalong.html.LinkTarget;
import dev.tagalong.internal.data.Context;
import java.util.Optional;
import java.util.Set;
import org.owasp.encoder.Encode;

/**
 * What is done to a value before it is written for one spelling of a tag.
 *
 * <p>Characters that no HTML can carry (C0 and C1 controls but tab, LF, CR and NEL, noncharacters,
 * halves of surrogate pairs) become blanks wherever anything is escaped for HTML. Bidirectional
 * controls are text like any other.
 */
public enum Escaping {
  /** Written as it is: subject, text body, trusted markup. */
  NONE {
    @Override
    public String escape(String value) {
      return value;
    }
  },
  /** Text of an HTML body: {@code &}, {@code <} and {@code >} become entities. */
  HTML {
    @Override
    public String escape(String value) {
      return HtmlText.escape(value);
    }
  },
  /**
   * A quoted attribute value, or both an attribute and text: quotes become entities as well. So
   * does {@code >}, which could otherwise end the comment that an attribute stands in, if it is one
   * that only some clients read ({@code <!--[if mso]>}).
   */
  ATTRIBUTE {
    @Override
    public String escape(String value) {
      return Encode.forHtml(value);
    }
  },
  /**
   * The beginning of a URL attribute: a URL that may stand in a mail, and escaped like any other.
   */
  URL {
    @Override
    public Optional<String> refusal(String value) {
      return LinkTarget.refusal(value);
    }

    @Override
    public String escape(String value) {
      return escapedLink(this, value);
    }
  },
  /**
   * The beginning of a URL that goes on behind the value: like {@link #URL}, and never empty, since
   * what follows would be the beginning then.
   */
  URL_BASE {
    @Override
    public Optional<String> refusal(String value) {
      return LinkTarget.refusalOfBeginning(value);
    }

    @Override
    public String escape(String value) {
      return escapedLink(this, value);
    }
  },
  /** A later part of a URL: its UTF-8 bytes are percent-encoded, but for unreserved characters. */
  URL_PART {
    @Override
    public String escape(String value) {
      return Encode.forUriComponent(value);
    }
  };

  private static String escapedLink(Escaping escaping, String value) {
    escaping
        .refusal(value)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException("the value " + reason);
            });
    return Encode.forHtml(value);
  }

  /** Whether only links are let through. */
  public boolean isLink() {
    return this == URL || this == URL_BASE;
  }

  /**
   * The escaping that is safe in all of {@code contexts}; the HTML-safe one where contexts differ.
   */
  public static Escaping forAll(Set<Context> contexts) {
    if (contexts.contains(Context.URL_BASE)) {
      return URL_BASE;
    }
    if (contexts.contains(Context.URL)) {
      return URL;
    }
    if (contexts.contains(Context.URL_START)) {
      return URL_PART;
    }
    boolean text = contexts.contains(Context.HTML);
    boolean part = contexts.contains(Context.URL_PART);
    if (contexts.contains(Context.ATTRIBUTE) || (text && part)) {
      // Percent-encoding would show in the text, and what is safe there is not within quotes.
      return ATTRIBUTE;
    }
    return text ? HTML : part ? URL_PART : NONE;
  }

  /**
   * Why {@code value} must not be written, as the end of a sentence that begins with the value's
   * tag and recipient; empty if it may be written.
   */
  public Optional<String> refusal(String value) {
    return Optional.empty();
  }

  /**
   * {@code value}, escaped; the same object where nothing needs escaping.
   *
   * @throws IllegalArgumentException if there is a {@link #refusal}
   */
  public abstract String escape(String value);
}
