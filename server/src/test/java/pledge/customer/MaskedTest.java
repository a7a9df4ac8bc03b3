package pledge.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

  @ParameterizedTest
  @CsvSource({
    "林若溪, 林**",
    "林晓, 林*",
    "欧阳明月, 欧***",
    "John Smith, J*** S***",
    "林, *",
    "𠮷田, 𠮷*",
    "阿依古丽·买买提江, 阿***"
  })
  void ofANameTheFirstLetterStays(String name, String masked) {
    assertThat(Masked.name(name)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "19900001234, 199****1234",
    "+85212345678, +85*****5678",
    "057188881234, 057*****1234",
    "88881234, ******34",
    "1234, ****",
    "1, *"
  })
  void ofANumberTooLittleStaysToRingIt(String phone, String masked) {
    assertThat(Masked.phone(phone)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "chen@hetang.example, c***@hetang.example",
    "a@b.example, ***@b.example",
    "no-address, ***",
    "@, ***@"
  })
  void ofAnAddressTheFirstLetterAndTheDomainStay(String email, String masked) {
    assertThat(Masked.email(email)).isEqualTo(masked);
  }

  @Test
  void whatIsNotKnownIsNotHidden() {
    assertThat(Masked.phone(null)).isNull();
    assertThat(Masked.email(null)).isNull();
    assertThat(Masked.address(null, null)).isNull();
  }

  @Test
  void ofWhereSomebodyLivesTheRegionStays() {
    assertThat(Masked.address("浙江省杭州市", "文三路 12 号")).isEqualTo("浙江省杭州市 ****");
    assertThat(Masked.address(null, "文三路 12 号")).isEqualTo("****");
    assertThat(Masked.address("浙江省杭州市", null)).isEqualTo("浙江省杭州市");
  }
}
