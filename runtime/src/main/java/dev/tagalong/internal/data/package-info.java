/**
 * What a header is made of: the {@link dev.tagalong.internal.data.RecipientData recipients' data}
 * and each {@link dev.tagalong.internal.data.Substitution tag with its values}. For generated code
 * only.
 */
@NullMarked
package dev.tagalong.internal.data;

import org.jspecify.annotations.NullMarked;
