/**
 * The header for SendGrid: {@link dev.tagalong.sendgrid.SendGridHeader}, its settings and its
 * limits.
 *
 * <pre>{@code
 * SendGridHeader header = recipients.sendGrid()
 *     .category("Orders")
 *     .filter(Filter.openTracking())
 *     .build();
 * }</pre>
 */
@NullMarked
package dev.tagalong.sendgrid;

import org.jspecify.annotations.NullMarked;
