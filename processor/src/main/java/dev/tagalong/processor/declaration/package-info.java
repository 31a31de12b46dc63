/**
 * The annotated interface, read into records: a {@link
 * dev.tagalong.processor.declaration.Declaration} with an {@link
 * dev.tagalong.processor.declaration.Accessor} for every method that gives a value. What the
 * objects have that such methods return, {@link dev.tagalong.processor.declaration.ObjectMembers}
 * reads when a template asks for it.
 */
@NullMarked
package dev.tagalong.processor.declaration;

import org.jspecify.annotations.NullMarked;
