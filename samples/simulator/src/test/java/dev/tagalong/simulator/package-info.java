@NullMarked
package dev.tagalong.simulator;

import org.jspecify.annotations.NullMarked;
