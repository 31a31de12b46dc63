/**
 * The annotated interface, read into records: a {@link
 * dev.tagalong.processor.declaration.Declaration} with an {@link
 * dev.tagalong.processor.declaration.Accessor} for every method that gives a value.
 */
@NullMarked
package dev.tagalong.processor.declaration;

import org.jspecify.annotations.NullMarked;
