package pledge.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.platform.BrandId;
import pledge.testing.PledgeTest;

@PledgeTest
class StandardsTest {

  @Autowired Standards standards;

  @Test
  void theFirstStartPutsTheShippedStandardInForce() {
    var standard = standards.of(new BrandId("hetang"));
    assertThat(standard.clauses()).hasSize(140);
    assertThat(standards.of(new BrandId("hetang"))).isSameAs(standard);
  }
}
