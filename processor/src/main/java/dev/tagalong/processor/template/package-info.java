/**
 * The template's texts: where the files are found, which tags stand in them, and in which context
 * of the HTML each of these stands.
 */
@NullMarked
package dev.tagalong.processor.template;

import org.jspecify.annotations.NullMarked;
