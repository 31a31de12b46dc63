package dev.tagalong.processor.declaration;

import javax.lang.model.element.VariableElement;

/**
 * A constant of a section enum.
 *
 * @param constant the constant
 * @param tag its section tag, {@code %CONSTANT%} where {@code @Section} names none
 * @param text its text, as written
 */
public record SectionConstant(VariableElement constant, String tag, String text) {}
