/** How values are escaped by the context where their tag stands, and what no value may contain. */
@NullMarked
package dev.tagalong.escape;

import org.jspecify.annotations.NullMarked;
