/**
 * The files of a template, read again when the application runs: spelled as they are sent, and
 * refused where their tags and blocks are no longer those that were compiled. {@link
 * dev.tagalong.content.KnownTemplate} has what the compiler knew of them.
 */
@NullMarked
package dev.tagalong.content;

import org.jspecify.annotations.NullMarked;
