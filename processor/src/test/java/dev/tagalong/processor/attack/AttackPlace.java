package dev.tagalong.processor.attack;

import dev.tagalong.processor.attack.Target.Service;
import java.util.Set;

/**
 * The places. Each is a template of its own, in which {@code %a%%b%%c%} stands there and nowhere
 * else, side by side (but for a comment, since a tag has to stand where somebody reads it); {@code
 * secret()} stands in the same other places in all of them, in every spelling.
 */
enum AttackPlace {
  HTML("text", Reads.ELEMENT, "<div id=place>BEGIN-TAGS-END</div>"),
  BRACES("text, as {{a}}", Reads.ELEMENT, "<div id=place>BEGIN-{{a}}{{b}}{{c}}-END</div>"),
  ANGLES("text, as <<a>>", Reads.ELEMENT, "<div id=place>BEGIN-<<a>><<b>><<c>>-END</div>"),
  CUSTOM("text, as #a#", Reads.ELEMENT, "<div id=place>BEGIN-#a##b##c#-END</div>"),
  TITLE("<title>", Reads.ELEMENT, "<title id=place>BEGIN-TAGS-END</title>"),
  TEXTAREA("<textarea>", Reads.ELEMENT, "<textarea id=place>BEGIN-TAGS-END</textarea>"),
  DOUBLE_QUOTES("title=\"…\"", Reads.ATTRIBUTE, "<i id=place title=\"BEGIN-TAGS-END\">x</i>"),
  SINGLE_QUOTES("title='…'", Reads.ATTRIBUTE, "<i id=place title='BEGIN-TAGS-END'>x</i>"),
  URL("href=\"…\", whole", Reads.URL, "<a id=place href=\"%a%?x=%b%%c%\" class=end>x</a>"),
  URL_SINGLE_QUOTES("src='…', whole", Reads.URL, "<img id=place src='%a%?x=%b%%c%' class=end>"),
  PATH("path", Reads.URL_PART, "<a id=place href=\"https://example.com/BEGIN-TAGS-END/x\">x</a>"),
  QUERY(
      "query",
      Reads.URL_PART,
      "<a id=place href='https://example.com/?q=BEGIN-TAGS-END&amp;r=1'>x</a>"),
  FRAGMENT(
      "fragment", Reads.URL_PART, "<a id=place href=\"https://example.com/#BEGIN-TAGS-END\">x</a>"),
  MAILTO(
      "mailto:",
      Reads.URL_PART,
      "<a id=place href=\"mailto:x@example.com?subject=BEGIN-TAGS-END\">x</a>"),
  COMMENT("comment", Reads.COMMENT, "<!-- BEGIN-TAGS-END . --><p>TAGS</p>"),
  MSO_TEXT(
      "MSO comment",
      Reads.MSO_ELEMENT,
      "<!--[if mso]><table><tr><td id=place>BEGIN-TAGS-END</td></tr></table><![endif]-->"),
  MSO_ATTRIBUTE(
      "MSO comment, alt=\"…\"",
      Reads.MSO_ATTRIBUTE,
      "<!--[if gte mso 9]><v:roundrect id=place alt=\"BEGIN-TAGS-END\" fillcolor=\"#fff\"/>"
          + "<![endif]-->"),
  MSO_URL(
      "MSO comment, query",
      Reads.MSO_URL_PART,
      "<!--[if mso]><v:roundrect id=place href=\"https://example.com/?q=BEGIN-TAGS-END\">"
          + "<center>Go</center></v:roundrect><![endif]-->"),
  SECTION("section's text", Reads.ELEMENT, "SECTION"),
  SECTION_TAGS("section's text, by section tags", Reads.ELEMENT, "SECTION") {
    @Override
    String settings() {
      return ".sections(SectionMode.SECTION_TAGS)";
    }

    @Override
    Set<Service> services() {
      return Set.of(Service.SENDGRID);
    }
  },
  TEXT("text body", Reads.TEXT, "") {
    @Override
    String text() {
      return "BEGIN-%a%%b%%c%-END";
    }
  },
  SUBJECT("subject", Reads.SUBJECT, "") {
    @Override
    String subject() {
      return "BEGIN-%a%%b%%c%-END";
    }
  },
  UNIQUE_ARG("unique argument", Reads.UNIQUE_ARG, "") {
    @Override
    String annotation() {
      return "@SendGrid(uniqueArgs = \"arg=BEGIN-%a%%b%%c%-END\")";
    }

    @Override
    Set<Service> services() {
      return Set.of(Service.SENDGRID);
    }
  };

  /** How the value is found again in a delivered mail. */
  enum Reads {
    ELEMENT,
    ATTRIBUTE,
    URL,
    URL_PART,
    COMMENT,
    MSO_ELEMENT,
    MSO_ATTRIBUTE,
    MSO_URL_PART,
    TEXT,
    SUBJECT,
    UNIQUE_ARG
  }

  private final String label;
  private final Reads reads;
  private final String markup;

  AttackPlace(String label, Reads reads, String markup) {
    this.label = label;
    this.reads = reads;
    this.markup = markup.replace("TAGS", "%a%%b%%c%");
  }

  /** The place as the table of outcomes names it. */
  String label() {
    return label;
  }

  Reads reads() {
    return reads;
  }

  String text() {
    return "";
  }

  String subject() {
    return "News";
  }

  String annotation() {
    return "";
  }

  /** Calls on the header's builder. */
  String settings() {
    return "";
  }

  Set<Service> services() {
    return Set.of(Service.values());
  }

  private boolean hasSection() {
    return markup.equals("SECTION");
  }

  String htmlFile() {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <body>
        <h1>Hello</h1>
        <p>%secret%, {{secret}}, <<secret>></p>
        MARKUP
        <p><a href="https://example.com/s?x=%secret%">Your page</a></p>
        </body>
        </html>
        """
        .replace("MARKUP", hasSection() ? "%part%" : markup);
  }

  String textFile() {
    return "Hello %secret%!\n" + text() + "\nBye.\n";
  }

  /** The template interface and a {@link Target} that fills it. */
  String sources() {
    String type = name();
    StringBuilder tags = new StringBuilder();
    for (String tag : new String[] {"a", "b", "c"}) {
      tags.append(this == CUSTOM ? "@Tag(\"#" + tag + "#\") " : "")
          .append("String ")
          .append(tag)
          .append("();\n");
    }
    if (hasSection()) {
      tags.append(
          """
          enum Part {
            @Section("<div id=place>BEGIN-%a%%b%%c%-END</div>") ONE,
            @Section("<p>Nothing for %a%%b%%c%.</p>") OTHER
          }

          Part part();
          """);
    }
    String sendCloud =
        services().contains(Service.SENDCLOUD)
            ? "((%s.MailRecipients) recipients).sendCloud().build()"
                .replace("%s.Mail", type + "_Mail")
            : "null";
    return """
        package attack;

        import dev.tagalong.*;
        import dev.tagalong.processor.attack.Target;
        import dev.tagalong.sendgrid.SectionMode;
        import dev.tagalong.EmailContent;
        import java.util.List;

        @SuppressWarnings("deprecation") // Sections by their tags.
        public final class TYPE implements Target {
          @EmailTemplate(
              value = {"attack/TYPE.html", "attack/TYPE.txt"},
              subject = "SUBJECT for %secret%")
          ANNOTATION
          public interface Mail {
            TAGS
            String secret();
          }

          @Override
          public Recipients one(Victim victim) {
            return TYPE_MailRecipients.builder()
                .to(victim.address())
                .a(victim.a())
                .b(victim.b())
                .c(victim.c())PART
                .secret(victim.secret())
                .build();
          }

          @Override
          public Recipients all(List<Victim> victims) {
            return TYPE_MailRecipients.builder()
                .addAll(
                    victims,
                    (row, victim) ->
                        row.to(victim.address())
                            .a(victim.a())
                            .b(victim.b())
                            .c(victim.c())PART
                            .secret(victim.secret()))
                .build();
          }

          @Override
          public SmtpApiHeader header(Service service, Recipients recipients) {
            return service == Service.SENDGRID
                ? ((TYPE_MailRecipients) recipients).sendGrid()SETTINGS.build()
                : SENDCLOUD;
          }

          @Override
          public EmailContent content() {
            return TYPE_MailRecipients.content();
          }
        }
        """
        .replace("SUBJECT", subject())
        .replace("ANNOTATION", annotation())
        .replace("TAGS", tags)
        .replace("PART", hasSection() ? ".part(Mail.Part.ONE)" : "")
        .replace("SETTINGS", settings())
        .replace("SENDCLOUD", sendCloud)
        .replace("TYPE", type);
  }
}
