package pledge.platform;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The business clock of a demo; a real installation has real time.
 *
 * @param speed how many times as fast as real time, 1 to {@link #FASTEST}
 * @param dayFromHour a fast clock that would start outside the day starts at this full hour, so
 *     that there is a day to see whenever the demo is started
 * @param dayUntilHour the latest full hour at which a fast clock simply starts now
 * @param zone where these hours are told
 */
@ConfigurationProperties("pledge.clock")
record ClockSettings(
    @DefaultValue("1") int speed,
    @DefaultValue("9") int dayFromHour,
    @DefaultValue("18") int dayUntilHour,
    @DefaultValue("Asia/Shanghai") ZoneId zone) {

  /** Beyond this a reply limit of 30 s is less than the way there and back. */
  static final int FASTEST = 60;

  /** Stops a start that wants another time than real time where people rely on it. */
  void check(boolean demo) {
    if (speed < 1 || speed > FASTEST) {
      throw new StartFailure(
          "The clock runs at 1 to " + FASTEST + " times real time, not at " + speed + " times.");
    }
    if (speed > 1 && !demo) {
      throw new StartFailure("Only a demo's clock may run fast; start with --demo.");
    }
  }
}
