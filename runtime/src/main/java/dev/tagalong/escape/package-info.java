/**
 * How values are escaped by the context where their tag stands, and what no value may contain. The
 * constants of {@link dev.tagalong.escape.Escaping} decide both; {@link
 * dev.tagalong.escape.TagGuard} and {@link dev.tagalong.escape.AdjacentTags} keep the template's
 * own tags out of the values, one by one and side by side.
 */
@NullMarked
package dev.tagalong.escape;

import org.jspecify.annotations.NullMarked;
