/**
 * The reader that finds where in HTML a tag stands, since that decides how its values are escaped.
 * It reads as a browser's tokenizer does, and calls unsafe whatever readers disagree on.
 */
@NullMarked
package dev.tagalong.html;

import org.jspecify.annotations.NullMarked;
