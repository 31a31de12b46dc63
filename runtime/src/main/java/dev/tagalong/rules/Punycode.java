package dev.tagalong.rules;

import java.util.Optional;

/**
 * Punycode, RFC 3492: the ASCII behind the {@code xn--} of a domain. Beside {@link java.net.IDN},
 * which goes by the rules of 2003 and maps characters that have names of their own by now.
 */
final class Punycode {
  private static final int BASE = 36;
  private static final int TMIN = 1;
  private static final int TMAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int INITIAL_BIAS = 72;
  private static final int INITIAL_N = 0x80;

  /** Of the digits, these come first. */
  private static final int LETTERS = 26;

  private static final char DELIMITER = '-';

  private Punycode() {}

  /** A label that is not ASCII, without {@code xn--}. */
  static String encode(String label) {
    int[] points = label.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    label.codePoints().filter(c -> c < INITIAL_N).forEach(out::appendCodePoint);
    int basic = out.length();
    if (basic > 0) {
      out.append(DELIMITER);
    }
    int n = INITIAL_N;
    int delta = 0;
    int bias = INITIAL_BIAS;
    for (int done = basic; done < points.length; ) {
      int next = Character.MAX_CODE_POINT;
      for (int point : points) {
        next = point >= n ? Math.min(next, point) : next;
      }
      delta = Math.addExact(delta, Math.multiplyExact(next - n, done + 1));
      n = next;
      for (int point : points) {
        if (point < n) {
          delta++;
        } else if (point == n) {
          append(out, delta, bias);
          bias = adapted(delta, done + 1, done == basic);
          delta = 0;
          done++;
        }
      }
      delta++;
      n++;
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int delta, int bias) {
    int rest = delta;
    for (int k = BASE; ; k += BASE) {
      int threshold = threshold(k, bias);
      if (rest < threshold) {
        out.append(Character.forDigit(shifted(rest), BASE));
        return;
      }
      out.append(
          Character.forDigit(shifted(threshold + (rest - threshold) % (BASE - threshold)), BASE));
      rest = (rest - threshold) / (BASE - threshold);
    }
  }

  /** Digits here are a to z and then 0 to 9; Java's the other way round. */
  private static int shifted(int digit) {
    return (digit + BASE - LETTERS) % BASE;
  }

  /** The label behind {@code xn--}; nothing if {@code encoded} is no punycode of any. */
  static Optional<String> decode(String encoded) {
    int basic = Math.max(0, encoded.lastIndexOf(DELIMITER));
    StringBuilder out = new StringBuilder(encoded.substring(0, basic));
    int count = basic;
    int n = INITIAL_N;
    int at = 0;
    int bias = INITIAL_BIAS;
    try {
      for (int in = basic > 0 ? basic + 1 : 0; in < encoded.length(); ) {
        int before = at;
        int weight = 1;
        for (int k = BASE; ; k += BASE) {
          int java = in < encoded.length() ? Character.digit(encoded.charAt(in++), BASE) : -1;
          if (java < 0) {
            return Optional.empty();
          }
          int digit = (java + LETTERS) % BASE;
          at = Math.addExact(at, Math.multiplyExact(digit, weight));
          int threshold = threshold(k, bias);
          if (digit < threshold) {
            break;
          }
          weight = Math.multiplyExact(weight, BASE - threshold);
        }
        count++;
        bias = adapted(at - before, count, before == 0);
        n = Math.addExact(n, at / count);
        at %= count;
        if (!Character.isValidCodePoint(n) || Character.getType(n) == Character.SURROGATE) {
          return Optional.empty();
        }
        out.insert(out.offsetByCodePoints(0, at), Character.toString(n));
        at++;
      }
    } catch (ArithmeticException e) {
      // A number that no label comes to.
      return Optional.empty();
    }
    return Optional.of(out.toString());
  }

  private static int threshold(int k, int bias) {
    return Math.min(TMAX, Math.max(TMIN, k - bias));
  }

  private static int adapted(int delta, int count, boolean first) {
    int rest = first ? delta / DAMP : delta / 2;
    rest += rest / count;
    int k = 0;
    while (rest > (BASE - TMIN) * TMAX / 2) {
      rest /= BASE - TMIN;
      k += BASE;
    }
    return k + (BASE - TMIN + 1) * rest / (rest + SKEW);
  }
}
