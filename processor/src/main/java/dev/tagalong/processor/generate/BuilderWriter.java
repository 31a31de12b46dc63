package dev.tagalong.processor.generate;

import com.google.auto.common.Visibility;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.tagalong.Recipients;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.internal.GeneratedByTagalong;
import dev.tagalong.internal.WrittenBy;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.processor.declaration.Services;
import dev.tagalong.processor.resolve.CheckedTemplate;
import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.sendgrid.SendGridHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Writes the {@code …Recipients} class of a template. */
public final class BuilderWriter {
  /** Names of {@code java.lang} in generated code, which a class of the same package may shadow. */
  private static final List<String> JAVA_LANG =
      List.of("Iterable", "Object", "Override", "String", "SuppressWarnings");

  /** The annotation on generated code that checkers of sources look for, where a module sees it. */
  static final String GENERATED = "javax.annotation.processing.Generated";

  /** Says that nothing in the builder is null, where the application knows the annotation. */
  static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

  private static final ParameterizedTypeName HEADERS =
      ParameterizedTypeName.get(
          ClassName.get(List.class),
          ParameterizedTypeName.get(
              ClassName.get(SmtpApiHeader.Builder.class),
              WildcardTypeName.subtypeOf(Object.class)));

  private final Elements elements;

  /** A writer for one compilation. */
  public BuilderWriter(ProcessingEnvironment environment) {
    elements = environment.getElementUtils();
  }

  /** The source of the builder of {@code template}. */
  public SourceText write(CheckedTemplate template) {
    TypeElement type = template.declaration().type();
    BuilderModel model = BuilderModel.of(template, find(type, NULL_MARKED).isPresent());
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(model.generated())
            .addModifiers(Modifier.FINAL)
            .superclass(Recipients.class)
            .addJavadoc(
                "Recipients of {@link $T}, with a value for every tag of its template.\n",
                model.type());
    boolean isPublic = Visibility.effectiveVisibilityOfElement(type) == Visibility.PUBLIC;
    if (isPublic) {
      builder.addModifiers(Modifier.PUBLIC);
    }
    find(type, NULL_MARKED)
        .ifPresent(marked -> builder.addAnnotation(AnnotationSpec.builder(marked).build()));
    find(type, GENERATED)
        .ifPresent(
            generated ->
                builder.addAnnotation(
                    AnnotationSpec.builder(generated)
                        .addMember("value", "$S", "dev.tagalong.processor.TagalongProcessor")
                        .build()));
    builder.addAnnotation(
        AnnotationSpec.builder(GeneratedByTagalong.class)
            .addMember("value", "$L", Literals.of(WrittenBy.version()))
            .build());
    new Suppressions(elements).on(template).ifPresent(builder::addAnnotation);
    TemplateWriter written = new TemplateWriter(model);
    builder
        .addField(written.field())
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(RecipientData.class, "data")
                .addStatement("super(data)")
                .build())
        .addMethods(new EntryPointWriter(model).methods())
        .addMethods(headers(model.services()))
        .addMethods(written.methods())
        .addTypes(new StageInterfacesWriter(model).all())
        .addType(new StageClassWriter(model).type());
    if (model.hasDefaults()) {
      builder.addType(new ValuesSoFarWriter(model).type());
    }
    JavaFile file =
        JavaFile.builder(model.generated().packageName(), builder.build())
            .skipJavaLangImports(!shadowsJavaLang(model.generated().packageName()))
            .build();
    return new SourceText(model.generated().reflectionName(), type, Layout.of(file.toString()));
  }

  private Optional<ClassName> find(TypeElement type, String annotation) {
    ModuleElement module = elements.getModuleOf(type);
    // Before modules there were no such annotations either.
    return module == null
        ? Optional.empty()
        : Optional.ofNullable(elements.getTypeElement(module, annotation)).map(ClassName::get);
  }

  private boolean shadowsJavaLang(String packageName) {
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    return JAVA_LANG.stream().anyMatch(name -> elements.getTypeElement(prefix + name) != null);
  }

  private static List<MethodSpec> headers(Services services) {
    List<MethodSpec> headers = new ArrayList<>();
    if (services.sendGrid()) {
      headers.add(
          MethodSpec.methodBuilder("sendGrid")
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc("The header for SendGrid.\n")
              .returns(SendGridHeader.Builder.class)
              .addStatement("return $L", sendGrid(services))
              .build());
    }
    if (services.sendCloud()) {
      headers.add(
          MethodSpec.methodBuilder("sendCloud")
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc("The header for SendCloud.\n")
              .returns(SendCloudHeader.Builder.class)
              .addStatement("return $L", sendCloud(services))
              .build());
    }
    headers.add(
        MethodSpec.methodBuilder("headers")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .returns(HEADERS)
            .addStatement(
                "return $T.of($L)",
                List.class,
                headers.stream()
                    .map(header -> CodeBlock.of("$L()", header.name()))
                    .collect(CodeBlock.joining(", ")))
            .build());
    return headers;
  }

  private static CodeBlock sendGrid(Services services) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.builder(data())", SendGridHeader.class);
    if (services.categories().size() == 1) {
      code.add("\n.category($L)", Literals.of(services.categories().get(0)));
    } else if (!services.categories().isEmpty()) {
      code.add(
          "\n.categories($L)",
          services.categories().stream().map(Literals::of).collect(CodeBlock.joining(", ")));
    }
    services
        .uniqueArgs()
        .forEach(
            (key, value) -> code.add("\n.uniqueArg($L, $L)", Literals.of(key), Literals.of(value)));
    if (services.asmGroup() > 0) {
      code.add("\n.asmGroupId($L)", services.asmGroup());
    }
    if (!services.asmGroupsToDisplay().isEmpty()) {
      code.add(
          "\n.asmGroupsToDisplay($L)",
          services.asmGroupsToDisplay().stream()
              .map(group -> CodeBlock.of("$L", group))
              .collect(CodeBlock.joining(", ")));
    }
    if (!services.ipPool().isEmpty()) {
      code.add("\n.ipPool($L)", Literals.of(services.ipPool()));
    }
    return code.build();
  }

  private static CodeBlock sendCloud(Services services) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.builder(data())", SendCloudHeader.class);
    if (!services.sendDomain().isEmpty()) {
      code.add("\n.sendDomain($L)", Literals.of(services.sendDomain()));
    }
    if (services.unsubscribePage() > 0) {
      code.add("\n.unsubscribePage($LL)", services.unsubscribePage());
    }
    return code.build();
  }
}
