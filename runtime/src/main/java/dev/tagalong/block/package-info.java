/**
 * Texts with loops and conditions in Handlebars' or Mustache's form: {@link
 * dev.tagalong.block.DocumentReader reads} a text with its partials into {@link
 * dev.tagalong.block.Node nodes}, whose blanks are those that Handlebars leaves, and {@link
 * dev.tagalong.block.PathResolver finds} what each of their paths means.
 */
@NullMarked
package dev.tagalong.block;

import org.jspecify.annotations.NullMarked;
