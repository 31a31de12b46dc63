/** The annotation processor: rounds and nothing else. The stages stand in the packages below. */
@NullMarked
package dev.tagalong.processor;

import org.jspecify.annotations.NullMarked;
