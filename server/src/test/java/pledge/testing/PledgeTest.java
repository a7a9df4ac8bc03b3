package pledge.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import pledge.Pledge;

/**
 * A test on the running program: one Spring context for the whole suite on a random port, a real
 * PostgreSQL in an awkward session time zone, a {@link SettableClock} that each test finds at
 * {@link SettableClock#PLAIN_MORNING}. The database is shared: use ids, visitors and staff of your
 * own and never truncate. Adding properties, imports or profiles to a test class would start a
 * second context; don't.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {Pledge.class, SharedBeans.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = SharedDatabase.class)
@ExtendWith({ClockReset.class, Patience.class})
public @interface PledgeTest {}
