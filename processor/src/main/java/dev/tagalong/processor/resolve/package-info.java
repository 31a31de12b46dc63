/**
 * A declaration held against the texts of its template: {@link
 * dev.tagalong.processor.resolve.TagMatches which tag belongs to which method}, {@link
 * dev.tagalong.processor.resolve.BlockUses what blocks ask for}, {@link
 * dev.tagalong.processor.resolve.SectionTexts where section texts stand}, and {@link
 * dev.tagalong.processor.resolve.VariantChoice how each tag is sent}. What is found becomes a
 * {@link dev.tagalong.processor.resolve.CheckedTemplate CheckedTemplate}, all that a builder is
 * written from.
 */
@NullMarked
package dev.tagalong.processor.resolve;

import org.jspecify.annotations.NullMarked;
