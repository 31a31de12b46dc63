/**
 * How a header becomes bytes: JSON in pure ASCII, folded into lines, base64, and the checks of what
 * goes into it. Not exported.
 */
@NullMarked
package dev.tagalong.wire;

import org.jspecify.annotations.NullMarked;
