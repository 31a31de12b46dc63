/**
 * Tags and templates: {@link dev.tagalong.template.TagSyntax the forms of tags}, the {@link
 * dev.tagalong.template.EmailContent content} to send, and the {@link
 * dev.tagalong.template.RenderedEmail preview} of what one recipient will read.
 */
@NullMarked
package dev.tagalong.template;

import org.jspecify.annotations.NullMarked;
