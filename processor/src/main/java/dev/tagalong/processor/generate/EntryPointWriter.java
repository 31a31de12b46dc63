package dev.tagalong.processor.generate;

import static dev.tagalong.processor.generate.BuilderModel.T;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.tagalong.EmailContent;
import dev.tagalong.internal.ByLocale;
import dev.tagalong.internal.RecipientCollector;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.LanguageVersion;
import dev.tagalong.processor.resolve.CheckedTemplate.CheckedVersion;
import dev.tagalong.rules.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Writes what a builder is begun by, and what is sent with it: in each language, if there are
 * several.
 */
final class EntryPointWriter {
  private static final ClassName LOCALE = ClassName.get(Locale.class);

  private final BuilderModel model;

  EntryPointWriter(BuilderModel model) {
    this.model = model;
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    boolean translated = model.isTranslated();
    methods.add(
        start()
            .addJavadoc(
                translated
                    ? "Begins a list of recipients of the untranslated mail, in a builder that belongs to one\nthread.\n"
                    : "Begins a list of recipients, in a builder that belongs to one thread.\n")
            .addStatement(
                "return $T.begin($L, $T::new)",
                RecipientCollector.class,
                TemplateWriter.FIELD,
                model.stages())
            .build());
    if (translated) {
      methods.add(startIn());
    }
    methods.add(content().build());
    if (translated) {
      methods.add(contentIn());
      methods.add(byLocale());
      methods.add(byLocaleOfSound());
    }
    return methods;
  }

  private MethodSpec.Builder start() {
    return method("builder").returns(model.start());
  }

  private MethodSpec startIn() {
    return start()
        .addJavadoc(
            "$L\n",
            StepJavadoc.filled(
                "Begins a list of recipients who read one language. There is "
                    + languages()
                    + "; readers of any other get the untranslated mail."))
        .addParameter(LOCALE, "locale")
        .addStatement(
            "return $T.begin($L.in(locale), $T::new)",
            RecipientCollector.class,
            TemplateWriter.FIELD,
            model.stages())
        .build();
  }

  private MethodSpec.Builder content() {
    return method("content")
        .addJavadoc(
            "The subject and the bodies to send, with every tag spelled as the header spells it$L.\n",
            model.template().hasBlocks() ? ",\nand one tag in the place of each block" : "")
        .returns(EmailContent.class)
        .addStatement("return $L.content()", TemplateWriter.FIELD);
  }

  private MethodSpec contentIn() {
    return method("content")
        .addJavadoc("The same for readers of one language.\n\n")
        .addJavadoc("@param locale the language, as {@code builder} takes it\n")
        .returns(EmailContent.class)
        .addParameter(LOCALE, "locale")
        .addStatement("return $L.in(locale).content()", TemplateWriter.FIELD)
        .build();
  }

  /** Rows of many languages in one pass: all of them, or none. */
  private MethodSpec byLocale() {
    return byLocale("")
        .addJavadoc(
            "Recipients of many languages in one pass: one entry for each translation that occurs, and"
                + " one\nwith $L for those whose language has none. All items are in it,"
                + " or none\nif one fails.\n\n",
            own())
        .addJavadoc(byLocaleParameters())
        .build();
  }

  /** The same without those that are refused. */
  private MethodSpec byLocaleOfSound() {
    return byLocale("refused, ")
        .addParameter(ItemMethodsWriter.taker(), "refused")
        .addJavadoc("The same without the items whose rows are refused.\n\n")
        .addJavadoc("<p>$L or has no language. Any other\n", ItemMethodsWriter.LEFT_OUT)
        .addJavadoc(
            "failure, such as an exception of {@code row} itself or of {@code refused}, ends")
        .addJavadoc(" the call.\n\n")
        .addJavadoc(byLocaleParameters())
        .addJavadoc(ItemMethodsWriter.REFUSED)
        .build();
  }

  private CodeBlock byLocaleParameters() {
    CodeBlock.Builder parameters =
        CodeBlock.builder().add("@param locale the language of an item\n");
    if (!model.with(Presence.SHARED).isEmpty()) {
      parameters
          .add(
              "@param shared takes the steps of the values that all share, once for each language,")
          .add(" and returns\n    the stage behind them\n");
    }
    return parameters.add(ItemMethodsWriter.ROW).build();
  }

  private MethodSpec.Builder byLocale(String refused) {
    boolean shared = !model.with(Presence.SHARED).isEmpty();
    MethodSpec.Builder method =
        method("byLocale")
            .addTypeVariable(T)
            .returns(ParameterizedTypeName.get(ClassName.get(Map.class), LOCALE, model.generated()))
            .addParameter(ItemMethodsWriter.of(Iterable.class), "items")
            .addParameter(
                ParameterizedTypeName.get(
                    ClassName.get(Function.class), WildcardTypeName.supertypeOf(T), LOCALE),
                "locale");
    if (shared) {
      method.addParameter(
          ParameterizedTypeName.get(
              ClassName.get(BiFunction.class), LOCALE, model.start(), model.needsRecipient()),
          "shared");
    }
    return method
        .addParameter(model.rowOfItem(), "row")
        .addStatement(
            "return $T.recipients(\n$L, items, locale, $Lrow, $L$T::new, $T::new)",
            ByLocale.class,
            TemplateWriter.FIELD,
            shared ? "shared, " : "",
            refused,
            model.stages(),
            model.generated());
  }

  /** The language of the untranslated mail. */
  private CodeBlock own() {
    LanguageVersion untranslated = model.template().untranslated().version();
    return untranslated.locale().equals(Locale.ROOT)
        ? CodeBlock.of("{@link $T#ROOT}", LOCALE)
        : CodeBlock.of("{@code $L}", untranslated.tag());
  }

  private String languages() {
    return Phrases.and(
        model.template().translations().stream()
            .map(CheckedVersion::version)
            .map(LanguageVersion::tag)
            .map("{@code %s}"::formatted)
            .toList());
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
  }
}
