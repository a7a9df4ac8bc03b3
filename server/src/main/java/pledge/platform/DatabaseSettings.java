package pledge.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database and how we speak to it.
 *
 * @param url an external PostgreSQL ({@code PLEDGE_DB_URL}); without it our own is started
 * @param user the external database's user ({@code PLEDGE_DB_USER})
 * @param password that user's password ({@code PLEDGE_DB_PASSWORD})
 * @param pool connections held at most; two cores gain nothing beyond 32, and every one costs
 *     PostgreSQL some 5 MB
 * @param patience how long a request waits for a free connection before it fails
 * @param sessionZone the session's time zone; no SQL may depend on it, so tests set an awkward one
 */
@ConfigurationProperties("pledge.db")
record DatabaseSettings(
    @Nullable String url,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("24") int pool,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("UTC") String sessionZone) {}
