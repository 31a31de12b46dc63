package dev.tagalong.processor.handlebars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What Handlebars itself says of the cases, and that it agrees about tags without blocks. */
class HandlebarsTest {
  @TempDir private static Path folder;

  @AutoClose private static HandlebarsOracle oracle;
  @AutoClose private static CompiledCases plain;
  @AutoClose private static CompiledCases shapes;

  @BeforeAll
  static void compile() {
    oracle = HandlebarsOracle.start();
    plain = new CompiledCases(folder.resolve("plain"), PlainCases.ALL);
    shapes = new CompiledCases(folder.resolve("shapes"), BlockCases.ALL, "-proc:none");
  }

  @Test
  void thereAreManyCases() {
    assertThat(BlockCases.ALL).hasSizeGreaterThan(150).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> plainTagsGiveWhatHandlebarsGives() {
    return PlainCases.ALL.stream().map(one -> dynamicTest(one.name(), () -> compare(one)));
  }

  private static void compare(BlockCase one) throws Exception {
    assertThat(plain.messages(one)).isEmpty();
    ClassLoader loader = plain.loader(one);
    List<Map<String, Object>> rows = ShapedData.of(loader.loadClass(one.type()), one.texts());
    new Comparison(oracle).assertSame(one, rows, FilledBuilder.preview(loader, one.type(), rows));
  }

  /** A block that gives the same for nothing and for all would try nothing. */
  @TestFactory
  Stream<DynamicTest> everyCaseIsATemplateOfHandlebarsThatDependsOnItsData() {
    return BlockCases.ALL.stream().map(one -> dynamicTest(one.name(), () -> render(one)));
  }

  private static void render(BlockCase one) throws Exception {
    assertThat(shapes.messages(one)).isEmpty();
    Class<?> type = shapes.loader(one).loadClass(one.type());
    Set<String> mails = new HashSet<>();
    for (Map<String, Object> row : ShapedData.of(type, one.texts())) {
      mails.add(oracle.escaped(one.template(), one.partials(), row));
    }
    assertThat(mails).as(one.template()).hasSizeGreaterThan(1);
  }

  @TestFactory
  Stream<DynamicTest> handlebarsGivesSomethingElseWhereADifferenceIsListed() {
    return Difference.ALL.stream().map(one -> dynamicTest(one.toString(), () -> render(one)));
  }

  private static void render(Difference one) {
    BlockCase block = one.block();
    assertThat(oracle.escaped(block.template(), block.partials(), one.row()))
        .isEqualTo(one.handlebars())
        .isNotEqualTo(one.mail());
  }
}
