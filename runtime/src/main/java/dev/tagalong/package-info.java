/** The annotations. */
@NullMarked
package dev.tagalong;

import org.jspecify.annotations.NullMarked;
