package dev.tagalong;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.Architectures;
import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.sendgrid.SendGridHeader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which package of the runtime rests on which, and which of them other modules can see. */
class RuntimeLayoutTest {
  private static final Path CLASSES = Path.of("target", "classes");

  /** What users call, of the package whose other classes are the words that all layers share. */
  private static final DescribedPredicate<HasName> FACE =
      nameMatching("dev\\.tagalong\\.(Recipients|Preview)(\\$.*)?");

  private static final DescribedPredicate<HasName> HEADER =
      nameMatching("dev\\.tagalong\\.SmtpApiHeader(\\$.*)?");

  /** The layers by their names, each resting on those before it alone. */
  private static Map<String, DescribedPredicate<? super JavaClass>> layers() {
    Map<String, DescribedPredicate<? super JavaClass>> layers = new LinkedHashMap<>();
    layers.put("rules", resideInAPackage("dev.tagalong.rules"));
    layers.put("language", resideInAPackage("dev.tagalong.language"));
    layers.put(
        "words",
        resideInAPackage("dev.tagalong")
            .and(DescribedPredicate.not(FACE))
            .and(DescribedPredicate.not(HEADER)));
    layers.put("scan", resideInAPackage("dev.tagalong.scan"));
    layers.put("block", resideInAPackage("dev.tagalong.block"));
    layers.put("internal.data", resideInAPackage("dev.tagalong.internal.data"));
    layers.put("html", resideInAPackage("dev.tagalong.html"));
    layers.put("escape", resideInAPackage("dev.tagalong.escape"));
    layers.put("wire", resideInAPackage("dev.tagalong.wire"));
    layers.put("content", resideInAPackage("dev.tagalong.content"));
    layers.put("internal", resideInAPackage("dev.tagalong.internal"));
    layers.put("the header", HEADER);
    layers.put("sendgrid", resideInAPackage("dev.tagalong.sendgrid"));
    layers.put("sendcloud", resideInAPackage("dev.tagalong.sendcloud"));
    layers.put("preview", resideInAPackage("dev.tagalong.preview"));
    layers.put("recipients", FACE);
    layers.put("mail", resideInAPackage("dev.tagalong.mail"));
    return layers;
  }

  private static JavaClasses classes() {
    return new ClassFileImporter().importPath(CLASSES);
  }

  @Test
  void eachLayerRestsOnThoseBeforeItAlone() {
    Architectures.LayeredArchitecture layout =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (Map.Entry<String, DescribedPredicate<? super JavaClass>> layer : layers().entrySet()) {
      layout = layout.layer(layer.getKey()).definedBy(layer.getValue());
    }
    List<String> before = new ArrayList<>();
    for (String layer : layers().keySet()) {
      layout =
          before.isEmpty()
              ? layout.whereLayer(layer).mayNotAccessAnyLayer()
              : layout.whereLayer(layer).mayOnlyAccessLayers(before.toArray(String[]::new));
      before.add(layer);
    }
    layout
        // It is sealed, and so names the headers that rest on it.
        .ignoreDependency(SmtpApiHeader.class, SendGridHeader.class)
        .ignoreDependency(SmtpApiHeader.class, SendCloudHeader.class)
        .ensureAllClassesAreContainedInArchitectureIgnoring(simpleName("module-info"))
        .check(classes());
  }

  @Test
  void usersSeeFourPackagesAndGeneratedCodeTwo() throws IOException {
    assertThat(exports().stream().filter(export -> !export.isQualified()))
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrder(
            "dev.tagalong",
            "dev.tagalong.mail",
            "dev.tagalong.sendcloud",
            "dev.tagalong.sendgrid",
            "dev.tagalong.internal",
            "dev.tagalong.internal.data");
  }

  @Test
  void processorSeesSixMore() throws IOException {
    assertThat(
            exports().stream()
                .filter(ModuleDescriptor.Exports::isQualified)
                .collect(
                    Collectors.toMap(
                        ModuleDescriptor.Exports::source, ModuleDescriptor.Exports::targets)))
        .isEqualTo(
            Map.of(
                "dev.tagalong.block", Set.of("dev.tagalong.processor"),
                "dev.tagalong.escape", Set.of("dev.tagalong.processor"),
                "dev.tagalong.html", Set.of("dev.tagalong.processor"),
                "dev.tagalong.language", Set.of("dev.tagalong.processor"),
                "dev.tagalong.rules", Set.of("dev.tagalong.processor"),
                "dev.tagalong.scan", Set.of("dev.tagalong.processor")));
  }

  private static Set<ModuleDescriptor.Exports> exports() throws IOException {
    try (InputStream descriptor = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
      return ModuleDescriptor.read(descriptor).exports();
    }
  }
}
