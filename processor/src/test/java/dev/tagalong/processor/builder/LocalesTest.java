package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers and dates of ten languages, as the JDK's CLDR has them. Where one JDK's differ from
 * another's, README says so.
 */
class LocalesTest {
  private static final int JDK = Runtime.version().feature();

  @TempDir private static Path folder;
  private static UserSource code;

  @BeforeAll
  static void compile() {
    StringBuilder translations = new StringBuilder();
    Compiler compiler = Compiler.javac(folder).options("-Xlint:-processing", "-Werror");
    String text = "{{amount}} | {{day}} | {{brief}} | {{hour}} | {{date}} | {{time}} | {{moment}}";
    compiler.template("mail/forms.txt", text);
    for (String tag :
        new String[] {"ar", "de", "en", "fr", "he", "ja", "nl", "pt-BR", "ru", "zh-CN"}) {
      compiler.template("mail/forms_" + tag.replace('-', '_') + ".txt", text);
      translations.append("@Translation(locale = \"").append(tag).append("\"), ");
    }
    code =
        UserSource.of(
            compiler
                .source(
                    """
                    package p;

                    import dev.tagalong.*;
                    import java.math.BigDecimal;
                    import java.time.*;
                    import java.time.format.FormatStyle;
                    import java.util.Locale;

                    @EmailTemplate(value = "mail/forms.txt", translations = {%s})
                    public interface Forms {
                      @Format("#,##0.00") BigDecimal amount();

                      @Format("d MMMM uuuu") LocalDate day();

                      @Format("EEE d MMM uuuu") LocalDate brief();

                      @Format("h:mm a") LocalTime hour();

                      @Format(style = FormatStyle.LONG) LocalDate date();

                      @Format(style = FormatStyle.SHORT) LocalTime time();

                      @Format(style = FormatStyle.MEDIUM, zone = "Europe/Berlin") Instant moment();
                    }
                    """
                        .formatted(translations))
                .source(
                    "p/Main.java",
                    """
                    package p;

                    import java.math.BigDecimal;
                    import java.time.*;
                    import java.util.Locale;

                    public class Main {
                      public static String text(Locale locale) {
                        LocalDate day = LocalDate.of(2026, 3, 5);
                        return FormsRecipients.builder(locale)
                            .to("ben@example.com")
                            .amount(new BigDecimal("-1234567.891"))
                            .day(day)
                            .brief(day)
                            .hour(LocalTime.of(15, 4))
                            .date(day)
                            .time(LocalTime.of(15, 4))
                            .moment(Instant.parse("2026-03-05T14:04:00Z"))
                            .build()
                            .preview()
                            .get(0)
                            .text();
                      }
                    }
                    """)
                .compile());
  }

  @AfterAll
  static void close() {
    code.close();
  }

  /** Under other JDKs than these each part is either. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ar ; <061C>-١٬٢٣٤٬٥٦٧٫٨٩ | ٥ مارس ٢٠٢٦ | الخميس ٥ مارس ٢٠٢٦ | ٣:٠٤ م | ٥ مارس ٢٠٢٦ | ٣:٠٤ م | ٠٥<200F>/٠٣<200F>/٢٠٢٦, ٣:٠٤ م ; <200E>-1,234,567.89 | 5 مارس 2026 | الخميس 5 مارس 2026 | 3:04 م | 5 مارس 2026 | 3:04 م | 05<200F>/03<200F>/2026، 3:04 م
          de ; -1.234.567,89 | 5 März 2026 | Do. 5 März 2026 | 3:04 PM | 5. März 2026 | 15:04 | 05.03.2026, 15:04 ;
          en ; -1,234,567.89 | 5 March 2026 | Thu 5 Mar 2026 | 3:04 PM | March 5, 2026 | 3:04 PM | Mar 5, 2026, 3:04 PM ; -1,234,567.89 | 5 March 2026 | Thu 5 Mar 2026 | 3:04 PM | March 5, 2026 | 3:04<202F>PM | Mar 5, 2026, 3:04<202F>PM
          fr ; -1<202F>234<202F>567,89 | 5 mars 2026 | jeu. 5 mars 2026 | 3:04 PM | 5 mars 2026 | 15:04 | 5 mars 2026 15:04 ;
          he ; <200E>-1,234,567.89 | 5 מרץ 2026 | יום ה׳ 5 מרץ 2026 | 3:04 אחה״צ | 5 במרץ 2026 | 15:04 | 5 במרץ 2026, 15:04 ; <200E>-1,234,567.89 | 5 מרץ 2026 | יום ה׳ 5 מרץ 2026 | 3:04 PM | 5 במרץ 2026 | 15:04 | 5 במרץ 2026, 15:04
          ja ; -1,234,567.89 | 5 3月 2026 | 木 5 3月 2026 | 3:04 午後 | 2026年3月5日 | 15:04 | 2026/03/05 15:04 ;
          nl ; -1.234.567,89 | 5 maart 2026 | do 5 mrt. 2026 | 3:04 p.m. | 5 maart 2026 | 15:04 | 5 mrt. 2026 15:04 ; -1.234.567,89 | 5 maart 2026 | do 5 mrt 2026 | 3:04 p.m. | 5 maart 2026 | 15:04 | 5 mrt 2026, 15:04
          pt-BR ; -1.234.567,89 | 5 março 2026 | qui. 5 mar. 2026 | 3:04 PM | 5 de março de 2026 | 15:04 | 5 de mar. de 2026 15:04 ;
          ru ; -1<00A0>234<00A0>567,89 | 5 марта 2026 | чт 5 мар. 2026 | 3:04 PM | 5 марта 2026 г. | 15:04 | 5 мар. 2026 г., 15:04 ; -1<00A0>234<00A0>567,89 | 5 марта 2026 | чт 5 мар. 2026 | 3:04 PM | 5 марта 2026<202F>г. | 15:04 | 5 мар. 2026<202F>г., 15:04
          zh-CN ; -1,234,567.89 | 5 三月 2026 | 周四 5 3月 2026 | 3:04 下午 | 2026年3月5日 | 下午3:04 | 2026年3月5日 下午3:04 ; -1,234,567.89 | 5 三月 2026 | 周四 5 3月 2026 | 3:04 下午 | 2026年3月5日 | 15:04 | 2026年3月5日 15:04
          """)
  void numbersAndDatesAreWrittenAsTheLanguageHasThem(String tag, String under17, String under25) {
    String text = visible((String) code.run("text", Locale.forLanguageTag(tag)));

    if (under25 == null || JDK == 17) {
      assertThat(text).isEqualTo(under17);
    } else if (JDK == 25) {
      assertThat(text).isEqualTo(under25);
    } else {
      String[] parts = text.split(" \\| ", -1);
      for (int i = 0; i < parts.length; i++) {
        assertThat(parts[i]).isIn(under17.split(" \\| ", -1)[i], under25.split(" \\| ", -1)[i]);
      }
    }
  }

  @Test
  void untranslatedMailHasThoseOfNoLanguage() {
    assertThat(visible((String) code.run("text", Locale.KOREAN)))
        .startsWith("-1,234,567.89 | 5 Mar 2026 | Thu 5 Mar 2026 | 3:04 PM | 2026 Mar 5 | ");
  }

  /** Blanks that do not break, and marks of direction, by their numbers. */
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              boolean unseen =
                  point > 0x7E
                      && (Character.getType(point) == Character.FORMAT
                          || Character.isSpaceChar(point));
              visible.append(unseen ? "<%04X>".formatted(point) : Character.toString(point));
            });
    return visible.toString();
  }
}
