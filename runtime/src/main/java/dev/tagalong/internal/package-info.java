/**
 * What the generated {@code …Recipients} classes are built on. For generated code only:
 * applications have no need to call anything here, and it may change with any version.
 *
 * <p>A {@link dev.tagalong.internal.CompiledTemplate} says what the compiler knew of the template:
 * its files and one {@link dev.tagalong.internal.TagColumn} for each method. The recipients' values
 * are handed over as {@link dev.tagalong.internal.data.RecipientData}, which are immutable and have
 * one cell for every recipient in every column. Of objects and lists an {@code ObjectReader} keeps
 * what the template shows, and a {@code BlockProgram} renders each block over it.
 */
@NullMarked
package dev.tagalong.internal;

import org.jspecify.annotations.NullMarked;
