package dev.tagalong.processor.attack;

import dev.tagalong.simulator.DeliveredMail;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * What a reader's mail program makes of a delivered mail.
 *
 * @param written the value as it stands in the mail's source
 * @param shown the value as it is shown, or as a link's target is understood
 * @param structure the elements with the names of their attributes, and the comments, but for
 *     invisible breaks; those of conditional comments as well
 * @param links scheme and host of every link but one that is a value as a whole
 */
record Finding(String written, String shown, String structure, List<String> links) {
  private static final String BEGIN = "BEGIN-";
  private static final String END = "-END";

  /** The comment in which a line of the header may end, and which stands in no template here. */
  private static final String BREAK = " ";

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][\\w+.-]*:");

  private static final Pattern CONDITIONAL = Pattern.compile("\\s*\\[if[^>]*]>");

  static Finding of(AttackPlace place, DeliveredMail mail) {
    Document document = Jsoup.parse(mail.html());
    StringBuilder structure = new StringBuilder();
    List<String> links = new ArrayList<>();
    describe(document, "", structure, links, place.reads() == AttackPlace.Reads.URL);
    return new Finding(
        written(place, mail), shown(place, mail, document), structure.toString(), links);
  }

  /** The elements with the names of their attributes and the origin of each link, and comments. */
  static String structure(Document document) {
    StringBuilder structure = new StringBuilder();
    List<String> links = new ArrayList<>();
    describe(document, "", structure, links, false);
    return structure.toString() + links;
  }

  private static String written(AttackPlace place, DeliveredMail mail) {
    return switch (place.reads()) {
      case TEXT -> between(mail.text());
      case SUBJECT -> between(mail.subject());
      case UNIQUE_ARG -> between(mail.uniqueArgs().getOrDefault("arg", ""));
      case URL -> wholeUrl(mail.html());
      default -> between(mail.html());
    };
  }

  private static String wholeUrl(String html) {
    int place = html.indexOf("id=place");
    int start = html.indexOf('=', place + "id=place".length()) + 2;
    return html.substring(start, html.indexOf(" class=end", start) - 1);
  }

  private static String shown(AttackPlace place, DeliveredMail mail, Document document) {
    return switch (place.reads()) {
      case TEXT, SUBJECT, UNIQUE_ARG -> written(place, mail);
      case ELEMENT -> between(element(document).wholeText());
      case ATTRIBUTE -> between(element(document).attr("title"));
      case URL -> {
        String link = element(document).attr(element(document).hasAttr("href") ? "href" : "src");
        int part = link.lastIndexOf("?x=");
        yield link.substring(0, part) + decoded(link.substring(part + "?x=".length()));
      }
      case URL_PART -> decoded(between(element(document).attr("href")));
      case COMMENT -> entitiesRead(between(comment(document)));
      case MSO_ELEMENT -> between(element(conditional(document)).wholeText());
      case MSO_ATTRIBUTE -> between(element(conditional(document)).attr("alt"));
      case MSO_URL_PART -> decoded(between(element(conditional(document)).attr("href")));
    };
  }

  private static String between(String text) {
    int end = text.lastIndexOf(END);
    int begin = text.indexOf(BEGIN);
    return begin < 0 || end < begin ? "(lost)" : text.substring(begin + BEGIN.length(), end);
  }

  private static Element element(Document document) {
    Element found = document.getElementById("place");
    return found == null ? new Element("lost") : found;
  }

  private static String comment(Node node) {
    StringBuilder comments = new StringBuilder();
    node.traverse(
        (inner, depth) -> {
          if (inner instanceof Comment comment) {
            comments.append(comment.getData());
          }
        });
    return comments.toString();
  }

  private static Document conditional(Document document) {
    return inner(comment(document));
  }

  private static Document inner(String comment) {
    return Jsoup.parse(comment.substring(comment.indexOf('>') + 1), "", Parser.htmlParser());
  }

  private static String entitiesRead(String data) {
    return Parser.unescapeEntities(data, false);
  }

  private static String decoded(String urlPart) {
    // A plus sign is itself in a URL's path, and would be a blank in a form.
    return URLDecoder.decode(urlPart.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static void describe(
      Node node, String indent, StringBuilder structure, List<String> links, boolean wholeUrl) {
    if (node instanceof Comment comment && !comment.getData().equals(BREAK)) {
      structure.append(indent).append("comment\n");
      if (CONDITIONAL.matcher(comment.getData()).lookingAt()) {
        describe(inner(comment.getData()), indent + "  ", structure, links, wholeUrl);
      }
    } else if (node instanceof Element element) {
      structure
          .append(indent)
          .append(element.tagName())
          .append(
              element.attributes().asList().stream()
                  .map(Attribute::getKey)
                  .collect(Collectors.joining(" ", " ", "\n")));
      for (String name : new String[] {"href", "src"}) {
        boolean value = wholeUrl && element.id().equals("place");
        if (element.hasAttr(name) && !value) {
          links.add(origin(element.attr(name)));
        }
      }
    }
    node.childNodes().forEach(c -> describe(c, indent + "  ", structure, links, wholeUrl));
  }

  /**
   * Scheme and registered domain, as a browser reads a link: without blanks around it, and with
   * backslashes as slashes.
   */
  static String origin(String link) {
    String read = link.strip().replaceAll("[\t\r\n]", "").replace('\\', '/');
    int colon = SCHEME.matcher(read).lookingAt() ? read.indexOf(':') : -1;
    String scheme = read.substring(0, Math.max(colon, 0));
    String rest = read.substring(colon + 1);
    if (!rest.startsWith("//")) {
      return scheme;
    }
    String authority = rest.substring(2).split("[/?#]", 2)[0];
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    String[] labels = host.replaceAll(":\\d*$", "").split("\\.", -1);
    int count = labels.length;
    return scheme + "://" + (count < 2 ? host : labels[count - 2] + "." + labels[count - 1]);
  }
}
