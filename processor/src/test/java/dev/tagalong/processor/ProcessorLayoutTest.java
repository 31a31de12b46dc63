package dev.tagalong.processor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which package of the processor rests on which, and what it needs of the runtime's insides. */
class ProcessorLayoutTest {
  private static final String ROOT = "dev.tagalong.processor";

  /** Each package rests on those before it alone; the rounds are in the one around them. */
  private static final List<String> PACKAGES =
      List.of("problem", "declaration", "template", "resolve", "check", "generate");

  private static JavaClasses classesOf(String name) {
    return new ClassFileImporter().withImportOption(DO_NOT_INCLUDE_TESTS).importPackages(name);
  }

  @Test
  void eachPackageRestsOnThoseBeforeItAlone() {
    LayeredArchitecture layout =
        Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("rounds")
            .definedBy(ROOT);
    for (String name : PACKAGES) {
      layout = layout.layer(name).definedBy(ROOT + "." + name);
    }
    List<String> before = new ArrayList<>();
    for (String name : PACKAGES) {
      layout =
          before.isEmpty()
              ? layout.whereLayer(name).mayNotAccessAnyLayer()
              : layout.whereLayer(name).mayOnlyAccessLayers(before.toArray(String[]::new));
      before.add(name);
    }
    layout.ensureAllClassesAreContainedInArchitecture().check(classesOf(ROOT));
  }

  /** What is exported for generated code only is no more than that and the other packages need. */
  @Test
  void whatIsPublicInTheRuntimesInsidesIsUsedOutsideOfThem() {
    classes()
        .that()
        .resideInAnyPackage("dev.tagalong.internal", "dev.tagalong.internal.data")
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should(be(describe("used in another package", ProcessorLayoutTest::isUsedElsewhere)))
        .check(classesOf("dev.tagalong"));
  }

  private static boolean isUsedElsewhere(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .anyMatch(
            dependency ->
                !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
  }
}
