package dev.tagalong.processor.template;

import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.LeafNode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Where jsoup, a parser that reads HTML as browsers do, sees each tag: a word in the place of the
 * tag is looked for in what it has parsed.
 */
final class JsoupReading {
  /** Where a tag was seen. */
  enum Sight {
    /** In text that is shown. */
    TEXT("text"),
    /** Within the quotes of an attribute's value. */
    QUOTED("a quoted attribute"),
    /** In an attribute's value without quotes. */
    UNQUOTED("an unquoted attribute"),
    /** In a comment. */
    COMMENT("a comment"),
    /** In a script, a style, a name, and all else. */
    ELSEWHERE("a script, a style or a name"),
    /** Nowhere: it stands in a part that the parser leaves out. */
    LOST("a part that is left out");

    private final String description;

    Sight(String description) {
      this.description = description;
    }

    /** What people call it. */
    String description() {
      return description;
    }
  }

  private static final Pattern CONDITIONAL =
      Pattern.compile("\\A\\s*\\[if[^>]*]>(.*)\\z", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  /** The letters that tell the word of a tag from one that stands in the template. */
  private static final int ENDING = 6;

  /** How deep conditional comments are read that stand within each other; nobody reads deeper. */
  private static final int MAX_DEPTH = 16;

  private final String word;
  private final Pattern words;
  private final Sight[] sights;
  private final Map<Integer, String> attributes = new HashMap<>();
  private int depth;

  private JsoupReading(String word, int tags) {
    this.word = word;
    words = Pattern.compile(word + "([0-9]+)z");
    sights = new Sight[tags];
    Arrays.fill(sights, Sight.LOST);
  }

  /** Reads {@code html} once, and a second time without the rules of nesting if tags were lost. */
  static JsoupReading of(String html, List<TagOccurrence> tags) {
    JsoupReading reading = new JsoupReading(unusedWord(html), tags.size());
    String marked = reading.mark(html, tags);
    reading.read(marked, Parser.htmlParser());
    if (Arrays.asList(reading.sights).contains(Sight.LOST)) {
      // Rows without a table and the like, which a page's rules leave out and a mail's part may be.
      reading.read(marked, Parser.xmlParser());
    }
    return reading;
  }

  /** Where the {@code index}-th tag was seen. */
  Sight sight(int index) {
    return sights[index];
  }

  /** The name of the attribute in which the {@code index}-th tag was seen; empty elsewhere. */
  String attribute(int index) {
    return attributes.getOrDefault(index, "");
  }

  private static String unusedWord(String html) {
    String lower = html.toLowerCase(Locale.ROOT);
    String word = "tagalong";
    Set<String> used = new HashSet<>();
    for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      int end = at + word.length();
      used.add(lower.substring(end, Math.min(lower.length(), end + ENDING)));
    }
    // A text has fewer endings than there are of this length.
    return used.isEmpty()
        ? word
        : IntStream.iterate(0, number -> number + 1)
            .mapToObj(JsoupReading::ending)
            .filter(ending -> !used.contains(ending))
            .findFirst()
            .map(word::concat)
            .orElseThrow();
  }

  /** The ending made of letters that has this number. */
  private static String ending(int number) {
    StringBuilder ending = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ENDING; i++) {
      ending.append((char) ('a' + rest % 26));
      rest /= 26;
    }
    return ending.toString();
  }

  private String mark(String html, List<TagOccurrence> tags) {
    StringBuilder marked = new StringBuilder(html.length() + tags.size() * word.length());
    int done = 0;
    for (int i = 0; i < tags.size(); i++) {
      marked.append(html, done, tags.get(i).start()).append(word).append(i).append('z');
      done = tags.get(i).end();
    }
    return marked.append(html, done, html.length()).toString();
  }

  private void read(String marked, Parser parser) {
    parser.setTrackPosition(true);
    NodeVisitor visitor = (node, depth) -> visit(node, marked);
    parser.parseInput(marked, "").traverse(visitor);
  }

  private void visit(Node node, String marked) {
    if (node instanceof TextNode text) {
      see(text.getWholeText(), Sight.TEXT);
    } else if (node instanceof Comment comment) {
      visitComment(comment.getData());
    } else if (node instanceof LeafNode leaf) {
      see(leaf.outerHtml(), Sight.ELSEWHERE);
    } else {
      see(node.nodeName(), Sight.ELSEWHERE);
    }
    if (node instanceof Element element && element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        see(attribute.getKey(), Sight.ELSEWHERE);
        Range value = element.attributes().sourceRange(attribute.getKey()).valueRange();
        boolean quoted =
            value.isTracked()
                && value.startPos() > 0
                && "\"'".indexOf(marked.charAt(value.startPos() - 1)) >= 0;
        for (int tag : see(attribute.getValue(), quoted ? Sight.QUOTED : Sight.UNQUOTED)) {
          attributes.put(tag, attribute.getKey().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  /** Outlook reads what stands in its conditional comments as HTML. */
  private void visitComment(String data) {
    Matcher conditional = CONDITIONAL.matcher(data);
    if (words.matcher(data).find() && conditional.matches()) {
      if (depth < MAX_DEPTH) {
        depth++;
        read(conditional.group(1), Parser.xmlParser());
        depth--;
      }
    } else {
      see(data, Sight.COMMENT);
    }
  }

  private List<Integer> see(String text, Sight sight) {
    List<Integer> seen = new ArrayList<>();
    if (text.length() > word.length()) {
      Matcher matcher = words.matcher(text);
      while (matcher.find()) {
        int tag = Integer.parseInt(matcher.group(1));
        if (sights[tag] == Sight.LOST) {
          sights[tag] = sight;
          seen.add(tag);
        }
      }
    }
    return seen;
  }
}
