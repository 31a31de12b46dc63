/**
 * Languages: what is looked up for a reader's, and how the files of a template are named in each.
 */
@NullMarked
package dev.tagalong.language;

import org.jspecify.annotations.NullMarked;
