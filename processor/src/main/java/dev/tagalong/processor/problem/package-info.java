/**
 * What can be wrong, as data: a {@link dev.tagalong.processor.problem.Problem Problem} has a {@link
 * dev.tagalong.processor.problem.Code Code}, an {@link dev.tagalong.processor.problem.Anchor
 * Anchor} in the Java source and its words, perhaps with an {@link
 * dev.tagalong.processor.problem.Excerpt Excerpt} of the template. Only the {@link
 * dev.tagalong.processor.problem.Reporter Reporter} talks to the compiler.
 */
@NullMarked
package dev.tagalong.processor.problem;

import org.jspecify.annotations.NullMarked;
