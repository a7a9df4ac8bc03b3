package pledge.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandleTest {

  @ParameterizedTest
  @CsvSource({
    "19900001234, 19900001234",
    "199 0000 1234, 19900001234",
    "199-0000-1234, 19900001234",
    "+86 199 0000 1234, 19900001234",
    "008619900001234, 19900001234",
    "１９９００００１２３４, 19900001234",
    "(0571) 8888-1234, 057188881234",
    "400-000-1234, 4000001234",
    "+852 1234 5678, +85212345678"
  })
  void aNumberHasOneWriting(String written, String number) {
    assertThat(Handle.phoneNumber(written)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "1234", "199****1234", "++8613", "123456789012345678901"})
  void whatIsNoNumberIsNone(String written) {
    assertThat(Handle.phoneNumber(written)).isEmpty();
  }
}
