package pledge.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this installation is.
 *
 * @param data the folder that holds the database and everything else that lasts
 * @param demo whether it shows the demo brand: loopback only, well-known passwords
 * @param postgresVersion the version of the PostgreSQL binaries on the classpath, set by the build
 */
@ConfigurationProperties("pledge")
public record Installation(
    @DefaultValue("data") Path data,
    @DefaultValue("false") boolean demo,
    @DefaultValue("18") String postgresVersion) {}
