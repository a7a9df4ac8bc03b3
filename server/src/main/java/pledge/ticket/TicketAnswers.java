package pledge.ticket;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import pledge.access.StaffMember;
import pledge.platform.BadInput;

/** How tickets are answered over HTTP, and how a change over HTTP is asked for. */
@Component
class TicketAnswers {

  private final TicketViews views;
  private final Clock clock;

  TicketAnswers(TicketViews views, Clock clock) {
    this.views = views;
    this.clock = clock;
  }

  ResponseEntity<TicketView> ok(Ticket ticket) {
    return whole(ticket, HttpStatus.OK);
  }

  ResponseEntity<TicketView> created(Ticket ticket) {
    return whole(ticket, HttpStatus.CREATED);
  }

  private ResponseEntity<TicketView> whole(Ticket ticket, HttpStatus status) {
    return ResponseEntity.status(status)
        .eTag("\"" + ticket.version() + "\"")
        .body(views.whole(ticket, clock.instant()));
  }

  /**
   * @param version the {@code If-Match} header; null or {@code *}: on top of whatever is there
   */
  Asked asked(StaffMember me, @Nullable String version) {
    return new Asked(me, version == null ? null : versionOf(version), clock.instant());
  }

  private static @Nullable Integer versionOf(String ifMatch) {
    if (ifMatch.strip().equals("*")) {
      return null;
    }
    var digits = ifMatch.strip().replaceFirst("^(?:W/)?\"(.*)\"$", "$1");
    try {
      return Integer.valueOf(digits);
    } catch (NumberFormatException e) {
      throw new BadInput("If-Match", "is the version of the ticket, in quotes");
    }
  }
}
