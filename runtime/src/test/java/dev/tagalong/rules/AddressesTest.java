package dev.tagalong.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ben@ifaxin.com",
        "first.last+tag@mail.example.co.uk",
        "o'brien@example.com",
        "a..b.@docomo.example",
        ".a@docomo.example",
        "\"a..b\"@docomo.example",
        "what?=x@example.com",
        "root@localhost",
        "ben@4.example",
        "ben@r3---sn-x.example",
        "ben@xn--strae-oqa.example",
        "ben@Mail.XN--STRAE-oqa.example",
        "ben@xn--mgba3gch31f060k.example",
        "ben@xn--i-7iq.example"
      })
  void addressIsKeptAsItWasGiven(String address) {
    assertThat(Addresses.checked(address)).isSameAs(address);
  }

  @ParameterizedTest
  @CsvSource({
    "ben@müller.de, ben@xn--mller-kva.de",
    "ben@MÜLLER.de, ben@xn--mller-kva.de",
    "ben@mu\u0308ller.de, ben@xn--mller-kva.de",
    "ben@例え.jp, ben@xn--r8jz45g.jp",
    "ben@mail.パス・ワード.jp, ben@mail.xn--zck6aw5jnch.jp",
    "ben@col·lecció.cat, ben@xn--collecci-ioa91d.cat",
    "ben@דוגמה.example, ben@xn--6dbbec0c.example"
  })
  void domainOutsideAsciiBecomesPunycode(String address, String checked) {
    assertThat(Addresses.checked(address)).isEqualTo(checked);
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '|',
      value = {
        "''|the address is empty",
        "'  '|the address is blank",
        "'\u3000'|the address is blank",
        "ben|the address has no @",
        "@x.com|the address has nothing before its @",
        "ben@|the address has nothing after its @",
        "ben@x@y.com|the address has more than one @",
        "ben @x.com|the address holds a blank",
        "ben\u00a0b@x.com|the address holds a blank (U+00A0, NO-BREAK SPACE)",
        "ben,joe@x.com|the address has a ,, which separates addresses and names",
        "Ben<ben@x.com>|the address has a <, which separates addresses and names",
        "\"a,b\"@x.com|the address has a ,, which separates addresses and names",
        "\"@x.com|the address has a \", which separates addresses and names",
        "\uFEFFben@x.com|the address begins with U+FEFF (ZERO WIDTH NO-BREAK SPACE), the mark with which some programs begin a file: remove it from the list",
        "be\u200Bn@x.com|the address holds U+200B (ZERO WIDTH SPACE), which nobody sees: remove it",
        "用户@x.com|the address holds 用 (U+7528, CJK UNIFIED IDEOGRAPHS 7528) before its @, where the services take ASCII only: ask for another address",
        "=?utf-8?q?x?=@x.com|the address holds an encoded word (=?…?=): give the address as people write it"
      })
  void whatIsNoAddressIsRefusedByItsFault(String address, String fault) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checked(address))
        .withMessage(fault);
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '|',
      value = {
        ".com|has an empty part",
        "x..com|has an empty part",
        "x.com.|has an empty part",
        "x.com |holds a blank",
        "x.com;|holds ; (U+003B, SEMICOLON), and a domain has letters, digits, hyphens and dots",
        "[127.0.0.1]|holds [ (U+005B, LEFT SQUARE BRACKET), and a domain has letters, digits, hyphens and dots",
        "a_b.com|holds _ (U+005F, LOW LINE), and a domain has letters, digits, hyphens and dots",
        "127.0.0.1|ends in a number, as no domain does",
        "-x.com|has a part that begins or ends with a hyphen",
        "x-.com|has a part that begins or ends with a hyphen",
        "good.example，evil＠evil.example|holds ， (U+FF0C, FULLWIDTH COMMA), which some software reads as \",\": write what is meant",
        "good.example＞，＜evil＠evil.example|holds ＞ (U+FF1E, FULLWIDTH GREATER-THAN SIGN), which some software reads as \">\": write what is meant",
        "Ⴀ.example|holds Ⴀ (U+10A0, GEORGIAN CAPITAL LETTER AN), and a domain has letters, digits, hyphens and dots; if it has others, write its xn-- form, which its owner knows",
        "\uD87E\uDC68.example|holds \uD87E\uDC68 (U+2F868, CJK COMPATIBILITY IDEOGRAPH-2F868), and a domain has letters, digits, hyphens and dots; if it has others, write its xn-- form, which its owner knows",
        "aᲀ.example|holds ᲀ (U+1C80, CYRILLIC SMALL LETTER ROUNDED VE), which some software reads as \"в\": write what is meant",
        "ᾀ.example|holds ᾀ (U+1F80, GREEK SMALL LETTER ALPHA WITH PSILI AND YPOGEGRAMMENI), which some software reads as \"ἀι\": write what is meant",
        "x¨y.example|holds ¨ (U+00A8, DIAERESIS), which some software reads as \" \u0308\": write what is meant",
        "x℀y.example|holds ℀ (U+2100, ACCOUNT OF), which some software reads as \"a/c\": write what is meant",
        "ｇood.example|holds ｇ (U+FF47, FULLWIDTH LATIN SMALL LETTER G), which some software reads as \"g\": write what is meant",
        "x．example|holds ． (U+FF0E, FULLWIDTH FULL STOP), which some software reads as \".\": write what is meant",
        "x。example|holds 。 (U+3002, IDEOGRAPHIC FULL STOP), which some software reads as \".\": write what is meant",
        "x｡example|holds ｡ (U+FF61, HALFWIDTH IDEOGRAPHIC FULL STOP), which some software reads as \".\": write what is meant",
        "☃.example|holds ☃ (U+2603, SNOWMAN), and a domain has letters, digits, hyphens and dots; if it has others, write its xn-- form, which its owner knows",
        "go\u00ADod.example|holds U+00AD (SOFT HYPHEN), which nobody sees: remove it",
        "go\u200Bod.example|holds U+200B (ZERO WIDTH SPACE), which nobody sees: remove it",
        "good·x.example|holds · (U+00B7, MIDDLE DOT), and a domain has letters, digits, hyphens and dots; if it has others, write its xn-- form, which its owner knows",
        "straße.example|holds ß (U+00DF, LATIN SMALL LETTER SHARP S), which is another domain to older software: write xn--strae-oqa.example, or strasse.example if that is meant",
        "βόλος.example|holds ς (U+03C2, GREEK SMALL LETTER FINAL SIGMA), which is another domain to older software: write xn--nxasmm1c.example, or xn--nxasmq6b.example if that is meant",
        "نامه\u200Cای.example|holds U+200C (ZERO WIDTH NON-JOINER), which is another domain to older software: write xn--mgba3gch31f060k.example, or xn--mgba3gch31f.example if that is meant",
        "xn--a.example|has a part, xn--a, that stands for no name: write it as its owner or registrar does",
        "xn--0.example|has a part, xn--0, that stands for no name: write it as its owner or registrar does",
        "xn--good-.example|has a part that begins or ends with a hyphen",
        "xn--ü.example|has a part that begins with xn-- and is not ASCII",
        "\u0301a.example|has a part that begins with U+0301 (COMBINING ACUTE ACCENT), which belongs to a letter before it",
        "aב.example|mixes letters that are read from left to right and from right to left"
      })
  void whatIsNoDomainIsRefusedByItsFault(String domain, String fault) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Domains.fullyQualified(domain))
        .withMessage(fault);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checked("ben@" + domain))
        .withMessage("the domain " + fault);
  }

  @Test
  void lineBreaksAndControlCharactersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checked("ben\r\n@x.com"))
        .withMessage("the address holds a line break");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checked("ben@x.com\r\nBcc: all@x.com"))
        .withMessage("the address holds a line break");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checked("ben\t@x.com"))
        .withMessage("the address holds a tab");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checked("ben\177@x.com"))
        .withMessage("the address holds a control character (U+007F)");
  }

  @Test
  void halfOfASurrogatePairIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checked("b\ud83d@x.com"))
        .withMessage("the address holds half a surrogate pair");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checked("b@\ud83d.com"))
        .withMessage("the domain holds half a surrogate pair");
  }

  @Test
  void moreCharactersThanAPathOrAPartHasAreRefused() {
    String part = "a".repeat(63);
    String local = "b".repeat(64) + "@";
    String longest = local + part + "." + part + "." + "a".repeat(61);
    assertThat(Addresses.checked(longest)).hasSize(254);
    assertRefused(longest + "a", "the address has 255 characters; at most 254 are possible");
    assertRefused(
        "b" + local + "x.com",
        "the address has 65 characters before its @; at most 64 are possible");
    assertRefused(
        "." + "b".repeat(62) + "@x.com",
        "the address has 65 characters before its @; at most 64 are possible");
    assertRefused(
        "b@" + part + "a.com", "the domain has a part of 64 characters; at most 63 are possible");
    assertRefused(
        "b@" + "ü".repeat(70) + ".de",
        "the domain has a part of 76 characters; at most 63 are possible");
    assertRefused(
        "b@" + (part + ".").repeat(4) + "com",
        "the domain has 259 characters; at most 253 are possible");
  }

  private static void assertRefused(String address, String fault) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checked(address))
        .withMessage(fault);
  }

  @Test
  void dotsWhereNoAddressHasThemArePutInQuotes() {
    assertThat(Addresses.quotedWhereNeeded("a..b@x.com")).isEqualTo("\"a..b\"@x.com");
    assertThat(Addresses.quotedWhereNeeded(".a@x.com")).isEqualTo("\".a\"@x.com");
    assertThat(Addresses.quotedWhereNeeded("a.@x.com")).isEqualTo("\"a.\"@x.com");
    assertThat(Addresses.quotedWhereNeeded("\"a..b\"@x.com")).isEqualTo("\"a..b\"@x.com");
    assertThat(Addresses.quotedWhereNeeded("a.b@x.com")).isEqualTo("a.b@x.com");
  }

  /** Whatever a domain is written with, only letters, digits, hyphens and dots come out. */
  @Test
  void nothingSpecialComesOutOfAnyCharacter() {
    for (int c = '!'; c <= 0x1FFFF; c += c < 0xFFFF ? 1 : 0x11) {
      String domain = "a" + Character.toString(c) + "a.example";
      try {
        assertThat(Domains.ascii(domain)).matches("[A-Za-z0-9.-]+");
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageMatching("(?s)(holds|has|mixes) .*");
      }
    }
  }

  @Test
  void displayNameIsQuoted() {
    assertThat(Addresses.withName("Name, Jr.", "a@x.com")).isEqualTo("\"Name, Jr.\" <a@x.com>");
    assertThat(Addresses.withName("Ben \"B\\\" <b@y.com>", "a@x.com"))
        .isEqualTo("\"Ben \\\"B\\\\\\\" <b@y.com>\" <a@x.com>");
  }

  @Test
  void displayNameIsRefusedByItsFault() {
    assertThatCode(() -> Addresses.checkDisplayName("")).doesNotThrowAnyException();
    assertThatCode(() -> Addresses.checkDisplayName("Бен 😀")).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checkDisplayName(" "))
        .withMessage("the display name is blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checkDisplayName("Ben\nJoe"))
        .withMessage("the display name holds a line break");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checkDisplayName("\ude00"))
        .withMessage("the display name holds half a surrogate pair");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checkDisplayName("Tom =?utf-8?q?x=22?="))
        .withMessage(
            "the display name holds an encoded word (=?…?=), which mail programs show as another name: give the name as people read it");
  }
}
