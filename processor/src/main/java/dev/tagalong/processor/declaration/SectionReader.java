package dev.tagalong.processor.declaration;

import com.google.auto.common.MoreTypes;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads the section texts of an enum. */
final class SectionReader {
  private final List<Problem> problems;

  SectionReader(List<Problem> problems) {
    this.problems = problems;
  }

  /** The constants with their texts; empty if the enum has a problem. */
  List<SectionConstant> read(ValueType type) {
    Element declared = MoreTypes.asElement(type.type());
    List<SectionConstant> sections = new ArrayList<>();
    Map<String, VariableElement> byTag = new HashMap<>();
    boolean sound = true;
    for (VariableElement constant : ElementFilter.fieldsIn(declared.getEnclosedElements())) {
      if (constant.getKind() != ElementKind.ENUM_CONSTANT) {
        continue;
      }
      Optional<AnnotationMirror> annotation =
          Annotations.find(constant, dev.tagalong.Section.class);
      if (annotation.isEmpty()) {
        problems.add(
            new Problem(
                Code.BadSection,
                Anchor.at(constant),
                ("%1$s.%2$s has no @Section, but other constants of %1$s have. A value of %1$s"
                        + " chooses between section texts, so every constant needs one:  @Section(\"\")")
                    .formatted(declared.getSimpleName(), constant.getSimpleName())));
        sound = false;
        continue;
      }
      String tag = Annotations.text(annotation.get(), "tag");
      SectionConstant section =
          new SectionConstant(
              constant,
              tag.isEmpty() ? "%" + constant.getSimpleName() + "%" : tag,
              Annotations.text(annotation.get(), "value"));
      VariableElement twin = byTag.putIfAbsent(section.tag(), constant);
      if (twin != null) {
        problems.add(
            new Problem(
                Code.BadSection,
                Anchor.at(constant, annotation.get()),
                "the section tag %s belongs to %s already. Give one of them another tag."
                    .formatted(section.tag(), twin.getSimpleName())));
        sound = false;
      }
      sections.add(section);
    }
    return sound ? sections : List.of();
  }
}
