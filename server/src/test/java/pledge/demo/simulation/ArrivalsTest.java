package pledge.demo.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When customers of a simulated day come. */
class ArrivalsTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant MIDNIGHT = Instant.parse("2026-11-21T16:00:00Z");

  @Test
  void theSameSeedBringsTheSameCustomersAtTheSameTimes() {
    assertThat(day(7)).isEqualTo(day(7)).isNotEqualTo(day(8));
  }

  @Test
  void aDayBringsAboutAsManyAsPlannedAndMostOfThemOnTheFestivalEvening() {
    var day = day(1);
    assertThat(day).hasSizeBetween(900, 1_100);
    assertThat(inHour(day, 20)).isGreaterThan(2 * inHour(day, 12)).isGreaterThan(80);
    assertThat(inHour(day, 3)).isLessThan(10);
  }

  private static List<Instant> day(long seed) {
    var arrivals = new Arrivals(new Draw(seed), 1_000, SHANGHAI);
    var day = new ArrayList<Instant>();
    var end = MIDNIGHT.plusSeconds(86_400);
    for (var at = arrivals.after(MIDNIGHT); at.isBefore(end); at = arrivals.after(at)) {
      day.add(at);
    }
    return day;
  }

  private static long inHour(List<Instant> day, int hour) {
    return day.stream().filter(at -> at.atZone(SHANGHAI).getHour() == hour).count();
  }
}
