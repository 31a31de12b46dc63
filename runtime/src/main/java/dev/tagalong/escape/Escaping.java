package dev.tagalong.escape;

import dev.tagalong.html.LinkTarget;
import dev.tagalong.internal.data.Context;
import java.util.Optional;
import java.util.Set;
import org.owasp.encoder.Encode;

/**
 * What is done to a value before it is written for one spelling of a tag: which {@linkplain
 * CharacterClasses classes of characters} are escaped and how, and for which of them the value may
 * have to be refused. Where a service would replace a tag within a value, HTML can write it in
 * entities, and so disarm it; elsewhere the value is refused.
 *
 * <p>Characters that no HTML can carry (C0 and C1 controls but tab, LF, CR and NEL, noncharacters,
 * halves of surrogate pairs) become blanks wherever anything is escaped for HTML. Bidirectional
 * controls are text like any other.
 */
public enum Escaping {
  /** Written as it is: subject, text body, trusted markup outside of HTML. */
  NONE(0, CharacterClasses.TAG) {
    @Override
    public String escape(String value) {
      return value;
    }
  },
  /** Trusted markup of an HTML body: written as it is, but for tags. */
  MARKUP(0, 0) {
    @Override
    public String escape(String value) {
      return value;
    }
  },
  /**
   * Text of an HTML body, and nothing else: {@code &}, {@code <} and {@code >} become entities. A
   * comment may stand in such text, so that it can get {@linkplain InvisibleBreaks invisible
   * breaks}.
   */
  HTML(CharacterClasses.HTML, 0) {
    @Override
    public String escape(String value) {
      return HtmlText.escape(value);
    }
  },
  /** The same where a comment may not stand, or not everywhere. */
  ESCAPABLE_RAW_TEXT(CharacterClasses.HTML, 0) {
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
  ATTRIBUTE(CharacterClasses.HTML | CharacterClasses.QUOTE, 0) {
    @Override
    public String escape(String value) {
      return Encode.forHtml(value);
    }
  },
  /**
   * The beginning of a URL attribute: a URL that may stand in a mail, and escaped like any other.
   */
  URL(
      CharacterClasses.HTML | CharacterClasses.QUOTE,
      CharacterClasses.TEXT | CharacterClasses.TAG) {
    @Override
    Optional<String> linkRefusal(String value) {
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
  URL_BASE(
      CharacterClasses.HTML | CharacterClasses.QUOTE,
      CharacterClasses.TEXT | CharacterClasses.TAG) {
    @Override
    Optional<String> linkRefusal(String value) {
      return LinkTarget.refusalOfBeginning(value);
    }

    @Override
    public String escape(String value) {
      return escapedLink(this, value);
    }
  },
  /**
   * The beginning of a URL in which a value follows before anything has ended the host: like {@link
   * #URL_BASE}, and past its host, which the next value would choose.
   */
  URL_PAST_HOST(
      CharacterClasses.HTML | CharacterClasses.QUOTE,
      CharacterClasses.TEXT | CharacterClasses.TAG) {
    @Override
    Optional<String> linkRefusal(String value) {
      return LinkTarget.refusalUnlessPastHost(value);
    }

    @Override
    public String escape(String value) {
      return escapedLink(this, value);
    }
  },
  /**
   * A later part of a URL: its UTF-8 bytes are percent-encoded, but for unreserved characters. That
   * makes percent signs, and so tags, of characters that begin none.
   */
  URL_PART(CharacterClasses.URL, CharacterClasses.TAG | CharacterClasses.URL) {
    @Override
    public String escape(String value) {
      return Encode.forUriComponent(value);
    }
  };

  private static final String HTTPS = "https://";

  private final int escaped;
  private final int mayBeRefused;

  /**
   * @param escaped the classes of characters that are escaped
   * @param mayBeRefused the classes of text that may have to be refused; without {@link
   *     CharacterClasses#TAG}, tags are disarmed
   */
  Escaping(int escaped, int mayBeRefused) {
    this.escaped = escaped;
    this.mayBeRefused = mayBeRefused;
  }

  private static String escapedLink(Escaping escaping, String value) {
    escaping
        .linkRefusal(value)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException("the value " + reason);
            });
    return Encode.forHtml(value);
  }

  /** Whether only links are let through. */
  boolean isLink() {
    return this == URL || this == URL_BASE || this == URL_PAST_HOST;
  }

  private boolean disarms() {
    return (mayBeRefused & CharacterClasses.TAG) == 0;
  }

  /** The classes of text that may have to be refused. */
  public int mayBeRefused() {
    return mayBeRefused;
  }

  /**
   * The classes of text that may have to be rewritten.
   *
   * @param besideOthers whether other values, or pieces of tags, stand beside the value: any text
   *     may be a piece of a tag there
   */
  int rewritten(boolean besideOthers) {
    int tags = CharacterClasses.TAG | (besideOthers ? CharacterClasses.TEXT : 0);
    return escaped | (disarms() ? tags : 0);
  }

  /**
   * Whether values that are escaped so may stand in {@code context} as well, which asks for less or
   * for the same.
   */
  public boolean isEnoughFor(Context context) {
    return switch (context) {
      case HTML, ESCAPABLE_RAW_TEXT -> this == ESCAPABLE_RAW_TEXT || this == ATTRIBUTE || isLink();
      case ATTRIBUTE -> isLink();
      case TEXT -> escaped == 0;
      case URL -> this == URL_BASE || this == URL_PAST_HOST;
      case URL_BASE -> this == URL_PAST_HOST;
      case URL_START, URL_PART, TEXT_URL_START, TEXT_URL_PART -> this == URL_PART;
      case URL_PAST_HOST, SUBJECT, UNSAFE -> false;
    };
  }

  /**
   * The escaping that is safe in all of {@code contexts}; the HTML-safe one where contexts differ.
   */
  public static Escaping forAll(Set<Context> contexts) {
    if (contexts.contains(Context.URL_PAST_HOST)) {
      return URL_PAST_HOST;
    }
    if (contexts.contains(Context.URL_BASE)) {
      return URL_BASE;
    }
    if (contexts.contains(Context.URL)) {
      return URL;
    }
    if (contexts.contains(Context.URL_START) || contexts.contains(Context.TEXT_URL_START)) {
      return URL_PART;
    }
    boolean text = contexts.contains(Context.HTML) || contexts.contains(Context.ESCAPABLE_RAW_TEXT);
    boolean plain = contexts.contains(Context.TEXT) || contexts.contains(Context.SUBJECT);
    // A link that is broken in a text body harms less than percent signs that people read.
    boolean part =
        contexts.contains(Context.URL_PART) || (contexts.contains(Context.TEXT_URL_PART) && !plain);
    if (contexts.contains(Context.ATTRIBUTE) || (text && part)) {
      // Percent-encoding would show in the text, and what is safe there is not within quotes.
      return ATTRIBUTE;
    }
    if (text) {
      return contexts.equals(Set.of(Context.HTML)) ? HTML : ESCAPABLE_RAW_TEXT;
    }
    return part ? URL_PART : NONE;
  }

  /**
   * Why {@code value} must not be written, as the end of a sentence that begins with the value's
   * tag and recipient; empty if it may be written.
   *
   * @param classes the classes of {@code value}
   * @param guard knows the tags that no value may hold
   */
  public Optional<String> refusal(String value, int classes, TagGuard guard) {
    if (isLink() && !isPlainLink(value, classes)) {
      Optional<String> reason = linkRefusal(value);
      if (reason.isPresent()) {
        return reason;
      }
    }
    boolean mayHoldTag = (classes & mayBeRefused & ~CharacterClasses.TEXT) != 0;
    return mayHoldTag ? guard.refusal(escape(value)) : Optional.empty();
  }

  /** Whether a link is of the usual kind, which needs no closer look. */
  private boolean isPlainLink(String value, int classes) {
    return this != URL_PAST_HOST
        && (classes & CharacterClasses.JSON) == 0
        && value.startsWith(HTTPS)
        && value.length() > HTTPS.length()
        && value.charAt(HTTPS.length()) != '/';
  }

  /** Why {@code value} is no link where only links are let through. */
  Optional<String> linkRefusal(String value) {
    return Optional.empty();
  }

  /** The value as it is written: escaped, its tags disarmed. */
  String escape(String value, TagGuard guard, boolean besideOthers) {
    String text = escape(value);
    if (!disarms()) {
      return text;
    }
    return besideOthers ? guard.disarmBesideOthers(text) : guard.disarm(text);
  }

  /**
   * {@code value}, escaped; the same object where nothing needs escaping.
   *
   * @throws IllegalArgumentException if only links are let through, and it is none
   */
  public abstract String escape(String value);
}
