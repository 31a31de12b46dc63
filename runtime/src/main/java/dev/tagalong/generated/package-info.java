/**
 * What the generated {@code …Recipients} classes are built on. Applications have no need to call
 * anything here.
 *
 * <p>A {@link dev.tagalong.generated.CompiledTemplate} says what the compiler knew of the template:
 * its files and one {@link dev.tagalong.generated.Column} for each method. The recipients' values
 * are handed over as {@link dev.tagalong.generated.Columns}, which are immutable and have one cell
 * for every recipient in every column.
 */
@NullMarked
package dev.tagalong.generated;

import org.jspecify.annotations.NullMarked;
