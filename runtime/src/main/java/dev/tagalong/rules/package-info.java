/**
 * What the services and the formats of mail let through, asked by the builders of headers and by
 * the compiler alike: {@link dev.tagalong.rules.Addresses addresses} and {@link
 * dev.tagalong.rules.Domains domains}.
 */
@NullMarked
package dev.tagalong.rules;

import org.jspecify.annotations.NullMarked;
