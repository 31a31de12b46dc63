package dev.tagalong.processor.handlebars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What recipients read is what Handlebars gives for the same data, but for what is listed. */
class BlocksAsInHandlebarsTest {
  @TempDir private static Path folder;

  @AutoClose private static HandlebarsOracle oracle;
  @AutoClose private static CompiledCases cases;

  @BeforeAll
  static void compile() {
    oracle = HandlebarsOracle.start();
    cases =
        new CompiledCases(
            folder,
            Stream.concat(BlockCases.ALL.stream(), Difference.ALL.stream().map(Difference::block))
                .toList());
  }

  @TestFactory
  Stream<DynamicTest> blocksGiveWhatHandlebarsGives() {
    return BlockCases.ALL.stream().map(one -> dynamicTest(one.name(), () -> compare(one)));
  }

  private static void compare(BlockCase one) throws Exception {
    assertThat(cases.messages(one)).isEmpty();
    ClassLoader loader = cases.loader(one);
    List<Map<String, Object>> rows = ShapedData.of(loader.loadClass(one.type()), one.texts());
    new Comparison(oracle).assertSame(one, rows, FilledBuilder.preview(loader, one.type(), rows));
  }

  @TestFactory
  Stream<DynamicTest> typedValuesDifferWhereJavaScriptsDoNotFit() {
    return Difference.ALL.stream().map(one -> dynamicTest(one.toString(), () -> differ(one)));
  }

  private static void differ(Difference one) {
    BlockCase block = one.block();
    assertThat(cases.messages(block)).isEmpty();
    assertThat(
            FilledBuilder.preview(cases.loader(block), block.type(), List.of(one.row(), one.row())))
        .allSatisfy(mail -> assertThat(mail.html()).isEqualTo(one.mail()))
        .allSatisfy(mail -> assertThat(mail.text()).isEqualTo(one.mail()));
  }
}
