/**
 * A stand-in for the two services that read X-SMTPAPI, SendGrid and SendCloud, to test with.
 *
 * <p>A <em>service</em> takes a <em>transmission</em> (a message with its envelope, over SMTP or
 * HTTP), reads the <em>instructions</em> out of its header, and either puts one <em>delivered
 * mail</em> per recipient into a mailbox in memory or records a <em>refusal</em> that says why not:
 *
 * <pre>{@code
 * @RegisterExtension static final SimulatedService mail = SimulatedService.sendCloud();
 *
 * @Test
 * void benReadsHisBill() throws Exception {
 *   new Mailer("127.0.0.1", mail.smtpPort()).send(bill);
 *
 *   assertEquals(List.of(), mail.refusals());
 *   assertTrue(mail.deliveriesTo("ben@ifaxin.com").get(0).html().startsWith("Dear Ben:"));
 * }
 * }</pre>
 *
 * <p>It is a pessimist: what a service would silently get wrong is a refusal here, so that a test
 * notices. The header is read with code of its own, which shares nothing with what writes it.
 */
@NullMarked
package dev.tagalong.simulator;

import org.jspecify.annotations.NullMarked;
