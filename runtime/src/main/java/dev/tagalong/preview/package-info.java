/**
 * The page that shows each recipient's mail before anything is sent: what is in it, as JSON, and
 * the page around it, which is three resources beside these classes. Not exported.
 */
@NullMarked
package dev.tagalong.preview;

import org.jspecify.annotations.NullMarked;
