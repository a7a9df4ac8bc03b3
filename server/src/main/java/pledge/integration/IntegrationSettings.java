package pledge.integration;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every limit and time-out of this room.
 *
 * @param allowPrivateAddresses whether webhooks may go to this machine, the local network and plain
 *     http; only where everybody who can add one may reach whatever stands there
 * @param connectTimeout how long a receiver may take to accept the connection
 * @param timeout how long a receiver may take in all, from the look-up of its name on
 * @param atOnce deliveries under way at the same time, of all receivers
 * @param eachAtOnce deliveries under way to one receiver, so that a slow one delays only itself
 * @param secretGrace how long the former secret signs too after a change
 * @param stopAfter a receiver to which nothing got through for this long is told no more
 * @param keep how long events and the log of their deliveries are kept
 * @param most webhooks of one brand
 */
@ConfigurationProperties("pledge.integration")
record IntegrationSettings(
    @DefaultValue("false") boolean allowPrivateAddresses,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("15s") Duration timeout,
    @DefaultValue("32") int atOnce,
    @DefaultValue("4") int eachAtOnce,
    @DefaultValue("24h") Duration secretGrace,
    @DefaultValue("24h") Duration stopAfter,
    @DefaultValue("30d") Duration keep,
    @DefaultValue("20") int most) {}
