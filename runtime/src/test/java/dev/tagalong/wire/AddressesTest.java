package dev.tagalong.wire;

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
        "root@localhost",
        "用户@example.com"
      })
  void addressIsKeptAsItWasGiven(String address) {
    assertThat(Addresses.checked(address)).isSameAs(address);
  }

  @ParameterizedTest
  @CsvSource({
    "ben@müller.de, ben@xn--mller-kva.de",
    "ben@例え.jp, ben@xn--r8jz45g.jp",
    "用户@müller.de, 用户@xn--mller-kva.de"
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
        "ben|the address has no @",
        "@x.com|the address has nothing before its @",
        "ben@|the address has nothing after its @",
        "ben@x@y.com|the address has more than one @",
        "ben @x.com|the address holds a blank",
        "ben@x.com |the address holds a blank",
        "ben\u00a0b@x.com|the address holds a blank",
        "ben@.com|the address has an empty part in its domain",
        "ben@x..com|the address has an empty part in its domain",
        "ben,joe@x.com|the address has a ,, which separates addresses and names",
        "Ben<ben@x.com>|the address has a <, which separates addresses and names",
        "ben@x.com;|the address has a ;, which separates addresses and names"
      })
  void whatIsNoAddressIsRefusedByItsFault(String address, String fault) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checked(address))
        .withMessage(fault);
  }

  @Test
  void lineBreaksAndControlCharactersAreRefused() {
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
  void ideographicBlankIsABlank() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checked("\u3000"))
        .withMessage("the address is blank");
  }

  @Test
  void halfOfASurrogatePairIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checked("b\ud83d@x.com"))
        .withMessage("the address holds half a surrogate pair");
    assertThatCode(() -> Addresses.checked("b\ud83d\ude00@x.com")).doesNotThrowAnyException();
  }

  @Test
  void moreThan254CharactersAreRefused() {
    String longest = "a".repeat(248) + "@x.com";
    assertThat(Addresses.checked(longest)).hasSize(254);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checked("a" + longest))
        .withMessage("the address has 255 characters; at most 254 are possible");
  }

  @Test
  void domainWithoutAFormInAsciiIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Addresses.checked("ben@" + "ü".repeat(70) + ".de"))
        .withMessage("the address has a domain that cannot be written in ASCII");
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
  }
}
