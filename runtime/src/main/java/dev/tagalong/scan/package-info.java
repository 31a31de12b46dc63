/**
 * Tags in text: the {@link dev.tagalong.scan.TagScanner scanner} finds them, and what only looks
 * like one, in a single pass; {@link dev.tagalong.scan.LineIndex} says where they stand.
 */
@NullMarked
package dev.tagalong.scan;

import org.jspecify.annotations.NullMarked;
