package dev.tagalong.processor.declaration;

import java.util.Optional;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The module of a template interface, where it is in one. */
public final class NamedModule {
  private NamedModule() {}

  /** Its name; empty for the unnamed module, and at a source level before modules. */
  public static Optional<String> of(TypeElement type, Elements elements) {
    ModuleElement module = elements.getModuleOf(type);
    return module == null || module.isUnnamed()
        ? Optional.empty()
        : Optional.of(module.getQualifiedName().toString());
  }
}
