/**
 * What the compiler refuses or warns of, one check a file: each looks at the resolved texts and
 * tells the {@link dev.tagalong.processor.resolve.ProblemList findings} of {@link
 * dev.tagalong.processor.problem.Problem problems}. {@link
 * dev.tagalong.processor.check.TemplateCheck TemplateCheck} runs them all.
 */
@NullMarked
package dev.tagalong.processor.check;

import org.jspecify.annotations.NullMarked;
