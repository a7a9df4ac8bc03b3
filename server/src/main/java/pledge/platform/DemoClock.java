package pledge.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The business clock of a demo: real time, or a multiple of it from the instant of the start on. It
 * never begins before what the data has seen, so an ordinary start after a simulated day goes on
 * where that ended.
 */
final class DemoClock extends Clock {

  private final ClockSettings settings;
  private final Clock real;
  private final Function<Instant, Instant> seen;
  private volatile @Nullable Anchor anchor;

  /** The business instant at which it began, and the machine's monotonic time then. */
  private record Anchor(Instant began, long nanos, Duration ahead) {}

  /**
   * @param seen the later of an instant and of what the data has seen; asked once, at the first
   *     look at the clock, because the database may still be starting
   */
  DemoClock(ClockSettings settings, Clock real, Function<Instant, Instant> seen) {
    this.settings = settings;
    this.real = real;
    this.seen = seen;
  }

  @Override
  public Instant instant() {
    var from = anchored();
    // PostgreSQL keeps microseconds: what is answered is what will be read.
    return (settings.speed() == 1
            ? real.instant().plus(from.ahead())
            : from.began().plusNanos((System.nanoTime() - from.nanos()) * settings.speed()))
        .truncatedTo(ChronoUnit.MICROS);
  }

  /** Whether it is, or will be, ahead of real time. */
  boolean runsAhead() {
    return settings.speed() > 1 || !anchored().ahead().isZero();
  }

  Pace pace() {
    return new Pace(settings.speed());
  }

  private Anchor anchored() {
    var known = anchor;
    return known == null ? anchorNow() : known;
  }

  private synchronized Anchor anchorNow() {
    var known = anchor;
    if (known == null) {
      var now = real.instant();
      var began = seen.apply(now);
      if (settings.speed() > 1) {
        began = byDay(began);
      }
      known = new Anchor(began, System.nanoTime(), Duration.between(now, began));
      anchor = known;
    }
    return known;
  }

  private Instant byDay(Instant wished) {
    var local = wished.atZone(settings.zone());
    if (local.getHour() >= settings.dayFromHour() && local.getHour() < settings.dayUntilHour()) {
      return wished;
    }
    var today = local.truncatedTo(ChronoUnit.DAYS).withHour(settings.dayFromHour());
    return (today.isBefore(local) ? today.plusDays(1) : today).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the business clock tells instants, no local times");
  }
}
