/** The checked template as Java source. */
@NullMarked
package dev.tagalong.processor.generate;

import org.jspecify.annotations.NullMarked;
