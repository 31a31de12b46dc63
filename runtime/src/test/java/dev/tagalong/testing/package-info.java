/** What the tests of the headers share. */
@NullMarked
package dev.tagalong.testing;

import org.jspecify.annotations.NullMarked;
