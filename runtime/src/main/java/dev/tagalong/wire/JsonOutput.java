package dev.tagalong.wire;

import dev.tagalong.internal.data.RowValues;
import dev.tagalong.rules.AsciiEscapes;
import dev.tagalong.rules.HeaderField;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** Writes a header's JSON token by token, in printable ASCII, laid out for where it goes. */
public final class JsonOutput implements AutoCloseable {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;
  private final AsciiEscapes escapes;
  private final @Nullable Folding lines;
  private final boolean spaced;
  private final EncodedStrings run;
  private final Map<Integer, Integer> addedBytes = new HashMap<>();

  /** A bracket whose place is decided together with what follows it: a line may end before it. */
  private char opening;

  private JsonOutput(
      OutputStream out,
      AsciiEscapes escapes,
      @Nullable Separators joints,
      @Nullable Folding lines) {
    this.escapes = escapes;
    this.lines = lines;
    this.spaced = joints != null && lines == null;
    this.run = new EncodedStrings(escapes, lines);
    this.json = FACTORY.createGenerator(new Layout(joints), out);
  }

  /** Without any white space. */
  public static JsonOutput compact(OutputStream out) {
    return new JsonOutput(out, AsciiEscapes.PRINTABLE, null, null);
  }

  /** Folded into lines of at most {@code maxLine} characters, the first with the header's name. */
  public static JsonOutput folded(AsciiBuffer out, int maxLine) {
    Folding lines = new Folding(maxLine, out);
    return new JsonOutput(out, AsciiEscapes.PRINTABLE, lines, lines);
  }

  /** One line with a blank after each joint, and no blank inside any string. */
  public static JsonOutput spaced(AsciiBuffer out) {
    return new JsonOutput(out, AsciiEscapes.WITHOUT_BLANKS, new Separators.Blanks(), null);
  }

  /** Begins an object; it must not stay empty. */
  public void startObject() {
    open();
    opening = '{';
  }

  /** Writes an object of texts by their names, in their order; there must be some. */
  public void object(Map<String, String> texts) {
    startObject();
    texts.forEach(
        (name, text) -> {
          name(name);
          string(text);
        });
    endObject();
  }

  /** Begins an array; it must not stay empty. */
  public void startArray() {
    open();
    opening = '[';
  }

  /** Ends the object. */
  public void endObject() {
    json.writeEndObject();
  }

  /** Ends the array. */
  public void endArray() {
    json.writeEndArray();
  }

  /** The name of the next entry. */
  public void name(String name) {
    if (lines != null) {
      long width = width(name);
      if (width > lines.room()) {
        throw TooLongForLine.name(place(), width, lines.room(), lines.maxLine());
      }
      foldUnlessFits(lines, width);
    }
    open();
    json.writeName(new EncodedName(name, escapes.encoded(name)));
  }

  /** A string of any characters. */
  public void string(String text) {
    byte[] encoded = escapes.encoded(text);
    int width = encoded.length + 2;
    if (spaced && width > HeaderField.LONGEST_UNFOLDED) {
      throw TooLongForLine.unfolded(place(), width, HeaderField.LONGEST_UNFOLDED);
    }
    if (lines != null && !lines.fit(json, openingWidth(), width)) {
      if (width > lines.room()) {
        writeBroken(lines, broken(lines, encoded, encoded.length));
        return;
      }
      lines.foldAtJoint();
    }
    open();
    json.writeRawUTF8String(encoded, 0, encoded.length);
  }

  /**
   * Values as strings, numbers in their digits: as many as are written at once.
   *
   * @return the row after them
   */
  public int strings(RowValues values, int from, int to) {
    if (spaced) {
      string(values.value(from).toString());
      return from + 1;
    }
    long width = run.begin(values, from);
    if (lines != null && !lines.fit(json, openingWidth(), width)) {
      if (width > lines.room()) {
        writeBroken(lines, broken(lines, values, from));
        return from + 1;
      }
      lines.foldAtJoint();
    }
    int column = lines == null ? 0 : lines.column(json, openingWidth(), (int) width);
    int next = run.add(column, values, from + 1, to);
    open();
    json.writeRawUTF8String(run.bytes(), 0, run.size());
    if (lines != null) {
      lines.after(json, run.column());
    }
    return next;
  }

  /** By row: how many bytes of invisible breaks its values have been given. */
  public Map<Integer, Integer> addedBytes() {
    return addedBytes;
  }

  /** A number. */
  public void number(long number) {
    if (lines != null) {
      foldUnlessFits(lines, AsciiNumbers.LONGEST);
    }
    open();
    json.writeNumber(number);
  }

  /** True or false. */
  public void bool(boolean value) {
    if (lines != null) {
      foldUnlessFits(lines, 5);
    }
    open();
    json.writeBoolean(value);
  }

  @Override
  public void close() {
    json.close();
  }

  /** The value that was encoded, with breaks of its own or with invisible ones. */
  private AsciiBuffer broken(Folding folding, RowValues values, int row) {
    if (folding.unbreakable(run.bytes(), run.size(), openingWidth()) > 0) {
      Optional<String> withBreaks =
          values.withBreaks(row, folding.before(openingWidth()), folding.roomInside());
      if (withBreaks.isPresent()) {
        byte[] encoded = escapes.encoded(withBreaks.get());
        addedBytes.merge(row, encoded.length - run.size(), Integer::sum);
        return broken(folding, encoded, encoded.length);
      }
    }
    return broken(folding, run.bytes(), run.size());
  }

  private AsciiBuffer broken(Folding folding, byte[] encoded, int length) {
    return folding.breakInside(encoded, length, openingWidth(), this::place);
  }

  /** A string longer than a line: it begins a line, and goes on over as many as it needs. */
  private void writeBroken(Folding folding, AsciiBuffer broken) {
    folding.foldAtJoint();
    open();
    json.writeRawUTF8String(broken.array(), 0, broken.size());
    folding.afterBroken(json);
  }

  private void foldUnlessFits(Folding folding, long width) {
    if (!folding.fit(json, openingWidth(), width)) {
      folding.foldAtJoint();
    }
  }

  /** With the quotes. */
  private long width(String text) {
    return escapes.encodedLength(text) + 2;
  }

  private int openingWidth() {
    return opening == 0 ? 0 : 1;
  }

  private void open() {
    if (opening == '{') {
      json.writeStartObject();
    } else if (opening == '[') {
      json.writeStartArray();
    }
    opening = 0;
  }

  /** Where the output stands, in the names of the entries around it. */
  private String place() {
    Deque<String> names = new ArrayDeque<>();
    for (TokenStreamContext at = json.streamWriteContext(); at != null; at = at.getParent()) {
      if (at.inObject() && at.currentName() != null) {
        names.addFirst(at.currentName());
      }
    }
    return String.join(" → ", names);
  }

  /** A name that Jackson writes as it was encoded here. */
  private static final class EncodedName extends SerializedString {
    private static final long serialVersionUID = 1;

    EncodedName(String name, byte[] encoded) {
      super(name);
      _quotedUTF8Ref = encoded;
    }
  }

  /** Hands the layout of one output to Jackson. */
  private static final class Layout extends ObjectWriteContext.Base {
    private final @Nullable Separators joints;

    Layout(@Nullable Separators joints) {
      this.joints = joints;
    }

    @Override
    public @Nullable PrettyPrinter getPrettyPrinter() {
      return joints;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return joints != null;
    }
  }
}
