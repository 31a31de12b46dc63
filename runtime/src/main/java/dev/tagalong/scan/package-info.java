/**
 * Tags in text: the {@link dev.tagalong.scan.TagScanner scanner} finds them, the {@link
 * dev.tagalong.scan.BlockMark marks} of blocks, and what only looks like either, in a single pass;
 * {@link dev.tagalong.scan.LineIndex} says where they stand.
 *
 * <p>What is looked for stands in tables, to each of which one entry is added: other template
 * languages in {@code ForeignForm}, brackets around tags in {@code Brackets}, what nobody sees in
 * {@code Unseen}, characters that look like others in {@code LookAlikes}, and what the services
 * fill by themselves in {@code ServiceTags}.
 */
@NullMarked
package dev.tagalong.scan;

import org.jspecify.annotations.NullMarked;
