package dev.tagalong.simulator;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where a simulated service listens: 127.0.0.1, also where the JVM prefers IPv6. */
final class Loopback {
  private Loopback() {}

  static InetAddress address() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      // Only for an address of another length than four or sixteen bytes.
      throw new UncheckedIOException(e);
    }
  }
}
