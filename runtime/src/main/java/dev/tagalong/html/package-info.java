/**
 * The reader that finds where in HTML a tag stands, since that decides how its values are escaped.
 * It reads as a browser's tokenizer does, and calls unsafe whatever readers disagree on. Of a text
 * with {@link dev.tagalong.html.BlockContexts blocks}, each branch has to leave things as it found
 * them.
 */
@NullMarked
package dev.tagalong.html;

import org.jspecify.annotations.NullMarked;
