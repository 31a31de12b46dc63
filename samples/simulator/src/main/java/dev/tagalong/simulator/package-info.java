/**
 * A stand-in for the two services that read X-SMTPAPI, SendGrid and SendCloud, for samples and
 * tests.
 *
 * <p>A <em>service</em> takes a <em>transmission</em> (a message with its envelope, over SMTP or
 * HTTP), reads the <em>instructions</em> out of its header, and either puts one <em>delivered
 * mail</em> per recipient into a mailbox in memory or records a <em>refusal</em> that says why not:
 *
 * <pre>{@code
 * try (SimulatedService service = SimulatedService.sendCloud()) {
 *   send(message, "127.0.0.1", service.smtpPort());
 *   service.deliveriesTo("ben@ifaxin.com").get(0).text();   // "Dear Ben: …"
 *   service.refusals();                                      // []
 * }
 * }</pre>
 *
 * <p>It is a pessimist: what a service would silently get wrong is a refusal here, so that a test
 * notices. The header is read with code of its own, which shares nothing with what writes it.
 */
@NullMarked
package dev.tagalong.simulator;

import org.jspecify.annotations.NullMarked;
