/**
 * {@link dev.tagalong.processor.check.Problem Problems} as data: what can be wrong and how it is
 * said. Declaration and template are held against each other here; only the {@code Reporter} talks
 * to the compiler.
 */
@NullMarked
package dev.tagalong.processor.check;

import org.jspecify.annotations.NullMarked;
