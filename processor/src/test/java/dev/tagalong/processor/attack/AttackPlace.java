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
  },
  BLOCK("block", Reads.ELEMENT, "<div id=place>{{#if on}}BEGIN-TAGS-END{{/if}}</div>"),
  BLOCK_BRACES(
      "block, as {{a}}",
      Reads.ELEMENT,
      "<div id=place>{{#each rows}}BEGIN-{{a}}{{b}}{{c}}-END{{/each}}</div>"),
  BLOCK_AROUND_VALUES(
      "blocks, one a value",
      Reads.ELEMENT,
      "<div id=place>BEGIN-{{#if on}}%a%{{/if}}%b%{{#each rows}}%c%{{/each}}-END</div>"),
  BLOCK_ROW(
      "block, row of <table>",
      Reads.ELEMENT,
      "<table>{{#each rows}}<tr><td id=place>BEGIN-TAGS-END</td></tr>{{/each}}</table>"),
  BLOCK_OPTION(
      "block, <option>",
      Reads.ELEMENT,
      "<select>{{#each rows}}<option id=place>BEGIN-TAGS-END</option>{{/each}}</select>"),
  BLOCK_TITLE(
      "block, <title>", Reads.ELEMENT, "<title id=place>{{#if on}}BEGIN-TAGS-END{{/if}}</title>"),
  BLOCK_DOUBLE_QUOTES(
      "block, title=\"…\"",
      Reads.ATTRIBUTE,
      "<i id=place title=\"{{#if on}}BEGIN-TAGS-END{{else}}none{{/if}}\">x</i>"),
  BLOCK_SINGLE_QUOTES(
      "block, title='…'",
      Reads.ATTRIBUTE,
      "{{#each rows}}<i id=place title='BEGIN-TAGS-END'>x</i>{{/each}}"),
  BLOCK_URL(
      "block, href=\"…\", whole",
      Reads.URL,
      "{{#each rows}}<a id=place href=\"%a%?x=%b%%c%\" class=end>x</a>{{/each}}"),
  BLOCK_URL_BRANCH(
      "block, href='…', a branch",
      Reads.URL,
      "<a id=place href='{{#if on}}%a%{{else}}https://example.com/{{/if}}?x=%b%%c%' class=end>x</a>"),
  BLOCK_PATH(
      "block, path",
      Reads.URL_PART,
      "{{#if on}}<a id=place href=\"https://example.com/BEGIN-TAGS-END/x\">x</a>{{/if}}"),
  BLOCK_QUERY(
      "block, query",
      Reads.URL_PART,
      "<a id=place href='https://example.com/?q={{#each rows}}BEGIN-TAGS-END{{/each}}&amp;r=1'>x</a>"),
  BLOCK_FRAGMENT(
      "block, fragment",
      Reads.URL_PART,
      "<a id=place href=\"https://example.com/{{#if on}}#BEGIN-TAGS-END{{/if}}\">x</a>"),
  BLOCK_COMMENT(
      "block, comment", Reads.COMMENT, "<!-- {{#if on}}BEGIN-TAGS-END{{/if}} . --><p>TAGS</p>"),
  BLOCK_MSO_TEXT(
      "block, MSO comment",
      Reads.MSO_ELEMENT,
      "<!--[if mso]><table>{{#each rows}}<tr><td id=place>BEGIN-TAGS-END</td></tr>{{/each}}</table>"
          + "<![endif]-->"),
  BLOCK_MSO_ATTRIBUTE(
      "block, MSO comment, alt=\"…\"",
      Reads.MSO_ATTRIBUTE,
      "<!--[if gte mso 9]><v:roundrect id=place alt=\"{{#if on}}BEGIN-TAGS-END{{/if}}\""
          + " fillcolor=\"#fff\"/><![endif]-->"),
  BLOCK_MSO_URL(
      "block, MSO comment, query",
      Reads.MSO_URL_PART,
      "{{#if on}}<!--[if mso]><v:roundrect id=place href=\"https://example.com/?q=BEGIN-TAGS-END\">"
          + "<center>Go</center></v:roundrect><![endif]-->{{/if}}"),
  BLOCK_TEXT("block, text body", Reads.TEXT, "") {
    @Override
    String text() {
      return "{{#each rows}}\nBEGIN-%a%%b%%c%-END\n{{/each}}";
    }
  },
  BLOCK_SUBJECT("block, subject", Reads.SUBJECT, "") {
    @Override
    String subject() {
      return "{{#if on}}BEGIN-%a%%b%%c%-END{{/if}}";
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

  private boolean hasBlock() {
    return (markup + text() + subject()).contains("{{#");
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
    if (hasBlock()) {
      tags.append(
          """
          default boolean on() { return true; }
          default List<String> rows() { return List.of("x"); }
          """);
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
