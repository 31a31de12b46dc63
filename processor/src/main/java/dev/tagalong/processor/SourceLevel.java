package dev.tagalong.processor;

import javax.lang.model.SourceVersion;

/** The version of the language that a compilation is set to. */
final class SourceLevel {
  private static final int LOWEST = 17;

  private SourceLevel() {}

  /** 17 for {@code RELEASE_17}. */
  static int number(SourceVersion level) {
    return Integer.parseInt(level.name().substring("RELEASE_".length()));
  }

  /** Whether applications of this level can use builders: the runtime's classes are Java 17. */
  static boolean isEnough(SourceVersion level) {
    return number(level) >= LOWEST;
  }

  /** What to do about a level that is not enough. */
  static String problem(SourceVersion level) {
    return """
        this is compiled as Java %d, and Tagalong needs Java %d or newer. Set it:
          Maven, in the pom.xml's <properties>:  <maven.compiler.release>%2$d</maven.compiler.release>
            (where a <release>, <source> or <target> of the maven-compiler-plugin is set, there; where nothing is, Maven means an old one)
          Gradle, in build.gradle or build.gradle.kts:
            java { toolchain { languageVersion = JavaLanguageVersion.of(%2$d) } }
          or, where a level is set for the tasks:  tasks.withType(JavaCompile).configureEach { options.release = %2$d }
          javac and others:  --release %2$d"""
        .formatted(number(level), LOWEST);
  }
}
