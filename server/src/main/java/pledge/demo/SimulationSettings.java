package pledge.demo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param run whether a day is simulated
 * @param seed the same seed draws the same customers with the same needs at the same times of day;
 *     what becomes of them also depends on how quickly everybody gets on
 * @param length simulated time after which nobody new arrives, the staff finish and the count is
 *     made; zero: until Ctrl-C
 * @param finish how long those inside are served after that
 * @param customers arrivals on a whole day, festival peak included
 * @param hires people the administrator takes on beside the demo's own
 */
@ConfigurationProperties("pledge.simulation")
record SimulationSettings(
    @DefaultValue("false") boolean run,
    @DefaultValue("1") long seed,
    @DefaultValue("0s") Duration length,
    @DefaultValue("75m") Duration finish,
    @DefaultValue("900") int customers,
    @DefaultValue("5") int hires) {}
