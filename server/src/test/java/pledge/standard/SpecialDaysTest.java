package pledge.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.testing.PledgeTest;

@PledgeTest
class SpecialDaysTest {

  @Autowired SpecialDays specialDays;
  @Autowired TransactionTemplate transaction;

  @Test
  void chinasDaysOf2025And2026AreThereWithoutAnybodyEnteringThem() {
    assertThat(specialDays.of("CN", 2025)).hasSize(33).isEqualTo(shipped(2025));
    assertThat(specialDays.of("CN", 2026)).hasSize(39).isEqualTo(shipped(2026));
    assertThat(specialDays.lastDay("CN")).contains(LocalDate.of(2026, 10, 10));
  }

  @Test
  void aYearIsReplacedAndSeenAfterCommitOnly() {
    var day = new SpecialDay(LocalDate.of(2031, 5, 1), false, "劳动节");
    transaction.executeWithoutResult(status -> {
      specialDays.replace("XT", 2031, List.of(day));
      status.setRollbackOnly();
    });
    assertThat(specialDays.of("XT")).isEmpty();
    assertThat(specialDays.lastDay("XT")).isEmpty();

    transaction.executeWithoutResult(status -> specialDays.replace("XT", 2031, List.of(day)));
    assertThat(specialDays.of("XT", 2031)).containsExactly(day);

    var makeUp = new SpecialDay(LocalDate.of(2031, 4, 26), true, "劳动节");
    specialDays.replace("XT", 2031, List.of(makeUp));
    assertThat(specialDays.of("XT")).containsExactly(makeUp);
    specialDays.replace("XT", 2031, List.of());
    assertThat(specialDays.of("XT")).isEmpty();
  }

  @Test
  void daysOfAnotherYearOrTwiceAreRefused() {
    var day = new SpecialDay(LocalDate.of(2031, 5, 1), false, "劳动节");
    assertThatThrownBy(() -> specialDays.replace("XU", 2030, List.of(day)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> specialDays.replace("XU", 2031, List.of(day, day)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<SpecialDay> shipped(int year) {
    return SpecialDays.shipped().stream().filter(day -> day.day().getYear() == year).toList();
  }
}
