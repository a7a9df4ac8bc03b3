package pledge.demo.simulation;

import java.time.Instant;
import java.time.ZoneId;

/**
 * When customers come: a Poisson process whose rate follows a shop's day, quiet at night, busy
 * before noon and after work, with the peak of a festival evening at eight.
 */
final class Arrivals {

  /** Share of the day's arrivals in each hour, in thousandths; they add up to 1,000. */
  private static final int[] HOURS = {
    8, 4, 2, 2, 2, 4, 10, 20, 32, 50, 66, 64, 50, 52, 58, 56, 54, 54, 60, 82, 122, 84, 44, 20
  };

  private static final int BUSIEST = 122;

  private final Draw draw;
  private final int perDay;
  private final ZoneId zone;

  Arrivals(Draw draw, int perDay, ZoneId zone) {
    this.draw = draw;
    this.perDay = perDay;
    this.zone = zone;
  }

  /** The next arrival after this one: candidates at the busiest rate, thinned to the hour's. */
  Instant after(Instant last) {
    var at = last;
    do {
      at = at.plus(draw.untilNext(rate(BUSIEST)));
    } while (!draw.chance(rate(at) / rate(BUSIEST)));
    return at;
  }

  /** Customers an hour, at this instant. */
  double rate(Instant at) {
    var local = at.atZone(zone);
    int hour = local.getHour();
    double into = local.getMinute() / 60.0;
    return rate(HOURS[hour] + (HOURS[(hour + 1) % 24] - HOURS[hour]) * into);
  }

  private double rate(double thousandths) {
    return perDay * thousandths / 1_000;
  }
}
