package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Names of a user's that are also those of the generated class, of its base classes or of what it
 * uses: the builder compiles without a warning, and each value arrives at its tag.
 */
class AwkwardNamesTest {
  /** Types of the user's package that have the names of types that the builder uses. */
  private static final List<String> SHADOWS =
      List.of(
          "BiFunction",
          "BigDecimal",
          "Builder",
          "CompiledTemplate",
          "Context",
          "EmailContent",
          "FinishedRow",
          "FunctionalInterface",
          "Generated",
          "GeneratedByTagalong",
          "GivenValues",
          "Iterable",
          "NeedsName",
          "NewRow",
          "NullMarked",
          "Number",
          "Object",
          "Optional",
          "Override",
          "Recipient",
          "RecipientCollector",
          "RecipientData",
          "RecipientRow",
          "Recipients",
          "SectionText",
          "SendCloudHeader",
          "SendGridHeader",
          "Stages",
          "Steps",
          "Stream",
          "String",
          "SuppressWarnings",
          "T",
          "TagColumn",
          "Then",
          "ValueFormat",
          "ValuesSoFar",
          "WrittenBy");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void methodsNamedLikeWhatTheBuilderCalls(Compiler.Kind kind) {
    Compiled compiled =
        compiler(kind)
            .template(
                "mail/all.txt",
                """
                %recipient% %then% %rows% %begin% %put% %name% [Name] %defaultValue% %yield% %record%
                %values% %address% %item% %column% %shared% %t% %opened% %describe% %given% %needs%
                """)
            .source(
                """
                package p;

                import dev.tagalong.EmailTemplate;
                import dev.tagalong.Shared;
                import dev.tagalong.Tag;
                import java.math.BigDecimal;
                import java.util.Optional;

                @EmailTemplate("mail/all.txt")
                public interface All {
                  int RECIPIENT = 7;
                  String SHARED = "a constant";
                  String rows = "a constant";
                  String name = "a constant";

                  @Shared
                  String shared();

                  @Shared
                  int recipient();

                  String then();

                  long rows();

                  String begin();

                  Object[] helper = {};

                  String put();

                  String name();

                  @Tag("[Name]")
                  String Name();

                  int defaultValue();

                  BigDecimal yield();

                  char record();

                  String values();

                  String address();

                  String item();

                  Optional<Integer> column();

                  String T();

                  String opened();

                  String describe();

                  default String given() {
                    return rows() + name() + shared() + recipient() + column().orElse(0) + needs();
                  }

                  default String needs() {
                    return "needs";
                  }
                }
                """)
            .source(
                """
                package p;

                public class Main {
                  public static Object run() {
                    return AllRecipients.builder()
                        .shared("shared").recipient(1)
                        .to("ben@x.com")
                        .then("then").rows(2).begin("begin").put("put").name("name").Name("Name")
                        .defaultValue(3).yield(4).record('r').values("values").address("address")
                        .item("item").T("T").opened("opened").describe("describe").column(5)
                        .build().sendCloud().build().json();
                  }
                }
                """)
            .compile();
    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.run("p.Main"))
        .isEqualTo(
            "{\"to\":[\"ben@x.com\"],\"sub\":{\"%shared%\":[\"shared\"],\"%recipient%\":[1],"
                + "\"%then%\":[\"then\"],\"%rows%\":[2],\"%begin%\":[\"begin\"],\"%put%\":[\"put\"],"
                + "\"%name%\":[\"name\"],\"[Name]\":[\"Name\"],\"%defaultValue%\":[3],"
                + "\"%yield%\":[4],\"%record%\":[\"r\"],\"%values%\":[\"values\"],"
                + "\"%address%\":[\"address\"],\"%item%\":[\"item\"],\"%column%\":[5],"
                + "\"%t%\":[\"T\"],\"%opened%\":[\"opened\"],\"%describe%\":[\"describe\"],"
                + "\"%given%\":[\"2nameshared15needs\"],\"%needs%\":[\"needs\"]}}");
  }

  @ParameterizedTest
  @EnumSource
  void typesNamedLikeWhatTheBuilderUses(Compiler.Kind kind) {
    Compiler compiler =
        compiler(kind)
            .template("mail/all.txt", "%name% %money% %part% %closing% %month% %note% %kind% %day%")
            .source(
                """
                package p;

                import dev.tagalong.EmailTemplate;
                import dev.tagalong.Format;
                import dev.tagalong.Section;
                import dev.tagalong.Shared;

                @EmailTemplate("mail/all.txt")
                public interface All {
                  @Shared
                  String month();

                  java.lang.String name();

                  java.math.BigDecimal money();

                  java.util.Optional<java.lang.String> part();

                  Closing closing();

                  Then kind();

                  @Format("uuuu")
                  java.time.Year day();

                  default java.util.Optional<T> note() {
                    return java.util.Optional.of(T.ONE);
                  }

                  enum Closing {
                    @Section("Yours") FORMAL
                  }
                }
                """)
            .source(
                """
                package p;

                public class Main {
                  public static java.lang.Object run() {
                    return AllRecipients.builder()
                        .month(String.ONE)
                        .to("ben@x.com").name("Ben").money(1).closing(All.Closing.FORMAL)
                        .kind(Then.ONE).day(java.time.Year.of(2026))
                        .build().sendCloud().build().json();
                  }
                }
                """);
    for (String shadow : SHADOWS) {
      boolean annotation =
          shadow.matches("FunctionalInterface|Generated.*|NullMarked|Override|SuppressWarnings");
      compiler.source(
          "package p;\n\npublic "
              + (annotation ? "@interface " + shadow + " {}" : "enum " + shadow + " { ONE }")
              + "\n");
    }
    Compiled compiled = compiler.compile();
    // Eclipse's compiler warns that <T> and <Then> hide the types of these names, as they should.
    assertThat(compiled.messages())
        .allMatch(message -> message.matches("The type parameter (T|Then) is hiding the type .*"));
    assertThat(compiled.run("p.Main"))
        .isEqualTo(
            "{\"to\":[\"ben@x.com\"],\"sub\":{\"%month%\":[\"ONE\"],\"%name%\":[\"Ben\"],"
                + "\"%money%\":[1],\"%part%\":[\"\"],\"%closing%\":[\"Yours\"],\"%kind%\":[\"ONE\"],"
                + "\"%day%\":[\"2026\"],\"%note%\":[\"ONE\"]}}");
  }

  @ParameterizedTest
  @EnumSource
  void typesNestedInTheInterfaceItself(Compiler.Kind kind) {
    Compiled compiled =
        compiler(kind)
            .template("mail/all.txt", "%builder% %steps% %row% %note%")
            .source(
                """
                package p;

                import dev.tagalong.EmailTemplate;

                public class Outer {
                  public enum Recipient { OUTER }

                  public static class Inner {
                    @EmailTemplate("mail/all.txt")
                    public interface All {
                      Builder builder();

                      Steps steps();

                      Rows row();

                      default Stages note() {
                        return Stages.SIX;
                      }

                      enum Builder { ONE }

                      enum Steps { TWO }

                      enum Rows { THREE }

                      enum Stages { FOUR, FIVE, SIX }

                      enum Given { SEVEN }

                      enum Object { EIGHT }
                    }
                  }
                }
                """)
            .source(
                """
                package p;

                import p.Outer.Inner.All;

                public class Main {
                  public static Object run() {
                    return Outer_Inner_AllRecipients.builder()
                        .to("ben@x.com").builder(All.Builder.ONE).steps(All.Steps.TWO)
                        .row(All.Rows.THREE).build().sendCloud().build().json();
                  }
                }
                """)
            .compile();
    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.run("p.Main"))
        .isEqualTo(
            "{\"to\":[\"ben@x.com\"],\"sub\":{\"%builder%\":[\"ONE\"],\"%steps%\":[\"TWO\"],"
                + "\"%row%\":[\"THREE\"],\"%note%\":[\"SIX\"]}}");
  }

  @ParameterizedTest
  @EnumSource
  void interfaceWithoutAPackageHasABuilder(Compiler.Kind kind) {
    Compiled compiled =
        compiler(kind)
            .template("all.txt", "%name% %note% %size2%")
            .source(
                """
                import dev.tagalong.EmailTemplate;

                @EmailTemplate("all.txt")
                interface All {
                  String name();

                  Size size2();

                  default String note() {
                    return name() + "!";
                  }

                  enum Size { SMALL }
                }
                """)
            .source(
                """
                public class Main {
                  public static Object run() {
                    return AllRecipients.builder().to("ben@x.com").name("Ben").size2(All.Size.SMALL)
                        .build().sendCloud().build().json();
                  }
                }
                """)
            .compile();
    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.run("Main"))
        .isEqualTo(
            "{\"to\":[\"ben@x.com\"],\"sub\":{\"%name%\":[\"Ben\"],\"%size2%\":[\"SMALL\"],"
                + "\"%note%\":[\"Ben!\"]}}");
  }

  private Compiler compiler(Compiler.Kind kind) {
    Compiler compiler = Compiler.of(kind, folder);
    return kind == Compiler.Kind.JAVAC ? compiler.options("-Werror") : compiler;
  }
}
