/**
 * Tagalong: an email template becomes a typed builder for the {@code X-SMTPAPI} header of SendGrid
 * and SendCloud.
 *
 * <p>A template is an interface with {@link dev.tagalong.EmailTemplate @EmailTemplate}. From {@code
 * Receipt} the annotation processor writes {@code ReceiptRecipients}, which extends {@link
 * dev.tagalong.Recipients}; its {@code sendGrid()} and {@code sendCloud()} give an {@link
 * dev.tagalong.SmtpApiHeader}.
 *
 * <pre>{@code
 * ReceiptRecipients recipients = ReceiptRecipients.builder()
 *     .to("ben@example.com").name("Ben").money(288)
 *     .to("joe@example.com").name("Joe").money(497)
 *     .build();
 * String json = recipients.sendCloud().build().json();
 * }</pre>
 *
 * <p>A template may loop over lists and ask for conditions, as Handlebars' do; what blocks give is
 * worked out for each recipient before anything is sent.
 */
@NullMarked
package dev.tagalong;

import org.jspecify.annotations.NullMarked;
