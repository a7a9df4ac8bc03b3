package pledge.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Every limit and time-out of this room.
 *
 * @param publicUrl where people reach this installation; https makes cookies Secure and turns HSTS
 *     on. From {@code PLEDGE_PUBLIC_URL}; absent: http on this machine
 * @param trustedProxies addresses or networks (CIDR) whose forwarded headers are believed; nobody's
 *     by default, since anybody can send such a header
 * @param passwordCost bcrypt's work factor: 12 costs about a quarter of a second of one core, dear
 *     to a guesser, cheap for a person
 * @param sessionIdle a sign-in unused for this long is over
 * @param sessionLife a sign-in is over after this long, used or not: a shift with its breaks
 * @param visitorToken how long a visitor's token lives; the page asks for a fresh one in time
 * @param remember how long a sign-in, a key or a brand is believed without asking the database
 *     again; also the longest that another node may still believe what this one has ended
 * @param bodyLimit largest request body an endpoint takes unless it says otherwise
 * @param firstBrand the code of the brand a new installation starts with; from {@code PLEDGE_BRAND}
 * @param rates how often something may be done, by name; see {@link RateLimits}
 */
@ConfigurationProperties("pledge.access")
record AccessSettings(
    @Nullable URI publicUrl,
    @DefaultValue List<String> trustedProxies,
    @DefaultValue("12") int passwordCost,
    @DefaultValue("2h") Duration sessionIdle,
    @DefaultValue("12h") Duration sessionLife,
    @DefaultValue("15m") Duration visitorToken,
    @DefaultValue("2s") Duration remember,
    @DefaultValue("1MB") DataSize bodyLimit,
    @DefaultValue("brand") String firstBrand,
    @DefaultValue Map<String, Rate> rates) {

  AccessSettings {
    if (passwordCost < 4 || passwordCost > 16) {
      throw new IllegalArgumentException("pledge.access.password-cost must be between 4 and 16");
    }
  }

  boolean https() {
    return publicUrl != null && "https".equals(publicUrl.getScheme());
  }
}
