package dev.tagalong.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {
  @ParameterizedTest
  @CsvSource({
    "nmae, String nmae();",
    "firstName, String firstName();",
    "first_name, String firstName();",
    "FIRST-NAME, String firstName();",
    "First.Name, String firstName();",
    "URL, String url();",
    "name_, String name();",
    "line2, String line2();",
    "姓名, String 姓名();",
  })
  void aTagsNameBecomesAMethodsName(String name, String declaration) {
    assertThat(JavaNames.declarationFor("%" + name + "%", name)).isEqualTo(declaration);
  }

  @ParameterizedTest
  @CsvSource({"class, classValue", "to, toValue", "ADD_ALL, addAllValue", "size, sizeValue"})
  void aNameThatJavaOrTheBuilderKeepsIsGivenByTag(String name, String method) {
    assertThat(JavaNames.declarationFor("%" + name + "%", name))
        .isEqualTo("@Tag(\"%" + name + "%\") String " + method + "();");
  }
}
