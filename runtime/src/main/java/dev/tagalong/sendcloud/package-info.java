/**
 * The header for SendCloud: {@link dev.tagalong.sendcloud.SendCloudHeader}, its settings and its
 * limits.
 *
 * <pre>{@code
 * SendCloudHeader header = recipients.sendCloud()
 *     .unsubscribePage(562)
 *     .custom("campaign", "spring")
 *     .build();
 * }</pre>
 */
@NullMarked
package dev.tagalong.sendcloud;

import org.jspecify.annotations.NullMarked;
