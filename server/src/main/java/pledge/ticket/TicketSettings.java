package pledge.ticket;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every limit of this room that is not the standard's.
 *
 * @param followUp when somebody is to look at a ticket that the system opened or reopened, where no
 *     clock of the standard says so
 */
@ConfigurationProperties("pledge.ticket")
record TicketSettings(@DefaultValue("4h") Duration followUp) {}
