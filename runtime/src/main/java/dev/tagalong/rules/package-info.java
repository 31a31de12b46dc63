/**
 * What the services and the formats of mail let through, each rule once, asked by the builders of
 * headers and by the compiler alike: {@link dev.tagalong.rules.SendGridLimits SendGrid's} and
 * {@link dev.tagalong.rules.SendCloudLimits SendCloud's} limits, {@link
 * dev.tagalong.rules.HeaderField lines} and {@link dev.tagalong.rules.AsciiEscapes characters} of a
 * header, {@link dev.tagalong.rules.Addresses addresses} and {@link dev.tagalong.rules.Domains
 * domains}.
 *
 * <p>A check gives its fault in whole sentences, which an exception and a compiler's message use as
 * they are. Nothing here rests on another package of the project.
 */
@NullMarked
package dev.tagalong.rules;

import org.jspecify.annotations.NullMarked;
