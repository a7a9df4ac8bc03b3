package pledge.shopfloor;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pledge.platform.BrandId;
import pledge.platform.Columns;

/**
 * Puts the clocks of clerks' phones and of sensors right. How far one is behind ours is what lies
 * between its own clock when it sends and ours when that arrives. The way through the network only
 * ever makes this longer, so of several measurements of an hour the smallest counts; one that
 * differs by more than any way takes means that the clock was set.
 *
 * <p>A device that measured better itself, there and back, says so.
 */
@Component
class DeviceClocks {

  /** No batch is on its way longer. */
  private static final Duration WAY = Duration.ofSeconds(30);

  private static final Duration KNOWN = Duration.ofHours(1);

  private final JdbcClient jdbc;

  DeviceClocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is to be added to this device's times. */
  Duration behind(
      BrandId brand, String device, Instant sentAt, @Nullable Long measured, Instant arrived) {
    long seen = Duration.between(sentAt, arrived).toMillis();
    boolean better = measured != null && measured <= seen && seen - measured <= WAY.toMillis();
    long offset =
        jdbc.sql(
                """
                insert into shopfloor.device as d (brand, id, offset_ms, measured_at)
                values (:brand, :device, :offset, :now)
                on conflict (brand, id) do update
                set (offset_ms, measured_at) = (
                  select case when kept then d.offset_ms else excluded.offset_ms end,
                         case when kept then d.measured_at else excluded.measured_at end
                  from (select not :better and d.measured_at > :since
                               and excluded.offset_ms between d.offset_ms and d.offset_ms + :way as kept) k)
                returning offset_ms
                """)
            .param("brand", brand.value())
            .param("device", device)
            .param("offset", better && measured != null ? measured : seen)
            .param("better", better)
            .param("now", Columns.at(arrived))
            .param("since", Columns.at(arrived.minus(KNOWN)))
            .param("way", WAY.toMillis())
            .query(Long.class)
            .single();
    return Duration.ofMillis(offset);
  }

  /** When it happened by our clock: never later than we heard of it. */
  static Instant at(Instant device, Duration behind, Instant arrived) {
    var right = device.plus(behind);
    return (right.isAfter(arrived) ? arrived : right).truncatedTo(ChronoUnit.MICROS);
  }
}
